import type { Deadline } from "@/lib/domain/clock/deadline";
import { promisedDueOn } from "@/lib/domain/clock/deadline-terms";
import { missingVerifications } from "@/lib/domain/identity/identity";
import { LAWS } from "@/lib/domain/laws/laws";
import type { Context } from "@/lib/platform/context";
import type { OutgoingEmail } from "./email-to-requester";
import { authorityProofs } from "./identity-state";
import type { LoadedRequest } from "./load-request";

/** The date is the policy deadline, and the legal deadline is another one or does not exist. */
const isPromise = ({ targetOn, houseDueOn, dueOn }: Deadline): boolean =>
  targetOn !== null && targetOn === houseDueOn && targetOn !== dueOn;

/** Whether data is given out only after the requester signed in, or staff verified them in another way. */
const awaitsSignIn = (request: LoadedRequest): boolean =>
  request.identityLevel === "account" && missingVerifications(request).includes("identity");

const accountName = ({ desk }: Context): string | null =>
  desk.policy.identity.account?.name ?? null;

/** The email that says what was received, when, and by which day we respond. */
export const acknowledgment = (ctx: Context, request: LoadedRequest): OutgoingEmail => ({
  kind: "acknowledgment",
  facts: {
    right: request.right,
    receivedOn: request.deadline.receivedOn,
    dueOn: promisedDueOn(request.deadline),
    promised: isPromise(request.deadline),
    lawName: request.law === "house" ? null : LAWS[request.law].name,
    officer: ctx.desk.policy.contact.officer,
    unverified: request.identityLevel === "none",
    proofs: missingVerifications(request).includes("authority")
      ? authorityProofs(ctx, request)
      : [],
    account: awaitsSignIn(request) ? accountName(ctx) : null,
  },
});
