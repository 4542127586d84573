import { policyAt } from "@/lib/desks/past-settings";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Texts } from "@/lib/domain/problem/difference";
import { mergeEdits } from "@/lib/domain/problem/difference";
import type { Context } from "@/lib/platform/context";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The values of the fields in a form that uses GET: those in the address, or else those in force. */
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
  /** The values of the fields, including what only others changed since the page was opened. */
  typed: Record<Name, string>;
  /** The values in the address, or else those in force. */
  sent: Record<Name, string>;
  /**
   * The time of the settings that the page was opened with. It is passed on from address to address until they are
   * applied.
   */
  seenAt: string;
  /** Someone has changed the policy since then. */
  stale: boolean;
};

/** The fields of a form that uses GET, even if someone else changed what it shows after it was opened. */
export async function openedTerms<Name extends string>(
  ctx: Context,
  query: Query,
  typedOf: (policy: Policy) => Record<Name, string>,
): Promise<OpenedTerms<Name>> {
  const { policy, changedAt } = ctx.desk;
  const now = changedAt.toISOString();
  const theirs = typedOf(policy);
  const sent = typedIn(theirs, query);
  const opened = String(query.seenAt ?? now);
  const seenAt = Number.isNaN(Date.parse(opened)) ? now : new Date(opened).toISOString();
  if (seenAt === now) return { typed: sent, sent, seenAt, stale: false };
  const past = await policyAt(ctx, seenAt);
  const before: Texts = past ? typedOf(past) : {};
  return { typed: { ...sent, ...mergeEdits(sent, before, theirs) }, sent, seenAt, stale: true };
}
