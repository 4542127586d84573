import { actorCode } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { logOncePerPeriod } from "@/lib/platform/log-mark";

/**
 * Logs that a member was denied access at their desk, because their role does not allow it or the page does not exist
 * for them. Each part of the desk is logged at most once an hour, so that a member who tries every address cannot fill
 * the log.
 */
export const logDenied = (
  ctx: Context,
  { code, place }: { code: "forbidden" | "not-found"; place: string },
): Promise<void> => {
  const part = /^[a-z-]{1,20}$/.test(place) ? place : "other";
  return logOncePerPeriod(ctx, {
    member: teamMemberId(ctx),
    kind: "denied",
    subject: `${code} ${part}`,
    period: ctx.now.toISOString().slice(0, 13),
    entry: {
      actor: actorCode(ctx.actor),
      event: "access-denied",
      facts: { code, place: part },
    },
  });
};
