import type { ActField, ActOption } from "@/components/desk/forms/action-fields";
import { t } from "@/components/i18n/translate";
import { andWords, LAW_NAMES } from "@/components/request/names";
import type { AskNow, OpenQuestion } from "@/lib/domain/clock/clock-view";
import { translateText } from "@/lib/words/message-text";
import { formatDay, formatShortDay } from "@/lib/words/words";
import { LastDay, reasonField, type StepPanel, versioned } from "./step-panel";
import type { StepsProps } from "./step-props";

/** The panels that concern the deadline. */
export const clockPanels = (props: StepsProps): StepPanel[] => [
  askPanel(props),
  cannotIdentifyPanel(props),
  extendPanel(props),
  announceDelayPanel(props),
  correctLawPanel(props),
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The effect of a question on the clock, in one sentence. It names the law if the clock keeps running. */
function effectOf({ stops, law, dueOn, source, daysLeft }: AskNow): string {
  if (stops) {
    return daysLeft === null
      ? t("bulk.obstacle.standsStill")
      : t("steps.ask.pausedDaysLeft", { days: daysLeft });
  }
  const runs = source
    ? t("steps.ask.clockRuns", {
        law: t(LAW_NAMES[law]),
        source: translateText(t, source),
      })
    : t("steps.ask.clockRunsNoRule", { law: t(LAW_NAMES[law]) });
  const stays = dueOn ? ` ${t("steps.ask.dueDateStays", { day: formatDay(t, dueOn) })}` : "";
  return runs + stays;
}

/** Asks the requester for something. The title says whether the law lets the clock be paused until the reply. */
function askPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { asks, days: last, laws } = request;
  const stops = asks.some((ask) => ask.stops);
  return {
    id: "pause",
    label: stops ? t("steps.ask.titlePausing") : t("steps.ask.titleRunning"),
    also: "question stop clock pause",
    offered: request.steps.includes("pause"),
    unable: asks.length === 0 ? t("steps.ask.allAsked") : undefined,
    hidden: versioned(props),
    children: stops ? (
      <>
        <LastDay on={last.ask} sentence="steps.ask.askBy" />
        <p>{t("steps.ask.withoutDelay")}</p>
      </>
    ) : (
      <p>
        {t("steps.ask.neverPauses", {
          laws: andWords(
            t,
            laws.map((law) => t(LAW_NAMES[law])),
          ),
        })}
      </p>
    ),
    fields: [
      {
        kind: "radios",
        name: "reason",
        label: t("steps.ask.reason"),
        options: asks.map((ask) => ({
          value: ask.reason,
          label: capital(t(`askings.${ask.reason}`)),
          hint: effectOf(ask),
        })),
      },
      {
        kind: "textarea",
        name: "text",
        label: t("steps.ask.question"),
        hint: t("steps.ask.questionHint"),
      },
    ],
    submit: stops ? t("steps.ask.submitPausing") : t("steps.ask.submitRunning"),
  };
}

/** Tells requesters that no data could be linked to them, so that they can send more information. */
function cannotIdentifyPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const effect = request.asks.find(({ reason }) => reason === "identity");
  return {
    id: "cannot-identify",
    label: t("browser.action.cannotIdentify"),
    also: "identify identity",
    offered: request.steps.includes("pause"),
    unable: effect ? undefined : t("steps.cannotIdentify.alreadyAsked"),
    hidden: versioned(props),
    children: (
      <p>
        {t("steps.cannotIdentify.emailContent")} {effect ? effectOf(effect) : null}
      </p>
    ),
    fields: [
      {
        kind: "textarea",
        name: "explanation",
        label: t("steps.cannotIdentify.searched"),
        hint: t("steps.cannotIdentify.searchedHint"),
      },
    ],
    submit: t("steps.cannotIdentify.submit"),
  };
}

/** One panel for each open question. It records the reply, and the clock continues. */
export const resumePanels = (props: StepsProps): StepPanel[] =>
  props.request.questions.map((question) => ({
    id: `resume-${question.reason}`,
    label: t("steps.resume.title", { asking: t(`askings.${question.reason}`) }),
    action: "resume",
    offered: props.request.steps.includes("resume"),
    hidden: { ...versioned(props), reason: question.reason },
    children: <ArrivalEffect question={question} />,
    fields: [
      {
        kind: "date",
        name: "answeredOn",
        label: t("steps.resume.receivedOn"),
        hint: t("steps.resume.receivedOnHint"),
        initial: question.answeredOn,
      },
    ],
    submit: t("steps.resume.submit"),
  }));

