import { settingsOf } from "@/lib/domain/team/settings";
import { type Context, contextFor } from "@/lib/platform/context";
import { asUser, prisma, type Tx } from "@/lib/platform/database/db";
import { ensureJobs, PRIORITY } from "@/lib/platform/jobs/queue";
import { queueStaffEmail, settingsUrl } from "@/lib/requests/record/email-to-staff";
import { clockIn, digestPart, markDigested, type Part } from "./digest-part";

/** The hour from which digests are sent, in the time zone of the member, or else of the desk that they joined first. */
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
 * Queues the digest of a member about all their desks, once a day, in the morning, and only if there is something to
 * report. Each desk is read in a transaction that sees only that desk. Returns whether an email was queued.
 */
export async function sendDigest(userId: string, now: Date): Promise<boolean> {
  const desks = await desksOf(userId, now);
  const [home] = desks;
  const user = await prisma().user.findUnique({ where: { id: userId } });
  if (!home || !user) return false;
  const { day, hour } = clockIn(settingsOf(user.settings).zone ?? home.desk.policy.zone, now);
  if (hour < MORNING || (await hadDigest(userId, day))) return false;
  const parts: Part[] = [];
  for (const ctx of desks) {
    const part = await digestPart(ctx, userId);
    if (part) parts.push(part);
  }
  if (!(await write(userId, { day, home, parts }))) return false;
  for (const part of parts) await markDigested(part);
  return parts.length > 0;
}

/** A context for each desk of the user, in the order in which they joined. */
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

async function hadDigest(userId: string, day: string): Promise<boolean> {
  const last = await prisma().userDigest.findUnique({ where: { userId } });
  return last !== null && last.day >= day;
}

type Digest = { day: string; home: Context; parts: readonly Part[] };

/** Records the day and queues the email in one transaction; `false` where another worker was first. */
function write(userId: string, { day, home, parts }: Digest): Promise<boolean> {
  const [first] = parts;
  const ctx = first?.ctx ?? home;
  return ctx.db(async (tx) => {
    if (!(await claimDay(tx, userId, day, ctx.now))) return false;
    if (first) {
      await queueStaffEmail(ctx, tx, first.member, {
        kind: "digest",
        requestId: null,
        facts: {
          staffName: first.member.user.name,
          day,
          desks: parts.map(({ section }) => section),
          settingsUrl: settingsUrl(ctx.desk.slug),
        },
      });
    }
    return true;
  });
}

/** Claims a day, which must be after the last one, so that a clock that goes back sends no second digest. */
async function claimDay(tx: Tx, userId: string, day: string, now: Date): Promise<boolean> {
  const taken = await tx.$executeRaw`
    insert into "user_digest" ("user_id", "day", "created_at") values (${userId}, ${day}, ${now})
    on conflict ("user_id") do update set "day" = excluded."day", "created_at" = excluded."created_at"
      where "user_digest"."day" < excluded."day"`;
  return taken === 1;
}
