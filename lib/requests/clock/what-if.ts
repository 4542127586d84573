import { policyWith } from "@/lib/desks/clock-terms";
import type { Move, WhatIf } from "@/lib/domain/clock/what-if";
import type { ClockTerms } from "@/lib/domain/policy/clock-terms";
import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { datesOf } from "@/lib/requests/record/compute-clock";
import { eachPending } from "./pending";
import { lawsUnder } from "./recompute";

const MOST_REQUESTS = 50_000;
const MOST_MOVES = 100;

const isLater = ({ from, to }: Move): boolean => to === null || (from !== null && to > from);

/** Which due dates of pending requests would move, and to which date, with these terms. Writes nothing. */
export async function whatIf(ctx: Context, terms: ClockTerms): Promise<WhatIf> {
  requirePermission(ctx.actor, "request.read");
  const policy = policyWith(ctx.desk.policy, terms, ctx.now);
  const found: WhatIf = { seen: 0, complete: true, earlier: 0, later: 0, moves: [] };
  for await (const batch of eachPending(ctx)) {
    for (const request of batch) {
      found.seen += 1;
      const { reference, right, dueOn: from, law: lawFrom } = request;
      const laws = lawsUnder(policy, request);
      const dates = datesOf(policy, { ...request, laws }, ctx.now);
      const move: Move = { reference, right, from, to: dates.targetOn, lawFrom, lawTo: dates.law };
      if (move.from === move.to) continue;
      found[isLater(move) ? "later" : "earlier"] += 1;
      if (found.moves.length < MOST_MOVES) found.moves.push(move);
    }
    if (found.seen >= MOST_REQUESTS) return { ...found, complete: false };
  }
  return found;
}
