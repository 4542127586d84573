import { policyAt } from "@/lib/desks/past-settings";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Texts } from "@/lib/domain/problem/difference";
import { rebased } from "@/lib/domain/problem/difference";
import type { Context } from "@/lib/platform/context";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What stands in the fields of a form that gets: the address's words where it has them, else what is in force. */
function typedIn<Name extends string>(
  now: Record<Name, string>,
  query: Query,
): Record<Name, string> {
  const typed = Object.keys(now).flatMap((name) => {
    const value = query[name];
    return typeof value === "string" ? [[name, value.replace(/\r\n?/g, "\n")]] : [];
  });
  return { ...now, ...Object.fromEntries(typed) };
}

export type OpenedTerms<Name extends string> = {
  /** What stands in the fields, with what only others changed since the page was opened. */
  typed: Record<Name, string>;
  /** What the address says. */
  sent: Record<Name, string>;
  /** What the page was opened on: goes along from address to address until it is applied. */
  seenAt: string;
  /** Somebody changed the policy since. */
  stale: boolean;
};

/** The fields of a form that gets, also where it was opened before somebody else changed what it shows. */
export async function openedTerms<Name extends string>(
  ctx: Context,
  query: Query,
  typedOf: (policy: Policy) => Record<Name, string>,
): Promise<OpenedTerms<Name>> {
  const { policy, changedAt } = ctx.desk;
  const now = changedAt.toISOString();
  const theirs = typedOf(policy);
  const sent = typedIn(theirs, query);
  const given = String(query.seenAt ?? now);
  const seenAt = Number.isNaN(Date.parse(given)) ? now : new Date(given).toISOString();
  if (seenAt === now) return { typed: sent, sent, seenAt, stale: false };
  const past = await policyAt(ctx, seenAt);
  const before: Texts = past ? typedOf(past) : {};
  return { typed: { ...sent, ...rebased(sent, before, theirs) }, sent, seenAt, stale: true };
}
