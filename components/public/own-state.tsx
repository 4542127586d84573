import { dayIn } from "@/components/clock/zone-day";
import type { Deadline } from "@/lib/domain/clock/deadline-terms";
import type { Right } from "@/lib/domain/law/right";
import type { Outcome, State } from "@/lib/domain/request/state";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";

export interface OwnStateProps {
  readonly request: {
    readonly right: Right;
    readonly state: State;
    readonly outcome: Outcome | null;
    readonly receivedOn: string;
    readonly dueOn: string | null;
    readonly extended: boolean;
    /** The day on which to expect the response, according to the last notice to the requester. */
    readonly expectedOn: string | null;
    readonly deadline: Pick<Deadline, "state" | "daysLeft">;
    readonly answeredAt: string | null;
    readonly closedAt: string | null;
    /** The proofs that the requester has to send before data is given out. */
    readonly requestedProofs: object | null;
    readonly signIn: { readonly needed: boolean } | null;
  };
  readonly zone: string;
  readonly t: Translate;
}

/** The state of a request, in sentences. */
export function OwnState({ request, zone, t }: OwnStateProps) {
  const { right, state, outcome, receivedOn, answeredAt, closedAt } = request;
  const ended = state === "closed" && outcome !== "merged" && !answeredAt ? closedAt : null;
  return (
    <section className="flow mt-9">
      <h2>{t("form.own.state")}</h2>
      <p className="text-lead font-semibold">{sentenceOf(request, t)}</p>
      <ul className="grid gap-1 text-ink-soft">
        <li>{t("form.own.asked", { verbNoun: t(`rights.${right}.verbNoun`) })}</li>
        <li>{t("form.own.received", { day: formatDay(t, receivedOn) })}</li>
        {answeredAt ? (
          <li>{t("form.own.answeredOn", { day: dayOf(answeredAt, zone, t) })}</li>
        ) : null}
        {ended ? <li>{t("form.own.closedOn", { day: dayOf(ended, zone, t) })}</li> : null}
      </ul>
    </section>
  );
}

const dayOf = (at: string, zone: string, t: Translate): string =>
  formatDay(t, dayIn(zone, new Date(at)));

function sentenceOf(
  {
    state,
    outcome,
    dueOn,
    extended,
    expectedOn,
    deadline,
    requestedProofs,
    signIn,
  }: OwnStateProps["request"],
  t: Translate,
): string {
  if (outcome) return t(`form.own.${outcome}`);
  if (state === "open") {
    if (deadline.state === "paused") {
      return t("form.own.paused", { days: deadline.daysLeft ?? 0 });
    }
    if (deadline.state === "withdrawn") return t("form.own.silent");
    if (requestedProofs || signIn?.needed) return t("form.own.openAsked");
    if (expectedOn) return t("form.own.delayed", { day: formatDay(t, expectedOn) });
    if (extended) return t("form.own.extended");
    return t(dueOn ? "form.own.open" : "form.own.openNoDate");
  }
  if (state === "unconfirmed" || state === "lapsed") return t(`form.own.${state}`);
  return t("form.own.closed");
}
