import type { Right } from "@/lib/domain/law/right";
import { LAWS, type LawId, ruleOn } from "@/lib/domain/laws/laws";
import { houseDaysOf, offerOf, type Policy } from "@/lib/domain/policy/policy";
import type { Residence } from "@/lib/domain/policy/residence";
import { message } from "@/lib/domain/problem/message";
import type { Outcome, State } from "@/lib/domain/request/state";

/** What an answer can be met with at the desk itself. */
export type AppealRight = "appeal" | "grievance";

export type AppealRoute = {
  text: string;
  article: string;
  /** What it becomes at this desk; `null` where somebody else decides it. */
  right: AppealRight | null;
  /** The law wants it before any complaint. */
  first: boolean;
};

/** Where a person can go who does not accept an answer: every refusal says so (GDPR art. 12(4)). */
export type Remedies = {
  complaint: { to: string; url: string | null; article: string | null };
  court: { text: string; article: string } | null;
  appeal: AppealRoute | null;
};

type Asked = { right: Right; laws: readonly LawId[]; appealOfId: string | null };

/** An appeal of the law that decided, else of another one that applies; none against an appeal itself. */
function appealOf(law: LawId, { right, laws, appealOfId }: Asked): AppealRoute | null {
  const found = [law, ...laws].flatMap((id) => LAWS[id].remedies.appeal ?? []);
  const route = found.find((appeal) => appeal.right === null || appeal.right !== right);
  if (!route || (appealOfId !== null && route.right !== null)) return null;
  const { text, article, first } = route;
  return { text, article, first, right: route.right };
}

/** Where neither a law nor the policy names an authority, this is all that can honestly be said. */
const ANY_AUTHORITY = message("remedy.common.anyAuthority");

/** The ways to go on from an answer under `law`. */
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

const ANSWERS: readonly Outcome[] = ["fulfilled", "refused", "nothing-held"];

/** Whether there is an answer that one could not accept. */
export const isAnswered = ({ state, outcome }: { state: State; outcome: Outcome | null }) =>
  (state === "answered" || state === "closed") && outcome !== null && ANSWERS.includes(outcome);

/** The laws under which an appeal runs: those of the request that know it, and the desk's own for this right. */
export function lawsOfAppeal(
  policy: Policy,
  right: AppealRight,
  laws: readonly LawId[],
): [LawId, ...LawId[]] | null {
  const taking = laws.filter((law) => LAWS[law].remedies.appeal?.right === right);
  const [first, ...more] = new Set([...taking, ...(policy.lawOfRight[right] ?? [])]);
  return first === undefined ? null : [first, ...more];
}

/**
 * The desk's promise in days. An appeal it never put on offer is owed within the time of the law: the
 * engine's own where there is one, else what the law says of appeals, else the desk's general promise.
 */
export function promisedDaysOf(
  policy: Policy,
  law: LawId,
  { right, residence, receivedOn }: { right: Right; residence: Residence; receivedOn: string },
): number | undefined {
  const { appeal } = LAWS[law].remedies;
  const general = houseDaysOf(policy, right, residence);
  if (appeal?.right !== right || offerOf(policy, right, residence)) return general ?? undefined;
  const timed = ruleOn(law, right, receivedOn)?.period;
  return timed ? undefined : (appeal.answerDays ?? general ?? undefined);
}
