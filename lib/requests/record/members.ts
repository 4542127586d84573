import { message } from "@/lib/domain/problem/message";
import { deskDay, standInOf } from "@/lib/domain/team/absence";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { calledAs, type StaffMember, staffAt } from "@/lib/platform/staff";
import { firstKnown, type Language } from "@/lib/words/choose-language";

/** Who did something, as staff read it. */
export function actorName(actor: string, names: Map<string, string>): string {
  if (actor === "subject") return message("finding.actor.requester");
  if (actor === "system") return "Rightsdesk";
  return names.get(actor.replace(/^staff:/, "")) ?? message("finding.member.former");
}

export type Member = Omit<StaffMember, "chosen"> & {
  /** What they are written to in: the language they chose, or else the desk's own. */
  language: Language;
};

/** Everybody at the desk, those who came first before the others. */
export async function membersOf(ctx: Context, tx: Tx): Promise<Member[]> {
  const [own] = ctx.desk.policy.languages;
  const members = await staffAt(ctx, tx);
  return members.map(({ chosen, ...member }) => ({
    ...member,
    language: firstKnown(chosen, own),
  }));
}

/** How members of the desk are called, by id. */
export const namesOf = (members: readonly Member[]): Map<string, string> =>
  new Map(members.map(({ userId, user }) => [userId, calledAs(user)]));

/**
 * Whoever has the request in hand, as long as they may decide, and while they are away whoever stands in for them,
 * too; nobody where it is in nobody's.
 */
export function inHand(
  { desk, now }: Context,
  members: Member[],
  assigneeId: string | null,
): Member[] {
  const assignee = members.find(({ userId, role }) => userId === assigneeId && role !== "auditor");
  if (!assignee) return [];
  const standIn = standInOf(members, assignee.userId, deskDay(desk.policy.zone, now));
  return standIn ? [assignee, standIn] : [assignee];
}

/** Whoever has the request in hand; where nobody does, everybody at the desk who could. */
export function responsible(ctx: Context, members: Member[], assigneeId: string | null): Member[] {
  const assignee = inHand(ctx, members, assigneeId);
  return assignee.length > 0 ? assignee : members.filter(({ role }) => role !== "auditor");
}

/** Whoever has the request in hand; where nobody does, those who see to it that somebody does. */
export function inHandOrAdmins(
  ctx: Context,
  members: Member[],
  assigneeId: string | null,
): Member[] {
  const assignee = inHand(ctx, members, assigneeId);
  return assignee.length > 0 ? assignee : members.filter(({ role }) => role === "admin");
}