function ArrivalEffect({ question }: { readonly question: OpenQuestion }) {
  const { answeredOn, askedOn, dueOn, daysLeft, replied } = question;
  const day = formatShortDay(t, answeredOn);
  return (
    <p>
      {t("steps.resume.askedOn", { day: formatShortDay(t, askedOn) })}{" "}
      {replied ? `${t("steps.resume.repliedOn", { day })} ` : null}
      {dueOn
        ? t.rich("steps.resume.dueDate", {
            day,
            last: formatDay(t, dueOn),
            b: (inner) => <strong>{inner}</strong>,
          })
        : stillPausedWords(daysLeft)}
    </p>
  );
}

const stillPausedWords = (days: number | null): string =>
  days === null ? t("steps.resume.stillPaused") : t("steps.resume.stillPausedDaysLeft", { days });

function extendPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { extension, deadline, days: last } = request;
  const named: ActField[] =
    "after" in extension
      ? [
          {
            kind: "date",
            name: "until",
            label: t("steps.extend.newDeadline"),
            hint: t("steps.extend.newDeadlineHint", {
              day: formatDay(t, extension.after),
            }),
          },
        ]
      : [];
  return {
    id: "extend",
    label: t("browser.action.extend"),
    keyHint: "d",
    also: "deadline due date",
    offered: request.steps.includes("extend"),
    unable: "refused" in extension ? translateText(t, extension.refused) : undefined,
    hidden: versioned(props),
    children: (
      <>
        <LastDay on={last.extend} sentence="steps.extend.noticeBy" />
        {"dueOn" in extension ? (
          <p>
            {t.rich("steps.extend.effect", {
              from: deadline.targetOn ? formatDay(t, deadline.targetOn) : t("request.noDate"),
              to: formatDay(t, extension.dueOn),
              b: (inner) => <strong>{inner}</strong>,
            })}
          </p>
        ) : null}
      </>
    ),
    fields: [...named, reasonField(t("steps.extend.reasonHint"))],
    submit: t("steps.extend.submit"),
  };
}

/** Informs the requester if no law allows an extension. The panel first says which date does not change. */
function announceDelayPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { delay, expectedOn } = request;
  const stays = "refused" in delay ? null : (delay.lawOn ?? delay.dueOn);
  return {
    id: "announce-delay",
    label: t("browser.action.announceDelay"),
    also: "late longer expected",
    offered: request.steps.includes("announce-delay"),
    unable: "refused" in delay ? translateText(t, delay.refused) : undefined,
    hidden: versioned(props),
    children: (
      <>
        <p>
          {stays
            ? t.rich("policy.delay.dueStays", {
                day: formatDay(t, stays),
                b: (inner) => <strong>{inner}</strong>,
              })
            : t("policy.delay.noDue")}
        </p>
        {expectedOn ? (
          <p>
            {t("policy.delay.lastExpected", {
              day: formatDay(t, expectedOn),
            })}
          </p>
        ) : null}
      </>
    ),
    fields: [
      { kind: "date", name: "expectedOn", label: t("policy.delay.expectedOn") },
      reasonField(t("policy.delay.reasonHint")),
    ],
    submit: t("policy.delay.submit"),
  };
}

/** Changes the law, or adds a second one. Each option shows the due date that it would lead to. */
function correctLawPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { laws, lawChoices } = request;
  const options: ActOption[] = lawChoices.map(({ law, dueOn }) => ({
    value: law,
    label: `${t(LAW_NAMES[law])}: ${dueOn ? formatShortDay(t, dueOn) : t("request.noDate")}`,
  }));
  return {
    id: "correct-law",
    label: t("browser.action.correctLaw"),
    also: "change law",
    offered: request.steps.includes("correct-law"),
    hidden: versioned(props),
    children: <p>{t("steps.correctLaw.effect")}</p>,
    fields: [
      { kind: "select", name: "law", label: t("names.column.law"), options, initial: laws[0] },
      {
        kind: "select",
        name: "also",
        label: t("steps.correctLaw.additionalLaw"),
        optional: true,
        options: [{ value: "", label: t("steps.correctLaw.noLaw") }, ...options],
        initial: laws[1] ?? "",
      },
      reasonField(t("steps.correctLaw.reasonHint")),
    ],
    submit: t("browser.action.correctLaw"),
  };
}
