import type { Right } from "@/lib/domain/law/right";
import { LAWS, type LawId, ruleOn } from "@/lib/domain/laws/laws";
import { houseDaysOf, offerOf, type Policy } from "@/lib/domain/policy/policy";
import type { Residence } from "@/lib/domain/policy/residence";
import { message } from "@/lib/domain/problem/message";
import type { Outcome, State } from "@/lib/domain/request/state";

/** The right under which the desk handles an objection to its response. */
export type AppealRight = "appeal" | "grievance";

type AppealRoute = {
  text: string;
  article: string;
  /** The right under which the desk handles the appeal; `null` where somebody else decides it. */
  right: AppealRight | null;
  /** The law requires the appeal before any complaint. */
  first: boolean;
};

/** What a requester can do who does not accept a response. Every refusal lists it (GDPR art. 12(4)). */
export type Remedies = {
  complaint: { to: string; url: string | null; article: string | null };
  court: { text: string; article: string } | null;
  appeal: AppealRoute | null;
};

type Asked = { right: Right; laws: readonly LawId[]; appealOfId: string | null };

/** The appeal under the law of the decision, else under another law that applies. An appeal has none itself. */
function appealOf(law: LawId, { right, laws, appealOfId }: Asked): AppealRoute | null {
  const found = [law, ...laws].flatMap((id) => LAWS[id].remedies.appeal ?? []);
  const route = found.find((appeal) => appeal.right === null || appeal.right !== right);
  if (!route || (appealOfId !== null && route.right !== null)) return null;
  const { text, article, first } = route;
  return { text, article, first, right: route.right };
}

/** The text where neither a law nor the policy names an authority. */
const ANY_AUTHORITY = message("remedy.common.anyAuthority");

/** Complaint, court and appeal against a response under `law`. */
export function remediesOf(
  { authority }: Pick<Policy, "authority">,
  law: LawId,
  request: Asked,
): Remedies {
  const { complaint, court } = LAWS[law].remedies;
  return {
    complaint: {
      to: complaint?.to ?? authority?.name ?? ANY_AUTHORITY,
      url: authority?.url ?? null,
      article: complaint?.article ?? null,
    },
    court,
    appeal: appealOf(law, request),
  };
}

const RESPONSES: readonly Outcome[] = ["fulfilled", "refused", "nothing-held"];

/** Whether there is a response that the requester can appeal. */
export const isAnswered = ({ state, outcome }: { state: State; outcome: Outcome | null }) =>
  (state === "answered" || state === "closed") && outcome !== null && RESPONSES.includes(outcome);

/**
 * The laws that apply to an appeal: those of the request that have one, and those of the policy for this right. `null`
 * where there is none.
 */
export function lawsOfAppeal(
  policy: Policy,
  right: AppealRight,
  laws: readonly LawId[],
): [LawId, ...LawId[]] | null {
  const withAppeal = laws.filter((law) => LAWS[law].remedies.appeal?.right === right);
  const [first, ...more] = new Set([...withAppeal, ...(policy.lawOfRight[right] ?? [])]);
  return first === undefined ? null : [first, ...more];
}

/**
 * The policy deadline in days. For an appeal that the policy does not mention, it is the law's time: `undefined` where
 * the rule of the right has a period, else the law's days for appeals, else the general policy deadline.
 */
export function promisedDaysOf(
  policy: Policy,
  law: LawId,
  { right, residence, receivedOn }: { right: Right; residence: Residence; receivedOn: string },
): number | undefined {
  const { appeal } = LAWS[law].remedies;
  const general = houseDaysOf(policy, right, residence);
  if (appeal?.right !== right || offerOf(policy, right, residence)) return general ?? undefined;
  const period = ruleOn(law, right, receivedOn)?.period;
  return period ? undefined : (appeal.answerDays ?? general ?? undefined);
}
