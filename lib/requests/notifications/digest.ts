import { settingsOf } from "@/lib/domain/team/settings";
import { type Context, contextFor } from "@/lib/platform/context";
import { asUser, prisma, type Tx } from "@/lib/platform/db";
import { ensureJobs, PRIORITY } from "@/lib/platform/queue";
import { queueStaffEmail, settingsUrl } from "@/lib/requests/record/email-to-staff";
import { clockIn, digestPart, markTold, type Part } from "./digest-part";

/** From this hour on, in the zone of the member, or else of the desk where they have been longest. */
const MORNING = 7;

/**
 * Queues the digest of every member of the desk who may not have had one today. A member of several desks has one job,
 * which reads all of them.
 */
export async function queueDigests(ctx: Context): Promise<void> {
  const { zone } = ctx.desk.policy;
  await ctx.db(async (tx) => {
    const members = await tx.$queryRaw<{ userId: string; settings: unknown; day: string | null }[]>`
      select m."user_id" as "userId", u."settings", d."day"
        from "membership" m join "user" u on u."id" = m."user_id"
        left join "user_digest" d on d."user_id" = m."user_id"
       where m."desk_id" = ${ctx.desk.id}`;
    const due = members.filter(({ settings, day }) => {
      const local = clockIn(settingsOf(settings).zone ?? zone, ctx.now);
      return local.hour >= MORNING && (day ?? "") < local.day;
    });
    if (due.length === 0) return;
    const jobs = due.map(({ userId }) => ({ payload: { user: userId }, key: `digest:${userId}` }));
    await ensureJobs(tx, "digest", jobs, PRIORITY.bulk);
  });
}

/**
 * Sends a member their digest of all their desks: once a day, in the morning, and only where there is something to say.
 * Each desk is read within its own walls. Answers whether an email was written.
 */
export async function sendDigest(userId: string, now: Date): Promise<boolean> {
  const desks = await desksOf(userId, now);
  const [home] = desks;
  const user = await prisma().user.findUnique({ where: { id: userId } });
  if (!home || !user) return false;
  const { day, hour } = clockIn(settingsOf(user.settings).zone ?? home.desk.policy.zone, now);
  if (hour < MORNING || (await hasHad(userId, day))) return false;
  const parts: Part[] = [];
  for (const ctx of desks) {
    const part = await digestPart(ctx, userId);
    if (part) parts.push(part);
  }
  if (!(await write(userId, { day, home, parts }))) return false;
  for (const part of parts) await markTold(part);
  return parts.length > 0;
}

/** A context of each desk the user works at, the one where they have been longest first. */
async function desksOf(userId: string, now: Date): Promise<Context[]> {
  const memberships = await asUser(userId, (tx) =>
    tx.membership.findMany({
      where: { userId },
      orderBy: [{ createdAt: "asc" }, { deskId: "asc" }],
      select: { deskId: true },
    }),
  );
  const contexts: Context[] = [];
  for (const { deskId } of memberships) {
    contexts.push(await contextFor({ id: deskId }, { kind: "system" }, now));
  }
  return contexts;
}

async function hasHad(userId: string, day: string): Promise<boolean> {
  const last = await prisma().userDigest.findUnique({ where: { userId } });
  return last !== null && last.day >= day;
}

type Digest = { day: string; home: Context; parts: readonly Part[] };

/** The day and the email in one transaction; `false` where another worker was first. */
function write(userId: string, { day, home, parts }: Digest): Promise<boolean> {
  const [first] = parts;
  const ctx = first?.ctx ?? home;
  return ctx.db(async (tx) => {
    if (!(await takeDay(tx, userId, day, ctx.now))) return false;
    if (first) {
      await queueStaffEmail(ctx, tx, first.member, {
        kind: "digest",
        requestId: null,
        facts: {
          staffName: first.member.user.name,
          day,
          desks: parts.map(({ said }) => said),
          settingsUrl: settingsUrl(ctx.desk.slug),
        },
      });
    }
    return true;
  });
}

/** A day that is not after the last one is nobody's: a clock that goes back sends no second digest. */
async function takeDay(tx: Tx, userId: string, day: string, now: Date): Promise<boolean> {
  const taken = await tx.$executeRaw`
    insert into "user_digest" ("user_id", "day", "created_at") values (${userId}, ${day}, ${now})
    on conflict ("user_id") do update set "day" = excluded."day", "created_at" = excluded."created_at"
      where "user_digest"."day" < excluded."day"`;
  return taken === 1;
}
