import { dateOf } from "@/lib/domain/civil";
import { legalDay } from "@/lib/domain/deadline-zone";
import type { Right } from "@/lib/domain/right";
import type { MailChoices, WantKind } from "@/lib/domain/want";
import type { Overview } from "@/lib/letters/digest";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import { mailChoicesOf } from "./mail-choice";
import { daysUntil } from "./remind";
import { deskUrl, type Member, membersOf, postToMember, settingsUrl } from "./staff-post";

const MORNING = 7;
const ROWS = 20;
const SOON = 7;

const hourIn = (zone: string, now: Date): number =>
  Number(
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(
      now,
    ),
  );

/** The day's digest to everybody who wants it: once a day, after seven in the desk's zone. */
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
    const pending = await pendingOf(ctx, tx);
    const overview = overviewOf(pending);
    const members = await membersOf(ctx, tx);
    const choices = await mailChoicesOf(
      ctx,
      tx,
      members.map(({ userId }) => userId),
    );
    const listed = await untold(ctx, tx);
    for (const member of members) {
      const wants = wantsFor(member, choices(member.userId), { listed, pending });
      await post(ctx, tx, member, { day, wants, overview: mayRead(member, choices, overview) });
    }
    if (!overview) return true;
    await appendEntry(tx, {
      deskId: ctx.desk.id,
      chain: ctx.desk.id,
      at: ctx.now,
      actor: "system",
      event: "digest",
      facts: { day, open: overview.open },
    });
    return true;
  });
}

type Choices = (userId: string) => MailChoices;
const mayRead = ({ userId, role }: Member, choices: Choices, overview: Overview | null) =>
  role !== "auditor" && choices(userId).digest === "daily" ? overview : null;

type Pending = {
  reference: string;
  right: string;
  open: boolean;
  dueOn: string | null;
  /** Days to go; below zero once overdue. */
  left: number;
  assigneeId: string | null;
  unread: boolean;
};

async function pendingOf(ctx: Context, tx: Tx): Promise<Pending[]> {
  const { zone } = ctx.desk.policy;
  const rows = await tx.request.findMany({
    where: { deskId: ctx.desk.id, state: { in: ["unconfirmed", "open"] } },
    select: {
      ...{ reference: true, right: true, state: true, dueOn: true },
      ...{ assigneeId: true, unreadAt: true },
    },
    orderBy: { dueAt: "asc" },
  });
  return rows.map(({ state, unreadAt, ...row }) => ({
    ...row,
    open: state === "open",
    left: row.dueOn ? daysUntil(row.dueOn, zone, ctx.now) : Infinity,
    unread: unreadAt !== null,
  }));
}

/** How the desk stands; nothing where nothing is pending. */
function overviewOf(pending: readonly Pending[]): Overview | null {
  if (pending.length === 0) return null;
  const open = pending.filter((request) => request.open);
  return {
    overdue: open.filter(({ left }) => left < 0).length,
    dueSoon: open.filter(({ left }) => left >= 0 && left <= SOON).length,
    open: open.length,
    unconfirmed: pending.length - open.length,
    rows: open.slice(0, ROWS).map(({ reference, right, dueOn }) => ({
      reference,
      right: right as Right,
      dueOn,
    })),
  };
}

type Want = { id?: string; reference: string; kind: WantKind };
type Listed = Want & { userId: string };

/** What stands in the lists of members and no mail has told them of. */
async function untold(ctx: Context, tx: Tx): Promise<Listed[]> {
  const rows = await tx.attention.findMany({
    where: {
      ...{ deskId: ctx.desk.id, doneAt: null, mailedAt: null },
      OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: ctx.now } }],
    },
    select: { id: true, userId: true, kind: true, request: { select: { reference: true } } },
    orderBy: { at: "desc" },
  });
  return rows.map(({ kind, request, ...row }) => ({
    ...row,
    kind: kind as WantKind,
    reference: request.reference,
  }));
}

/** What a member hears of once a day: of their list, and of what a letter at once would have told of besides. */
function wantsFor(
  { userId, role }: Member,
  choices: MailChoices,
  { listed, pending }: { listed: readonly Listed[]; pending: readonly Pending[] },
): Want[] {
  const own = listed.filter((one) => one.userId === userId && choices[one.kind] === "daily");
  if (role === "auditor") return own;
  const shared = pending.flatMap(({ reference, assigneeId, unread, open, left }): Want[] => {
    const nobodys = assigneeId === null;
    const late = left < 0 && role === "admin" && assigneeId !== userId;
    return [
      ...(open && nobodys && unread ? [{ reference, kind: "reply" } as const] : []),
      ...((nobodys && left <= SOON) || late ? [{ reference, kind: "due-soon" } as const] : []),
    ];
  });
  const known = new Set(own.map(({ reference, kind }) => `${reference} ${kind}`));
  const others = shared.filter(
    ({ reference, kind }) => choices[kind] === "daily" && !known.has(`${reference} ${kind}`),
  );
  return [...own, ...others];
}

type Post = { day: string; wants: Want[]; overview: Overview | null };

async function post(ctx: Context, tx: Tx, member: Member, { day, wants, overview }: Post) {
  if (!overview && wants.length === 0) return;
  await postToMember(ctx, tx, member, {
    kind: "digest",
    requestId: null,
    facts: {
      desk: { name: ctx.desk.name },
      staffName: member.user.name,
      ...{ day, overview },
      wants: wants.slice(0, ROWS).map(({ reference, kind }) => ({ reference, kind })),
      more: Math.max(0, wants.length - ROWS),
      deskUrl: deskUrl(ctx.desk.slug),
      settingsUrl: settingsUrl(ctx.desk.slug),
    },
  });
  await tx.attention.updateMany({
    where: { id: { in: wants.flatMap(({ id }) => id ?? []) } },
    data: { mailedAt: ctx.now },
  });
}
