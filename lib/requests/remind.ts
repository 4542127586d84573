import { dayOf } from "@/lib/domain/civil";
import { legalDay } from "@/lib/domain/deadline-zone";
import { dueMilestone } from "@/lib/domain/reminder";
import { PENDING } from "@/lib/domain/request";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { advance } from "./advance";
import type { Held } from "./held";
import { type Member, membersOf, postToMember, requestUrl, responsible } from "./staff-post";

/** Whole days from today to a due day, both in the desk's zone. */
export const daysUntil = (dueOn: string, zone: string, now: Date): number =>
  dayOf(dueOn, "dueOn") - legalDay(now.getTime(), zone);

/**
 * Reminds staff of every deadline of the desk that has come near or passed. Computed from the rows:
 * run twice, by two workers, or after a day's outage, each milestone is told once. Answers with the
 * references it reminded of.
 */
export async function remindOfDeadlines(ctx: Context): Promise<string[]> {
  const horizon = new Date(ctx.now.getTime() + 16 * 24 * 60 * 60 * 1000);
  const near = await ctx.db((tx) =>
    tx.request.findMany({
      where: { deskId: ctx.desk.id, state: { in: PENDING }, dueAt: { lt: horizon } },
      select: {
        id: true,
        reference: true,
        dueOn: true,
        reminders: { select: { milestone: true } },
      },
      orderBy: { dueAt: "asc" },
    }),
  );
  const reminded: string[] = [];
  for (const { id, reference, dueOn, reminders } of near) {
    if (!dueOn) continue;
    const owed = dueMilestone(dueOn, daysUntil(dueOn, ctx.desk.policy.zone, ctx.now));
    if (!owed || reminders.some(({ milestone }) => milestone === owed.key)) continue;
    if (await remindOnce(ctx, id)) reminded.push(reference);
  }
  return reminded;
}

/** `false` where another worker reminded first, or where the request moved on meanwhile. */
async function remindOnce(ctx: Context, id: string): Promise<boolean> {
  let sent = false;
  await advance(ctx, "remind", { id }, async (request, tx) => {
    if (!request.dueOn) return null;
    const daysLeft = daysUntil(request.dueOn, ctx.desk.policy.zone, ctx.now);
    const owed = dueMilestone(request.dueOn, daysLeft);
    if (!owed) return null;
    const { count } = await tx.reminder.createMany({
      data: [{ deskId: ctx.desk.id, requestId: id, milestone: owed.key, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (count === 0) return null;
    sent = true;
    await tellStaff(ctx, tx, request, { daysLeft, overdue: owed.overdue });
    return { facts: { milestone: owed.key } };
  });
  return sent;
}

async function tellStaff(
  ctx: Context,
  tx: Tx,
  request: Held,
  { daysLeft, overdue }: { daysLeft: number; overdue: boolean },
): Promise<void> {
  const members = await membersOf(ctx, tx);
  const first = responsible(members, request.assigneeId);
  const admins = overdue ? members.filter(({ role }) => role === "admin") : [];
  const others = admins.filter((admin) => !first.some(({ userId }) => userId === admin.userId));
  const tell = (member: Member, escalated: boolean) =>
    postToMember(ctx, tx, member, {
      kind: "reminder",
      requestId: request.id,
      facts: {
        desk: { name: ctx.desk.name },
        reference: request.reference,
        staffName: member.user.name,
        right: request.right,
        daysLeft,
        dueOn: request.dueOn ?? "",
        requestUrl: requestUrl(ctx.desk.slug, request.reference),
        escalated,
      },
    });
  for (const member of first) await tell(member, false);
  for (const member of others) await tell(member, true);
}
