import { Details } from "@/components/form/details";
import type { Deadline } from "@/lib/domain/clock/deadline-terms";
import { LAWS } from "@/lib/domain/laws/laws";
import type { WaitView } from "@/lib/domain/request/view";
import { sayFixed } from "@/lib/words/fixed";
import { whyText } from "@/lib/words/why";
import { dueDetail, formatDay, type Words } from "@/lib/words/words";
import { type DrawnClock, gapsOf, lastDayOf, marksOf } from "./clock-marks";
import { ClockSteps, ClockVersions } from "./clock-steps";
import { DeadlineLine } from "./deadline-line";
import { WhyLetter } from "./why-letter";

export interface ClockAnswerProps {
  readonly deadline: Deadline;
  readonly waits: readonly WaitView[];
  readonly zone: string;
  readonly words: Words;
  /** Where today is near enough to be drawn. */
  readonly today: string | null;
}

/** A date that was worked out, large, with the drawing and the steps to it. For the server only. */
export function ClockAnswer(props: ClockAnswerProps) {
  const { deadline, zone, words } = props;
  const { extensionValid, extendableTo } = deadline;
  const extendable = extensionValid === undefined && extendableTo !== null;
  const clock: DrawnClock = { ...props, reader: "desk", extendable };
  return (
    <>
      <Days deadline={deadline} zone={zone} words={words} />
      <p className="text-ink-soft">
        {words("clock.form.forLaw", {
          law: sayFixed(words, LAWS[deadline.law].name),
          day: formatDay(words, deadline.receivedOn),
        })}
      </p>
      <DeadlineLine marks={marksOf(clock)} waits={gapsOf(clock)} words={words} dates="long" />
      <ClockSteps deadline={deadline} zone={zone} words={words} reader="desk" open />
      <div data-print="no">
        <Details summary={words("clock.why.open")}>
          <WhyLetter text={whyText(words, deadline, { zone })} words={words} />
        </Details>
      </div>
      <ClockVersions deadline={deadline} words={words} />
    </>
  );
}

/** The law's own day first; a day before it that is the one to keep to comes with its reason. */
function Days({ deadline, zone, words }: Pick<ClockAnswerProps, "deadline" | "zone" | "words">) {
  const { targetOn, houseDueOn, outerDueOn } = deadline;
  const last = lastDayOf(deadline);
  const detail = dueDetail(words, zone);
  if (!targetOn) return <NoDay deadline={deadline} words={words} />;
  const sooner = targetOn === houseDueOn ? "promise" : targetOn === outerDueOn ? "outer" : "safe";
  return (
    <dl className="keep">
      {last && last !== targetOn ? (
        <Day label={words("clock.form.lastDay")} on={last} detail={detail} words={words} />
      ) : null}
      <Day
        label={words("clock.form.answerBy")}
        on={targetOn}
        detail={last === targetOn ? detail : words(`clock.form.sooner.${sooner}`, { detail })}
        words={words}
      />
    </dl>
  );
}

function Day({
  label,
  on,
  detail,
  words,
}: {
  readonly label: string;
  readonly on: string;
  readonly detail: string;
  readonly words: Words;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={on}>{formatDay(words, on)}</time>
      </dd>
      <dd className="keep-detail">{detail}</dd>
    </div>
  );
}

function NoDay({ deadline, words }: Pick<ClockAnswerProps, "deadline" | "words">) {
  const { state, daysLeft = 0 } = deadline;
  const said = {
    running: [words("clock.noDate"), words("clock.noDateWhy")],
    paused: [words("clock.stands"), words("clock.left", { days: daysLeft })],
    withdrawn: [words("clock.counts"), words("clock.withdrawn")],
  }[state];
  return (
    <dl className="keep">
      <div>
        <dt>{words("clock.form.answerBy")}</dt>
        <dd>{said[0]}</dd>
        <dd className="keep-detail">{said[1]}</dd>
      </div>
    </dl>
  );
}
