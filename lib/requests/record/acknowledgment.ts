import type { Deadline } from "@/lib/domain/clock/deadline";
import { promisedOn } from "@/lib/domain/clock/deadline-terms";
import { lacksOf } from "@/lib/domain/identity/identity";
import { LAWS } from "@/lib/domain/laws/laws";
import type { Context } from "@/lib/platform/context";
import { proofsOf } from "./identity-state";
import type { Posting } from "./letter-to-person";
import type { Held } from "./load-request";

/** The date is the policy's promise, and the law gives none or a later one. */
const isPromise = ({ targetOn, houseDueOn, dueOn }: Deadline): boolean =>
  targetOn !== null && targetOn === houseDueOn && targetOn !== dueOn;

const accountName = ({ desk }: Context): string | null =>
  desk.policy.identity.account?.name ?? null;

/** Says what was received, when, and by which day the answer comes. */
export const acknowledgment = (ctx: Context, request: Held): Posting => ({
  kind: "acknowledgment",
  facts: {
    right: request.right,
    receivedOn: request.deadline.receivedOn,
    dueOn: promisedOn(request.deadline),
    promised: isPromise(request.deadline),
    lawName: request.law === "house" ? null : LAWS[request.law].name,
    officer: ctx.desk.policy.contact.officer,
    unproven: request.identityLevel === "none",
    proofs: lacksOf(request).includes("authority") ? proofsOf(ctx, request) : [],
    account: lacksOf(request).includes("identity") ? accountName(ctx) : null,
  },
});
