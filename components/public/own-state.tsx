import { dayIn } from "@/components/clock/zone-day";
import type { Deadline } from "@/lib/domain/clock/deadline-terms";
import type { Right } from "@/lib/domain/law/right";
import type { Outcome, State } from "@/lib/domain/request/state";
import { formatDay, type Words } from "@/lib/words/words";

export interface OwnStateProps {
  readonly request: {
    readonly right: Right;
    readonly state: State;
    readonly outcome: Outcome | null;
    readonly receivedOn: string;
    readonly dueOn: string | null;
    readonly extended: boolean;
    /** The day that the requester was last told to expect the response on. */
    readonly expectedOn: string | null;
    readonly deadline: Pick<Deadline, "state" | "daysLeft">;
    readonly answeredAt: string | null;
    readonly closedAt: string | null;
    /** What the person has to show before data is given out. */
    readonly asked: object | null;
    readonly signIn: { readonly needed: boolean } | null;
  };
  readonly zone: string;
  readonly words: Words;
}

/** Where a request stands, in sentences. */
export function OwnState({ request, zone, words }: OwnStateProps) {
  const { right, state, outcome, receivedOn, answeredAt, closedAt } = request;
  const ended = state === "closed" && outcome !== "merged" && !answeredAt ? closedAt : null;
  return (
    <section className="flow mt-9">
      <h2>{words("form.own.state")}</h2>
      <p className="text-lead font-semibold">{sentenceOf(request, words)}</p>
      <ul className="grid gap-1 text-ink-soft">
        <li>{words("form.own.asked", { verbNoun: words(`rights.${right}.verbNoun`) })}</li>
        <li>{words("form.own.received", { day: formatDay(words, receivedOn) })}</li>
        {answeredAt ? (
          <li>{words("form.own.answeredOn", { day: dayOf(answeredAt, zone, words) })}</li>
        ) : null}
        {ended ? <li>{words("form.own.closedOn", { day: dayOf(ended, zone, words) })}</li> : null}
      </ul>
    </section>
  );
}

const dayOf = (at: string, zone: string, words: Words): string =>
  formatDay(words, dayIn(zone, new Date(at)));

function sentenceOf(
  {
    state,
    outcome,
    dueOn,
    extended,
    expectedOn,
    deadline,
    asked,
    signIn,
  }: OwnStateProps["request"],
  words: Words,
): string {
  if (outcome) return words(`form.own.${outcome}`);
  if (state === "open") {
    if (deadline.state === "paused") {
      return words("form.own.paused", { days: deadline.daysLeft ?? 0 });
    }
    if (deadline.state === "withdrawn") return words("form.own.silent");
    if (asked || signIn?.needed) return words("form.own.openAsked");
    if (expectedOn) return words("form.own.delayed", { day: formatDay(words, expectedOn) });
    if (extended) return words("form.own.extended");
    return words(dueOn ? "form.own.open" : "form.own.openNoDate");
  }
  if (state === "unconfirmed" || state === "lapsed") return words(`form.own.${state}`);
  return words("form.own.closed");
}
