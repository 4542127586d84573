import type { ActField, ActOption } from "@/components/desk/forms/action-fields";
import { andWords } from "@/components/request/and-words";
import { LAW_NAMES } from "@/components/request/names";
import { say, words } from "@/components/speech/say";
import type { AskNow, OpenQuestion } from "@/lib/domain/clock/clock-view";
import { sayFixed } from "@/lib/words/fixed";
import { formatDay, formatShortDay } from "@/lib/words/words";
import { LastDay } from "./last-day";
import { reasonField, type StepPanel, versioned } from "./step-panel";
import type { StepsProps } from "./step-props";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a question does to the clock, in one sentence that names the law where it runs on. */
function effectOf({ stops, law, dueOn, source, daysLeft }: AskNow): string {
  if (stops) {
    return daysLeft === null
      ? say("bulk.obstacle.standsStill")
      : say("steps.ask.pausedDaysLeft", { days: daysLeft });
  }
  const runs = source
    ? say("steps.ask.clockRuns", {
        law: say(LAW_NAMES[law]),
        source: sayFixed(words, source),
      })
    : say("steps.ask.clockRunsNoRule", { law: say(LAW_NAMES[law]) });
  const stays = dueOn ? ` ${say("steps.ask.dueDateStays", { day: formatDay(words, dueOn) })}` : "";
  return runs + stays;
}

/** Asks the person for something. Its name says whether the law lets the clock stand still meanwhile. */
export function askPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { asks, days: last, laws } = request;
  const stops = asks.some((ask) => ask.stops);
  return {
    id: "pause",
    label: stops ? say("steps.ask.titlePausing") : say("steps.ask.titleRunning"),
    also: "question stop clock pause",
    offered: request.steps.includes("pause"),
    unable: asks.length === 0 ? say("steps.ask.allAsked") : undefined,
    hidden: versioned(props),
    children: stops ? (
      <>
        <LastDay on={last.ask} sentence="steps.ask.askBy" />
        <p>{say("steps.ask.withoutDelay")}</p>
      </>
    ) : (
      <p>
        {say("steps.ask.neverPauses", {
          laws: andWords(
            say,
            laws.map((law) => say(LAW_NAMES[law])),
          ),
        })}
      </p>
    ),
    fields: [
      {
        kind: "radios",
        name: "reason",
        label: say("steps.ask.reason"),
        options: asks.map((ask) => ({
          value: ask.reason,
          label: capital(words(`askings.${ask.reason}`)),
          hint: effectOf(ask),
        })),
      },
      {
        kind: "textarea",
        name: "text",
        label: say("steps.ask.question"),
        hint: say("steps.ask.questionHint"),
      },
    ],
    submit: stops ? say("steps.ask.submitPausing") : say("steps.ask.submitRunning"),
  };
}

/** Nothing could be linked to the person: they are told, and can send more. */
export function cannotIdentifyPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const effect = request.asks.find(({ reason }) => reason === "identity");
  return {
    id: "cannot-identify",
    label: say("browser.action.cannotIdentify"),
    also: "identify identity",
    offered: request.steps.includes("pause"),
    unable: effect ? undefined : say("steps.cannotIdentify.alreadyAsked"),
    hidden: versioned(props),
    children: (
      <p>
        {say("steps.cannotIdentify.emailContent")} {effect ? effectOf(effect) : null}
      </p>
    ),
    fields: [
      {
        kind: "textarea",
        name: "explanation",
        label: say("steps.cannotIdentify.searched"),
        hint: say("steps.cannotIdentify.searchedHint"),
      },
    ],
    submit: say("steps.cannotIdentify.submit"),
  };
}

/** One panel for each open question: the answer came, and the clock goes on. */
export const answerCamePanels = (props: StepsProps): StepPanel[] =>
  props.request.questions.map((question) => ({
    id: `resume-${question.reason}`,
    label: say("steps.resume.title", { asking: words(`askings.${question.reason}`) }),
    action: "resume",
    offered: props.request.steps.includes("resume"),
    hidden: { ...versioned(props), reason: question.reason },
    children: <ArrivalEffect question={question} />,
    fields: [
      {
        kind: "date",
        name: "answeredOn",
        label: say("steps.resume.receivedOn"),
        hint: say("steps.resume.receivedOnHint"),
        initial: question.answeredOn,
      },
    ],
    submit: say("steps.resume.submit"),
  }));

