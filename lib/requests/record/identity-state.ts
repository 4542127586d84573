import { openWait } from "@/lib/domain/clock/deadline-terms";
import { type AuthorityProof, childAge, proofsFor } from "@/lib/domain/identity/acting";
import {
  articleAgainstVerification,
  type IdentityView,
  missingVerifications,
} from "@/lib/domain/identity/identity";
import type { WaitReason } from "@/lib/domain/law/law";
import { type MessageText, message, textIn } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { isEntered } from "@/lib/domain/request/channel";
import type { Context } from "@/lib/platform/context";
import type { LoadedRequest } from "./load-request";

/** The proofs of authority that the desk accepts; none where the requester is the data subject. */
export const authorityProofs = (
  { desk }: Context,
  { person, laws }: Pick<LoadedRequest, "person" | "laws">,
): AuthorityProof[] =>
  person?.acting ? proofsFor(person.acting, childAge(desk.policy, laws).age) : [];

/** Whether this desk accepts identity documents. */
export const takesDocuments = ({ desk }: Context): boolean =>
  desk.policy.identity.document !== "never";

/** What the requester is asked to prove on the page of their request. */
export type RequestedProofs = { identity: boolean; authority: boolean; proofs: AuthorityProof[] };

export function requestedProofs(ctx: Context, request: LoadedRequest): RequestedProofs | null {
  if (request.state !== "open") return null;
  const asked = (reason: WaitReason) => openWait(request.waits, reason) !== undefined;
  const identity = takesDocuments(ctx) && asked("identity");
  const authority = asked("authority") || missingVerifications(request).includes("authority");
  return identity || authority
    ? { identity, authority, proofs: authorityProofs(ctx, request) }
    : null;
}

const LACKS = {
  identity: message("finding.unproven.identity"),
  authority: message("finding.unproven.authority"),
} as const;
const ENTERED_LACKS = { ...LACKS, identity: message("finding.unproven.entered") } as const;

type Verified = Pick<
  LoadedRequest,
  "identityLevel" | "identityShown" | "authorityShown" | "person" | "channel" | "confirmedAt"
>;

/** Why no data may be given out yet; `null` where identity and authority are verified. */
function whyNotVerified(request: Verified): MessageText | null {
  const [lack] = missingVerifications(request);
  if (!lack) return null;
  return isEntered(request.channel) ? ENTERED_LACKS[lack] : LACKS[lack];
}

export const identityView = (ctx: Context, held: LoadedRequest): IdentityView => ({
  level: held.identityLevel,
  article: held.identityLevel === "none" ? articleAgainstVerification(held.right, held.laws) : null,
  shown: held.identityShown,
  authority: held.authorityShown,
  childAgrees: authorityProofs(ctx, held).includes("agreement"),
  lacks: missingVerifications(held),
  unshown: whyNotVerified(held),
  document: takesDocuments(ctx),
  unaskable: whyPermissionCannotBeAsked(held),
});

/** Throws a conflict where identity or authority is not verified as this desk requires it. */
export function requireVerified(request: LoadedRequest): void {
  const lack = whyNotVerified(request);
  if (lack) throw new Problem("conflict", lack);
}

const FILES_NEED_APPROVAL = message("problem.approval.filesInMessage");

/**
 * Why a message to the requester can carry no files; `null` where it can. The requester can download a file of a message at
 * once, so it obeys the same two rules as a file of a response: identity verification and approval.
 */
export const whyNoFiles = (ctx: Context, request: LoadedRequest): MessageText | null =>
  whyNotVerified(request) ?? (ctx.desk.policy.approval.answer ? FILES_NEED_APPROVAL : null);

/** Throws where a message to the requester can carry no files. */
export function requireFilesAllowed(ctx: Context, request: LoadedRequest): void {
  const why = whyNoFiles(ctx, request);
  if (why) throw new Problem("conflict", why, { files: why });
}

export type Of = Pick<
  LoadedRequest,
  "state" | "person" | "identityLevel" | "right" | "laws" | "authorityShown"
>;

/**
 * Why the data subject whom an agent acts for cannot be asked for permission; `null` where they can, `undefined` where
 * there is no agent.
 */
export function whyPermissionCannotBeAsked(request: Of): MessageText | null | undefined {
  const { person, identityLevel, right, laws } = request;
  if (person?.person !== "agent" || request.state !== "open") return undefined;
  if (identityLevel === "none") {
    const article = articleAgainstVerification(right, laws);
    return article
      ? message("finding.unaskable.forbidden", { article: textIn(article) })
      : message("finding.unaskable.noData");
  }
  if (!person.acting?.email) return message("finding.unaskable.noEmail");
  if (person.acting.capacity === "power-of-attorney") {
    // 11 CCR 7063(b). No other law requires more than the power of attorney itself.
    return message("finding.unaskable.powerOfAttorney");
  }
  return null;
}
