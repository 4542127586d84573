import { actorCode } from "@/lib/domain/request/role";
import { type Context, meOf } from "@/lib/platform/context";
import { noteOnce } from "@/lib/platform/log-mark";

/**
 * A member was refused something at their desk: their role does not allow it, or it is not there for them. Once an
 * hour for each part of the desk, so that somebody who tries every address cannot fill the log.
 */
export const noteDenied = (
  ctx: Context,
  { code, place }: { code: "forbidden" | "not-found"; place: string },
): Promise<void> => {
  const part = /^[a-z-]{1,20}$/.test(place) ? place : "other";
  return noteOnce(ctx, {
    member: meOf(ctx),
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