function ArrivalEffect({ question }: { readonly question: OpenQuestion }) {
  const { answeredOn, askedOn, dueOn, daysLeft, replied } = question;
  const day = formatShortDay(words, answeredOn);
  return (
    <p>
      {say("steps.resume.askedOn", { day: formatShortDay(words, askedOn) })}{" "}
      {replied ? `${say("steps.resume.repliedOn", { day })} ` : null}
      {dueOn
        ? say.rich("steps.resume.dueDate", {
            day,
            last: formatDay(words, dueOn),
            b: (inner) => <strong>{inner}</strong>,
          })
        : stillWaits(daysLeft)}
    </p>
  );
}

const stillWaits = (days: number | null): string =>
  days === null
    ? say("steps.resume.stillPaused")
    : say("steps.resume.stillPausedDaysLeft", { days });

export function extendPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { extension, deadline, days: last } = request;
  const named: ActField[] =
    "after" in extension
      ? [
          {
            kind: "date",
            name: "until",
            label: say("steps.extend.newDeadline"),
            hint: say("steps.extend.newDeadlineHint", {
              day: formatDay(words, extension.after),
            }),
          },
        ]
      : [];
  return {
    id: "extend",
    label: say("browser.action.extend"),
    keyHint: "d",
    also: "deadline due date",
    offered: request.steps.includes("extend"),
    unable: "refused" in extension ? sayFixed(words, extension.refused) : undefined,
    hidden: versioned(props),
    children: (
      <>
        <LastDay on={last.extend} sentence="steps.extend.noticeBy" />
        {"dueOn" in extension ? (
          <p>
            {say.rich("steps.extend.effect", {
              from: deadline.targetOn ? formatDay(words, deadline.targetOn) : say("request.noDate"),
              to: formatDay(words, extension.dueOn),
              b: (inner) => <strong>{inner}</strong>,
            })}
          </p>
        ) : null}
      </>
    ),
    fields: [...named, reasonField(say("steps.extend.reasonHint"))],
    submit: say("steps.extend.submit"),
  };
}

/** Informs the requester where no law gives an extension; what it does not move is said first. */
export function announceDelayPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { delay, expectedOn } = request;
  const stays = "refused" in delay ? null : (delay.lawOn ?? delay.dueOn);
  return {
    id: "announce-delay",
    label: say("browser.action.announceDelay"),
    also: "late longer expected",
    offered: request.steps.includes("announce-delay"),
    unable: "refused" in delay ? sayFixed(words, delay.refused) : undefined,
    hidden: versioned(props),
    children: (
      <>
        <p>
          {stays
            ? say.rich("policy.delay.dueStays", {
                day: formatDay(words, stays),
                b: (inner) => <strong>{inner}</strong>,
              })
            : say("policy.delay.noDue")}
        </p>
        {expectedOn ? (
          <p>
            {say("policy.delay.lastExpected", {
              day: formatDay(words, expectedOn),
            })}
          </p>
        ) : null}
      </>
    ),
    fields: [
      { kind: "date", name: "expectedOn", label: say("policy.delay.expectedOn") },
      reasonField(say("policy.delay.reasonHint")),
    ],
    submit: say("policy.delay.submit"),
  };
}

/** Another law, or one more: each with the day it would lead to. */
export function correctLawPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { laws, lawChoices } = request;
  const options: ActOption[] = lawChoices.map(({ law, dueOn }) => ({
    value: law,
    label: `${say(LAW_NAMES[law])}: ${dueOn ? formatShortDay(words, dueOn) : say("request.noDate")}`,
  }));
  return {
    id: "correct-law",
    label: say("browser.action.correctLaw"),
    also: "change law",
    offered: request.steps.includes("correct-law"),
    hidden: versioned(props),
    children: <p>{say("steps.correctLaw.effect")}</p>,
    fields: [
      { kind: "select", name: "law", label: say("names.column.law"), options, initial: laws[0] },
      {
        kind: "select",
        name: "also",
        label: say("steps.correctLaw.additionalLaw"),
        optional: true,
        options: [{ value: "", label: say("steps.correctLaw.noLaw") }, ...options],
        initial: laws[1] ?? "",
      },
      reasonField(say("steps.correctLaw.reasonHint")),
    ],
    submit: say("browser.action.correctLaw"),
  };
}
