import { isUrgent } from "@/lib/domain/law/right";
import type { NotificationKind } from "@/lib/domain/notifications/notification";
import { mentionsIn } from "@/lib/domain/team/mention";
import type { EmailFacts } from "@/lib/emails/emails";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { displayName } from "@/lib/platform/staff";
import { queueStaffEmail, requestUrl, settingsUrl } from "@/lib/requests/record/email-to-staff";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import {
  assigneeAndDelegate,
  assigneeOrAdmins,
  assigneeOrTeam,
  type Member,
  membersOf,
} from "@/lib/requests/record/members";
import { emailPreferencesOf } from "./email-preference";
import { markEmailed, moveToAssignee, notifyMembers } from "./notification";

export type About = Pick<LoadedRequest, "id" | "reference" | "assigneeId">;

const idsOf = (members: readonly Member[]): string[] => members.map(({ userId }) => userId);

type StaffNotice = {
  kind: NotificationKind;
  /** Who gets a notification. */
  notified: Member[];
  /** Who also gets an email, if their preferences say so. */
  emailed: Member[];
  /** Each cause gets an email of its own, also where the member has not opened the request since an earlier email. */
  everyTime?: boolean;
  send: (member: Member) => Promise<void>;
};

/** Notifies staff of one cause, and emails those who have not been emailed about it since they last opened the request. */
export async function notifyStaff(
  ctx: Context,
  tx: Tx,
  request: About,
  notice: StaffNotice,
): Promise<void> {
  const { kind, notified, emailed, everyTime, send } = notice;
  const owed = await notifyMembers(ctx, tx, request, { kind, users: idsOf(notified) });
  const others = emailed.filter(({ userId }) => userId !== teamMemberId(ctx));
  if (others.length === 0) return;
  const choices = await emailPreferencesOf(ctx, tx, idsOf(others));
  const listed = new Set(idsOf(notified));
  const now = others.filter(
    ({ userId }) =>
      choices(userId)[kind] === "at-once" && (everyTime || !listed.has(userId) || owed.has(userId)),
  );
  for (const member of now) await send(member);
  const lines = now.map(({ userId }) => ({ requestId: request.id, userId }));
  await markEmailed(ctx, tx, kind, lines);
}

/** The facts that every email to staff about one request has. */
export const staffFacts = (
  ctx: Context,
  { reference }: Pick<LoadedRequest, "reference">,
  member: Member,
) => ({
  desk: { name: ctx.desk.name },
  reference,
  staffName: member.user.name,
  requestUrl: requestUrl(ctx.desk.slug, reference),
  settingsUrl: settingsUrl(ctx.desk.slug),
});

type Wanted = EmailFacts["wanted"]["kind"];

/** The email that says in one line why the member is notified. The same `cause` is the same email, never a second one. */
export const notificationEmail = (
  ctx: Context,
  tx: Tx,
  request: Pick<LoadedRequest, "id" | "reference">,
  kind: Wanted,
  cause?: string,
) => {
  return (member: Member): Promise<void> =>
    queueStaffEmail(ctx, tx, member, {
      kind: "wanted",
      requestId: request.id,
      facts: { ...staffFacts(ctx, request, member), kind },
      cause,
    });
};

/** The requester wrote: notifies the assignee. A request without one is in the digest. */
export async function notifyReply(ctx: Context, tx: Tx, request: About): Promise<void> {
  const told = assigneeAndDelegate(ctx, await membersOf(ctx, tx), request.assigneeId);
  await notifyStaff(ctx, tx, request, {
    kind: "reply",
    notified: told,
    emailed: told,
    send: (member) =>
      queueStaffEmail(ctx, tx, member, {
        kind: "subject-replied",
        requestId: request.id,
        facts: staffFacts(ctx, request, member),
      }),
  });
}

/** An email to the requester will never arrive: notifies the assignee, or else the admins, who are emailed once a day. */
export async function notifyFailedEmail(ctx: Context, tx: Tx, request: About): Promise<void> {
  const members = await membersOf(ctx, tx);
  await notifyStaff(ctx, tx, request, {
    kind: "failed-mail",
    notified: assigneeOrAdmins(ctx, members, request.assigneeId),
    emailed: assigneeAndDelegate(ctx, members, request.assigneeId),
    send: notificationEmail(ctx, tx, request, "failed-mail"),
  });
}

/** Notifies all members whom a note mentions. Returns their ids. */
export async function notifyMentioned(
  ctx: Context,
  tx: Tx,
  request: About,
  text: string,
): Promise<string[]> {
  if (!text.includes("@")) return [];
  const members = await membersOf(ctx, tx);
  const named = mentionsIn(text, members.map(mentionable)).flatMap(({ ids }) => ids);
  const told = members.filter(({ userId }) => named.includes(userId));
  await notifyStaff(ctx, tx, request, {
    kind: "mention",
    notified: told,
    emailed: told,
    send: notificationEmail(ctx, tx, request, "mention"),
  });
  return idsOf(told);
}

/** What a mention can name a member by. */
export const mentionable = ({ userId, user }: Member) => ({
  id: userId,
  name: displayName(user),
  email: user.email,
});

/** The assignee changed: the new one is notified and gets the open notifications of the previous one. */
export async function notifyAssigned(
  ctx: Context,
  tx: Tx,
  request: About,
  assigneeId: string | null,
): Promise<void> {
  if (assigneeId === request.assigneeId) return;
  const members = await membersOf(ctx, tx);
  const told = assigneeAndDelegate(ctx, members, assigneeId);
  const left = await moveToAssignee(ctx, tx, request, told[0]?.userId ?? null);
  if (left.includes("failed-mail")) {
    await notifyFailedEmail(ctx, tx, { ...request, assigneeId: null });
  }
  if (left.includes("target")) {
    const users = idsOf(assigneeOrAdmins(ctx, members, null));
    await notifyMembers(ctx, tx, request, { kind: "target", users });
  }
  await notifyStaff(ctx, tx, request, {
    kind: "assigned",
    notified: told,
    emailed: told,
    send: notificationEmail(ctx, tx, request, "assigned"),
  });
}

/** Emails at once, verified or not and whatever the preferences say: a report about a child does not wait. */
export async function emailIfUrgent(ctx: Context, tx: Tx, request: LoadedRequest): Promise<void> {
  if (!isUrgent(request.right)) return;
  for (const member of assigneeOrTeam(ctx, await membersOf(ctx, tx), request.assigneeId)) {
    await queueStaffEmail(ctx, tx, member, {
      kind: "urgent",
      requestId: request.id,
      facts: {
        ...staffFacts(ctx, request, member),
        right: request.right,
        dueOn: request.dueOn,
      },
    });
  }
}
