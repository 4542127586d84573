import { LAWS } from "@/lib/domain/laws";
import type { Context } from "@/lib/platform/context";
import type { Held } from "./held";
import type { Posting } from "./post";

/** Says what was received, when, and by which day the answer comes. */
export const acknowledgment = (ctx: Context, request: Held): Posting => ({
  kind: "acknowledgment",
  facts: {
    right: request.right,
    receivedOn: request.deadline.receivedOn,
    dueOn: request.dueOn,
    lawName: request.law === "house" ? null : LAWS[request.law].name,
    officer: ctx.desk.policy.contact.officer,
  },
});
