import { dateOf } from "@/lib/domain/civil";
import { legalDay } from "@/lib/domain/deadline-zone";
import type { Right } from "@/lib/domain/right";
import type { Context } from "@/lib/platform/context";
import { appendEntry } from "@/lib/platform/evidence";
import { daysUntil } from "./remind";
import { deskUrl, membersOf, postToMember } from "./staff-post";

const MORNING = 7;
const ROWS = 20;

const hourIn = (zone: string, now: Date): number =>
  Number(
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(
      now,
    ),
  );

/** The day's digest to everybody who handles requests: once a day, after seven in the desk's zone. */
export async function sendDigest(ctx: Context): Promise<boolean> {
  const { zone } = ctx.desk.policy;
  if (hourIn(zone, ctx.now) < MORNING) return false;
  const day = dateOf(legalDay(ctx.now.getTime(), zone));
  return ctx.db(async (tx) => {
    const { count } = await tx.digest.createMany({
      data: [{ deskId: ctx.desk.id, day, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    const pending = await tx.request.findMany({
      where: { deskId: ctx.desk.id, state: { in: ["unconfirmed", "open"] } },
      select: { reference: true, right: true, state: true, dueOn: true },
      orderBy: { dueAt: "asc" },
    });
    const open = pending.filter(({ state }) => state === "open");
    if (pending.length === 0) return true;
    const left = (dueOn: string | null) => (dueOn ? daysUntil(dueOn, zone, ctx.now) : Infinity);
    const facts = {
      desk: { name: ctx.desk.name },
      day,
      overdue: open.filter(({ dueOn }) => left(dueOn) < 0).length,
      dueSoon: open.filter(({ dueOn }) => left(dueOn) >= 0 && left(dueOn) <= 7).length,
      open: open.length,
      unconfirmed: pending.length - open.length,
      rows: open.slice(0, ROWS).map(({ reference, right, dueOn }) => ({
        reference,
        right: right as Right,
        dueOn,
      })),
      deskUrl: deskUrl(ctx.desk.slug),
    };
    for (const member of await membersOf(ctx, tx)) {
      if (member.role === "auditor") continue;
      const staffName = member.user.name;
      await postToMember(ctx, tx, member, {
        kind: "digest",
        requestId: null,
        facts: { ...facts, staffName },
      });
    }
    await appendEntry(tx, {
      deskId: ctx.desk.id,
      chain: ctx.desk.id,
      at: ctx.now,
      actor: "system",
      event: "digest",
      facts: { day, open: open.length },
    });
    return true;
  });
}
