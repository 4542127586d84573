import { Disclosure } from "@/components/ui/disclosure";
import { type Fact, Facts } from "@/components/ui/facts";
import {
  type Deadline,
  type OtherDeadline,
  publicDeadline,
} from "@/lib/domain/clock/deadline-terms";
import { LAWS } from "@/lib/domain/laws/laws";
import type { WaitView } from "@/lib/domain/request/view";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";
import { formatUntil } from "@/lib/words/until";
import { whyText } from "@/lib/words/why";
import { formatDay, formatDue, formatInstant } from "@/lib/words/words";
import { type DrawnClock, gapsOf, lastDayOf, marksOf } from "./clock-marks";
import { ClockSteps, ClockVersions } from "./clock-steps";
import { DeadlineLine } from "./deadline-line";
import { ReasonsText } from "./reasons-text";
import { dayIn } from "./zone-day";

export interface RequestClockProps {
  readonly deadline: Deadline;
  readonly waits: readonly WaitView[];
  readonly t: Translate;
  readonly zone: string;
  /** When the receipt was acknowledged by email. */
  readonly acknowledgedAt: string | null;
  /** Whether the policy states the place, so that the time zone may be named outside the desk. */
  readonly placed: boolean;
  readonly now: Date;
  readonly reference: string;
  /** Whether the clock still runs. Today is not drawn once the request has its response. */
  readonly running: boolean;
  /** Whether an extension is lawful. Otherwise no extended deadline is drawn. */
  readonly extendable: boolean;
}

/** Explains the due date with a drawing, a list of dates and the reasons step by step. Renders only on the server. */
export function RequestClock({
  now,
  running,
  reference,
  placed,
  acknowledgedAt,
  ...props
}: RequestClockProps) {
  const { deadline, zone, t } = props;
  const today = running ? dayIn(zone, now) : null;
  const acknowledged = acknowledgedAt !== null;
  const clock: DrawnClock = { ...props, reader: "desk", today, acknowledged };
  const text = whyText(t, publicDeadline(deadline), { zone, placed, reference });
  return (
    <section aria-labelledby="clock" className="grid gap-3">
      <h2 id="clock">{t("clock.title")}</h2>
      <ClockState deadline={deadline} t={t} />
      <DeadlineLine marks={marksOf(clock)} waits={gapsOf(clock)} t={t} />
      <Facts facts={clockFacts(deadline, zone, t, acknowledgedAt)} />
      <ClockLaws deadline={deadline} t={t} />
      <ClockSteps deadline={deadline} zone={zone} t={t} reader="desk" />
      <Disclosure label={t("clock.why.open")}>
        <ReasonsText text={text} t={t} />
      </Disclosure>
      <ClockVersions deadline={deadline} t={t} />
    </section>
  );
}

/** The state of a clock without a due date: it is paused, or the request counts as withdrawn. */
function ClockState({ deadline, t }: { readonly deadline: Deadline; readonly t: Translate }) {
  const { state, daysLeft = 0 } = deadline;
  if (state === "running") return null;
  return (
    <p className="font-semibold text-waiting">
      {state === "paused" ? t("clock.paused", { days: daysLeft }) : t("clock.withdrawn")}
    </p>
  );
}

function lawFact(deadline: Deadline, zone: string, t: Translate): string {
  const last = lastDayOf(deadline);
  if (deadline.state === "paused") return t("clock.facts.later");
  if (deadline.state === "withdrawn") return t("clock.facts.gone");
  return last ? formatDue(t, last, zone) : t("clock.facts.none");
}

function clockFacts(
  deadline: Deadline,
  zone: string,
  t: Translate,
  acknowledgedAt: string | null,
): Fact[] {
  const day = (on: string | null | undefined) => (on ? formatDay(t, on) : "");
  const { ackDueAt } = deadline;
  const facts = [
    {
      label: t(deadline.extendedDueOn ? "clock.facts.extended" : "clock.facts.law"),
      value: lawFact(deadline, zone, t),
    },
    { label: t("clock.facts.promise"), value: day(deadline.houseDueOn) },
    { label: t("clock.facts.internal"), value: day(deadline.internalOn) },
    { label: t("clock.facts.work"), value: day(deadline.targetOn) },
    acknowledgedAt
      ? {
          label: t("clock.facts.acked"),
          value: formatInstant(t, new Date(acknowledgedAt), zone),
        }
      : {
          label: t("clock.facts.ack"),
          value: ackDueAt ? formatUntil(t, new Date(ackDueAt), zone) : "",
        },
    {
      label: t("clock.facts.safe"),
      value: day(deadline.safeExtendedDueOn ?? deadline.safeDueOn),
    },
    { label: t("clock.facts.stop"), value: day(deadline.stopOn) },
    { label: t("clock.facts.outer"), value: day(deadline.outerDueOn) },
  ];
  return facts.filter(({ value }) => value);
}

/** If several laws apply: the date under each law, and which law governs. Renders only on the server. */
function ClockLaws({ deadline, t }: { readonly deadline: Deadline; readonly t: Translate }) {
  const { beside: otherLaws = [] } = deadline;
  if (otherLaws.length === 0) return null;
  return (
    <div>
      <h3>{t("clock.laws.title")}</h3>
      <ul className="clock-laws mt-1">
        <li>
          <strong>{translateText(t, LAWS[deadline.law].name)}</strong>
          {t("clock.laws.governs", { said: statusWords(deadline, t) })}
        </li>
        {otherLaws.map((other) => (
          <li key={other.law}>
            <strong>{translateText(t, LAWS[other.law].name)}</strong>
            {statusWords(other, t)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function statusWords(
  { state, targetOn }: Omit<OtherDeadline, "law" | "dueOn">,
  t: Translate,
): string {
  if (state !== "running") return t(`clock.laws.${state}`);
  return targetOn ? t("clock.laws.work", { day: formatDay(t, targetOn) }) : t("clock.laws.none");
}
