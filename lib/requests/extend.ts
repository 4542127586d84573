import type { Extend } from "@/lib/domain/decision";
import { LAWS } from "@/lib/domain/laws";
import { Problem } from "@/lib/domain/problem";
import type { Context, Desk } from "@/lib/platform/context";
import { formatDay } from "@/lib/words/words";
import { advance } from "./advance";
import { clockColumns, clockOf } from "./clock";
import type { Held } from "./held";

/** Where a lawful extension announced now would lead, or the sentence that says why there is none. */
export function extensionNow(
  desk: Desk,
  request: Pick<Held, "right" | "law" | "residence" | "receivedAt" | "extendedAt">,
  now: Date,
): { dueOn: string } | { refused: string } {
  if (request.extendedAt)
    return { refused: "The period was extended already, and the law allows it once." };
  const clock = clockOf(desk, request, { noticeAt: now.toISOString() });
  if (clock.extendedDueOn) return { dueOn: clock.extendedDueOn };
  const { name } = LAWS[request.law];
  if (clock.extensionValid === false && clock.noticeDueOn) {
    const last = formatDay("en", clock.noticeDueOn);
    return { refused: `${name}: the person had to be told by ${last}. The first date stays.` };
  }
  return { refused: `${name} gives no extension for this request.` };
}

/** GDPR art. 12(3) and its like: once, in time, and the person is told why within the first period. */
export const extendRequest = (ctx: Context, reference: string, input: Extend): Promise<Held> =>
  advance(
    ctx,
    "extend",
    { reference },
    (request) => {
      const extension = extensionNow(ctx.desk, request, ctx.now);
      if ("refused" in extension) throw new Problem("conflict", extension.refused);
      const clock = clockOf(ctx.desk, request, { noticeAt: ctx.now.toISOString() });
      return {
        change: { ...clockColumns(clock), extendedAt: ctx.now },
        facts: { from: request.dueOn, to: clock.targetOn },
        letters: [
          {
            kind: "extended",
            facts: {
              receivedOn: clock.receivedOn,
              dueOn: extension.dueOn,
              reason: input.reason,
              lawArticle: LAWS[request.law].extensionGrounds[0]?.article ?? null,
            },
          },
        ],
      };
    },
    { version: input.version },
  );
