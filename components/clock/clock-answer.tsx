import { Details } from "@/components/form/details";
import type { Deadline } from "@/lib/domain/clock/deadline-terms";
import { LAWS } from "@/lib/domain/laws/laws";
import type { WaitView } from "@/lib/domain/request/view";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";
import { whyText } from "@/lib/words/why";
import { dueDetail, formatDay } from "@/lib/words/words";
import { type DrawnClock, gapsOf, lastDayOf, marksOf } from "./clock-marks";
import { ClockSteps, ClockVersions } from "./clock-steps";
import { DeadlineLine } from "./deadline-line";
import { ReasonsText } from "./reasons-text";

export interface ClockAnswerProps {
  readonly deadline: Deadline;
  readonly waits: readonly WaitView[];
  readonly zone: string;
  readonly t: Translate;
  /** Today as "YYYY-MM-DD" if it is close enough to be drawn; `null` otherwise. */
  readonly today: string | null;
}

/** A computed date in large type, with the drawing and the reasons. Renders only on the server. */
export function ClockAnswer(props: ClockAnswerProps) {
  const { deadline, zone, t } = props;
  const { extensionValid, extendableTo } = deadline;
  const extendable = extensionValid === undefined && extendableTo !== null;
  const clock: DrawnClock = { ...props, reader: "desk", extendable };
  return (
    <>
      <Days deadline={deadline} zone={zone} t={t} />
      <p className="text-ink-soft">
        {t("clock.form.forLaw", {
          law: translateText(t, LAWS[deadline.law].name),
          day: formatDay(t, deadline.receivedOn),
        })}
      </p>
      <DeadlineLine marks={marksOf(clock)} waits={gapsOf(clock)} t={t} dates="long" />
      <ClockSteps deadline={deadline} zone={zone} t={t} reader="desk" open />
      <div data-print="no">
        <Details summary={t("clock.why.open")}>
          <ReasonsText text={whyText(t, deadline, { zone })} t={t} />
        </Details>
      </div>
      <ClockVersions deadline={deadline} t={t} />
    </>
  );
}

/** The legal deadline comes first. An earlier due date follows with the reason why it is earlier. */
function Days({ deadline, zone, t }: Pick<ClockAnswerProps, "deadline" | "zone" | "t">) {
  const { targetOn, houseDueOn, outerDueOn } = deadline;
  const last = lastDayOf(deadline);
  const detail = dueDetail(t, zone);
  if (!targetOn) return <NoDay deadline={deadline} t={t} />;
  const sooner = targetOn === houseDueOn ? "promise" : targetOn === outerDueOn ? "outer" : "safe";
  return (
    <dl className="keep">
      {last && last !== targetOn ? (
        <Day label={t("clock.form.lastDay")} on={last} detail={detail} t={t} />
      ) : null}
      <Day
        label={t("clock.form.answerBy")}
        on={targetOn}
        detail={last === targetOn ? detail : t(`clock.form.sooner.${sooner}`, { detail })}
        t={t}
      />
    </dl>
  );
}

function Day({
  label,
  on,
  detail,
  t,
}: {
  readonly label: string;
  readonly on: string;
  readonly detail: string;
  readonly t: Translate;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={on}>{formatDay(t, on)}</time>
      </dd>
      <dd className="keep-detail">{detail}</dd>
    </div>
  );
}

function NoDay({ deadline, t }: Pick<ClockAnswerProps, "deadline" | "t">) {
  const { state, daysLeft = 0 } = deadline;
  const texts = {
    running: [t("clock.noDate"), t("clock.noDateWhy")],
    paused: [t("clock.stands"), t("clock.left", { days: daysLeft })],
    withdrawn: [t("clock.counts"), t("clock.withdrawn")],
  }[state];
  return (
    <dl className="keep">
      <div>
        <dt>{t("clock.form.answerBy")}</dt>
        <dd>{texts[0]}</dd>
        <dd className="keep-detail">{texts[1]}</dd>
      </div>
    </dl>
  );
}
