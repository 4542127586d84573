import { actorCode } from "@/lib/domain/request/role";
import { deskDay } from "@/lib/domain/team/absence";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { logOncePerPeriod } from "@/lib/platform/log-mark";

/** Logs the first time that a member opens a request on a day of the desk. Later times on that day write nothing. */
export const noteOpening = (ctx: Context, requestId: string): Promise<void> =>
  logOncePerPeriod(ctx, {
    member: teamMemberId(ctx),
    kind: "opened",
    subject: requestId,
    period: deskDay(ctx.desk.policy.zone, ctx.now),
    entry: { actor: actorCode(ctx.actor), event: "request-opened", facts: { request: requestId } },
  });
