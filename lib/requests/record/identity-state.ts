import { openWait } from "@/lib/domain/clock/deadline-terms";
import { childAge, type ProofOf, proofsFor } from "@/lib/domain/identity/acting";
import { type IdentityView, lacksOf, unprovenBy } from "@/lib/domain/identity/identity";
import type { WaitReason } from "@/lib/domain/law/law";
import { type MessageText, message, textIn } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";
import type { Held } from "./load-request";

/** What shows that the person may act for somebody else; nothing where they ask for themselves. */
export const proofsOf = (
  { desk }: Context,
  { person, laws }: Pick<Held, "person" | "laws">,
): ProofOf[] => (person?.acting ? proofsFor(person.acting, childAge(desk.policy, laws).age) : []);

/** Whether this desk takes documents of who somebody is. */
export const takesDocuments = ({ desk }: Context): boolean =>
  desk.policy.identity.document !== "never";

/** What the page of a request asks its person to show. */
export type Asked = { identity: boolean; authority: boolean; proofs: ProofOf[] };

export function askedProofs(ctx: Context, request: Held): Asked | null {
  if (request.state !== "open") return null;
  const asked = (reason: WaitReason) => openWait(request.waits, reason) !== undefined;
  const identity = takesDocuments(ctx) && asked("identity");
  const authority = asked("authority") || lacksOf(request).includes("authority");
  return identity || authority ? { identity, authority, proofs: proofsOf(ctx, request) } : null;
}

const LACKS = {
  identity: message("finding.unproven.identity"),
  authority: message("finding.unproven.authority"),
} as const;

/** Why no data may leave the house yet; `null` where nothing is missing. */
export function unshown(
  request: Pick<Held, "identityLevel" | "identityShown" | "authorityShown" | "person">,
): MessageText | null {
  const [lack] = lacksOf(request);
  return lack ? LACKS[lack] : null;
}

export const identityView = (ctx: Context, held: Held): IdentityView => ({
  level: held.identityLevel,
  article: held.identityLevel === "none" ? unprovenBy(held.right, held.laws) : null,
  shown: held.identityShown,
  authority: held.authorityShown,
  childAgrees: proofsOf(ctx, held).includes("agreement"),
  lacks: lacksOf(held),
  unshown: unshown(held),
  document: takesDocuments(ctx),
  unaskable: unaskable(held),
});

/** Throws a conflict where who asks is not shown as this desk wants it. */
export function requireShown(request: Held): void {
  const lack = unshown(request);
  if (lack) throw new Problem("conflict", lack);
}

const FILES_NEED_APPROVAL = message("problem.approval.filesInMessage");

/**
 * Why a message to the requester can carry no files; `null` where it can. A file in a message is in the requester's
 * hands at once, so it obeys the same two rules as a file of a response: identity, and approval.
 */
export const whyNoFiles = (ctx: Context, request: Held): MessageText | null =>
  unshown(request) ?? (ctx.desk.policy.approval.answer ? FILES_NEED_APPROVAL : null);

/** Throws where a message to the requester can carry no files. */
export function requireFilesAllowed(ctx: Context, request: Held): void {
  const why = whyNoFiles(ctx, request);
  if (why) throw new Problem("conflict", why, { files: why });
}

export type Of = Pick<
  Held,
  "state" | "person" | "identityLevel" | "right" | "laws" | "authorityShown"
>;

/** Why the person behind an agent cannot be asked; `null` where they can, `undefined` where nobody acts for them. */
export function unaskable(request: Of): MessageText | null | undefined {
  const { person, identityLevel, right, laws } = request;
  if (person?.person !== "agent" || request.state !== "open") return undefined;
  if (identityLevel === "none") {
    const article = unprovenBy(right, laws);
    return article
      ? message("finding.unaskable.forbidden", { article: textIn(article) })
      : message("finding.unaskable.noData");
  }
  if (!person.acting?.email) return message("finding.unaskable.noEmail");
  if (person.acting.capacity === "power-of-attorney") {
    // 11 CCR 7063(b), and no other law wants more than the power itself.
    return message("finding.unaskable.powerOfAttorney");
  }
  return null;
}
