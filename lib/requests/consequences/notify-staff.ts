import { isUrgent } from "@/lib/domain/law/right";
import type { WantKind } from "@/lib/domain/notifications/notification";
import { mentionsIn } from "@/lib/domain/team/mention";
import type { LetterFacts } from "@/lib/letters/letters";
import { type Context, meOf } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { calledAs } from "@/lib/platform/staff";
import { postToMember, requestUrl, settingsUrl } from "@/lib/requests/record/letter-to-staff";
import type { Held } from "@/lib/requests/record/load-request";
import {
  inHand,
  inHandOrAdmins,
  type Member,
  membersOf,
  responsible,
} from "@/lib/requests/record/members";
import { mailChoicesOf } from "./mail-preference";
import { handOver, markMailed, want } from "./notification";

export type About = Pick<Held, "id" | "reference" | "assigneeId">;

const idsOf = (members: readonly Member[]): string[] => members.map(({ userId }) => userId);

type Telling = {
  kind: WantKind;
  /** In whose list it stands. */
  wanted: Member[];
  /** Who is mailed, as each of them set it. */
  mailed: Member[];
  /** Each cause needs an email of its own: an earlier one that the member has not followed does not count. */
  everyTime?: boolean;
  post: (member: Member) => Promise<void>;
};

/** Tells staff of one cause: in their lists, and by mail where it is not told of already. */
export async function tellStaff(
  ctx: Context,
  tx: Tx,
  request: About,
  telling: Telling,
): Promise<void> {
  const { kind, wanted, mailed, everyTime, post } = telling;
  const owed = await want(ctx, tx, request, { kind, users: idsOf(wanted) });
  const others = mailed.filter(({ userId }) => userId !== meOf(ctx));
  if (others.length === 0) return;
  const choices = await mailChoicesOf(ctx, tx, idsOf(others));
  const listed = new Set(idsOf(wanted));
  const now = others.filter(
    ({ userId }) =>
      choices(userId)[kind] === "at-once" && (everyTime || !listed.has(userId) || owed.has(userId)),
  );
  for (const member of now) await post(member);
  const lines = now.map(({ userId }) => ({ requestId: request.id, userId }));
  await markMailed(ctx, tx, kind, lines);
}

/** What every letter to staff about one request knows. */
export const staffFacts = (
  ctx: Context,
  { reference }: Pick<Held, "reference">,
  member: Member,
) => ({
  desk: { name: ctx.desk.name },
  reference,
  staffName: member.user.name,
  requestUrl: requestUrl(ctx.desk.slug, reference),
  settingsUrl: settingsUrl(ctx.desk.slug),
});

type Wanted = LetterFacts["wanted"]["kind"];

/** The letter that says in a line why a request wants its reader. The same `cause` makes it the same email. */
export const postWanted = (
  ctx: Context,
  tx: Tx,
  request: Pick<Held, "id" | "reference">,
  kind: Wanted,
  cause?: string,
) => {
  return (member: Member): Promise<void> =>
    postToMember(ctx, tx, member, {
      kind: "wanted",
      requestId: request.id,
      facts: { ...staffFacts(ctx, request, member), kind },
      cause,
    });
};

/** The requester wrote: the assignee is told. Of a request without one the digest tells. */
export async function tellOfReply(ctx: Context, tx: Tx, request: About): Promise<void> {
  const told = inHand(ctx, await membersOf(ctx, tx), request.assigneeId);
  await tellStaff(ctx, tx, request, {
    kind: "reply",
    wanted: told,
    mailed: told,
    post: (member) =>
      postToMember(ctx, tx, member, {
        kind: "subject-replied",
        requestId: request.id,
        facts: staffFacts(ctx, request, member),
      }),
  });
}

/** An email to the requester will never arrive: the assignee is told, or the admins, and they once a day. */
export async function tellOfFailedMail(ctx: Context, tx: Tx, request: About): Promise<void> {
  const members = await membersOf(ctx, tx);
  await tellStaff(ctx, tx, request, {
    kind: "failed-mail",
    wanted: inHandOrAdmins(ctx, members, request.assigneeId),
    mailed: inHand(ctx, members, request.assigneeId),
    post: postWanted(ctx, tx, request, "failed-mail"),
  });
}

/** Everybody whom a note names is told. Answers with their ids. */
export async function tellMentioned(
  ctx: Context,
  tx: Tx,
  request: About,
  text: string,
): Promise<string[]> {
  if (!text.includes("@")) return [];
  const members = await membersOf(ctx, tx);
  const named = mentionsIn(text, members.map(mentionable)).flatMap(({ ids }) => ids);
  const told = members.filter(({ userId }) => named.includes(userId));
  await tellStaff(ctx, tx, request, {
    kind: "mention",
    wanted: told,
    mailed: told,
    post: postWanted(ctx, tx, request, "mention"),
  });
  return idsOf(told);
}

/** How a member is called, for whoever names them. */
export const mentionable = ({ userId, user }: Member) => ({
  id: userId,
  name: calledAs(user),
  email: user.email,
});

/** The request is in another hand, or in none: that one is told, with all that waits. */
export async function tellAssigned(
  ctx: Context,
  tx: Tx,
  request: About,
  assigneeId: string | null,
): Promise<void> {
  if (assigneeId === request.assigneeId) return;
  const members = await membersOf(ctx, tx);
  const told = inHand(ctx, members, assigneeId);
  const left = await handOver(ctx, tx, request, told[0]?.userId ?? null);
  if (left.includes("failed-mail")) {
    await tellOfFailedMail(ctx, tx, { ...request, assigneeId: null });
  }
  if (left.includes("target")) {
    const users = idsOf(inHandOrAdmins(ctx, members, null));
    await want(ctx, tx, request, { kind: "target", users });
  }
  await tellStaff(ctx, tx, request, {
    kind: "assigned",
    wanted: told,
    mailed: told,
    post: postWanted(ctx, tx, request, "assigned"),
  });
}

/** At once, confirmed or not, however anybody set their mail: a report about a child does not wait. */
export async function tellIfUrgent(ctx: Context, tx: Tx, request: Held): Promise<void> {
  if (!isUrgent(request.right)) return;
  for (const member of responsible(ctx, await membersOf(ctx, tx), request.assigneeId)) {
    await postToMember(ctx, tx, member, {
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
