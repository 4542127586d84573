import { isUrgent } from "@/lib/domain/right";
import { LETTERS, type LetterFacts } from "@/lib/letters/letters";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { putLetter } from "@/lib/platform/outbox";
import { PRIORITY } from "@/lib/platform/queue";
import { wordsFor } from "@/lib/words/words";
import type { Held } from "./held";

type StaffKind = "reminder" | "digest" | "subject-replied" | "urgent";
export type Member = { userId: string; role: string; user: { name: string | null; email: string } };

export const deskUrl = (slug: string): string => `${env().APP_URL}/desk/${slug}`;
export const requestUrl = (slug: string, reference: string): string =>
  `${deskUrl(slug)}/requests/${reference}`;

/** Everybody at the desk, those who came first before the others. */
export async function membersOf(ctx: Context, tx: Tx): Promise<Member[]> {
  const rows = await tx.$queryRaw<
    { userId: string; role: string; name: string | null; email: string }[]
  >`
    select m."user_id" as "userId", m."role"::text, u."name", u."email"
      from "membership" m join "user" u on u."id" = m."user_id"
     where m."desk_id" = ${ctx.desk.id} order by m."created_at"`;
  return rows.map(({ userId, role, name, email }) => ({ userId, role, user: { name, email } }));
}

/** Whoever has the request in hand; where nobody does, everybody at the desk who could. */
export function responsible(members: Member[], assigneeId: string | null): Member[] {
  const assignee = members.filter(({ userId }) => userId === assigneeId);
  return assignee.length > 0 ? assignee : members.filter(({ role }) => role !== "auditor");
}

/** Writes one letter to one member of staff, with its job. It holds references and dates, nobody's data. */
export async function postToMember<K extends StaffKind>(
  ctx: Context,
  tx: Tx,
  member: Member,
  letter: { kind: K; requestId: string | null; facts: LetterFacts[K] },
): Promise<void> {
  const write = LETTERS[letter.kind] as (facts: unknown, words: unknown) => Rendered;
  await putLetter(tx, {
    deskId: ctx.desk.id,
    requestId: letter.requestId,
    recipientId: member.userId,
    key: null,
    kind: letter.kind,
    mail: { ...write(letter.facts, wordsFor("en")), to: member.user.email, secrets: [] },
    now: ctx.now,
    priority: PRIORITY.bulk,
  });
}

type Rendered = { subject: string; text: string; html: string };

/** Tells whoever has the request in hand, or everybody who could, in a letter of its own. */
async function tellResponsible(
  ctx: Context,
  tx: Tx,
  request: Held,
  kind: "subject-replied" | "urgent",
): Promise<void> {
  const members = responsible(await membersOf(ctx, tx), request.assigneeId);
  for (const member of members) {
    await postToMember(ctx, tx, member, {
      kind,
      requestId: request.id,
      facts: {
        desk: { name: ctx.desk.name },
        reference: request.reference,
        staffName: member.user.name,
        right: request.right,
        dueOn: request.dueOn,
        requestUrl: requestUrl(ctx.desk.slug, request.reference),
      },
    });
  }
}

export const tellOfReply = (ctx: Context, tx: Tx, request: Held): Promise<void> =>
  tellResponsible(ctx, tx, request, "subject-replied");

/** At once, confirmed or not: a report about a child does not wait for a mailbox. */
export const tellIfUrgent = async (ctx: Context, tx: Tx, request: Held): Promise<void> => {
  if (isUrgent(request.right)) await tellResponsible(ctx, tx, request, "urgent");
};
