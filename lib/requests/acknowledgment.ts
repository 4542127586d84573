import { lacksOf } from "@/lib/domain/identity";
import { LAWS } from "@/lib/domain/laws";
import type { Context } from "@/lib/platform/context";
import type { Held } from "./held";
import type { Posting } from "./post";
import { proofsOf } from "./prove";

const accountName = ({ desk }: Context): string | null =>
  desk.policy.identity.account?.name ?? null;

/** Says what was received, when, and by which day the answer comes. */
export const acknowledgment = (ctx: Context, request: Held): Posting => ({
  kind: "acknowledgment",
  facts: {
    right: request.right,
    receivedOn: request.deadline.receivedOn,
    dueOn: request.dueOn,
    lawName: request.law === "house" ? null : LAWS[request.law].name,
    officer: ctx.desk.policy.contact.officer,
    unproven: request.identityLevel === "none",
    proofs: lacksOf(request).includes("authority") ? proofsOf(ctx, request) : [],
    account: lacksOf(request).includes("identity") ? accountName(ctx) : null,
  },
});
