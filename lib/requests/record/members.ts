import { message } from "@/lib/domain/problem/message";
import { delegateOf, deskDay } from "@/lib/domain/team/absence";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { displayName, type StaffMember, staffAt } from "@/lib/platform/staff";
import { firstKnown, type Language } from "@/lib/words/choose-language";

/** The name of an actor for staff. */
export function actorName(actor: string, names: Map<string, string>): string {
  if (actor === "subject") return message("finding.actor.requester");
  if (actor === "system") return "Rightsdesk";
  return names.get(actor.replace(/^staff:/, "")) ?? message("finding.member.former");
}

export type Member = Omit<StaffMember, "chosen"> & {
  /** The language of emails to this member: the one that they chose, or else the desk's first. */
  language: Language;
};

/** All members of the desk, in the order in which they joined. */
export async function membersOf(ctx: Context, tx: Tx): Promise<Member[]> {
  const [own] = ctx.desk.policy.languages;
  const members = await staffAt(ctx, tx);
  return members.map(({ chosen, ...member }) => ({
    ...member,
    language: firstKnown(chosen, own),
  }));
}

/** The display names of members, by id. */
export const namesOf = (members: readonly Member[]): Map<string, string> =>
  new Map(members.map(({ userId, user }) => [userId, displayName(user)]));

/**
 * The assignee, and their delegate while they are out of office. Nobody where the request is unassigned, or the assignee
 * is an auditor by now and may decide nothing.
 */
export function assigneeAndDelegate(
  { desk, now }: Context,
  members: Member[],
  assigneeId: string | null,
): Member[] {
  const assignee = members.find(({ userId, role }) => userId === assigneeId && role !== "auditor");
  if (!assignee) return [];
  const standIn = delegateOf(members, assignee.userId, deskDay(desk.policy.zone, now));
  return standIn ? [assignee, standIn] : [assignee];
}

/** The assignee and their delegate, or, for an unassigned request, all members who may handle it. */
export function assigneeOrTeam(
  ctx: Context,
  members: Member[],
  assigneeId: string | null,
): Member[] {
  const assignee = assigneeAndDelegate(ctx, members, assigneeId);
  return assignee.length > 0 ? assignee : members.filter(({ role }) => role !== "auditor");
}

/** The assignee and their delegate, or, for an unassigned request, the admins, who see to it that it is assigned. */
export function assigneeOrAdmins(
  ctx: Context,
  members: Member[],
  assigneeId: string | null,
): Member[] {
  const assignee = assigneeAndDelegate(ctx, members, assigneeId);
  return assignee.length > 0 ? assignee : members.filter(({ role }) => role === "admin");
}
