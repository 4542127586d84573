import { LAW_NAMES } from "@/components/request/names";
import type { AskNow, OpenQuestion } from "@/lib/domain/clock-view";
import { formatDay, formatShortDay } from "@/lib/words/words";
import type { ActField, ActOption } from "./act-fields";
import { LastDay, reasonField, type StepPanel, versioned, words } from "./step-panel";
import type { StepsProps } from "./steps-view";

const days = (count: number | null): string => (count === 1 ? "one day is" : `${count} days are`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a question does to the clock, in one sentence that names the law where it runs on. */
function effectOf({ stops, law, dueOn, source, daysLeft }: AskNow): string {
  if (stops) return `The clock stands still. Once the answer comes, ${days(daysLeft)} left.`;
  const day = dueOn ? ` The last day stays ${formatDay(words, dueOn)}.` : "";
  return `The clock runs on: ${LAW_NAMES[law]} does not stop it (${source ?? "no rule"}).${day}`;
}

/** Asks the person for something. Its name says whether the law lets the clock stand still meanwhile. */
export function askPanel(props: StepsProps): StepPanel {
  const { request, acts } = props;
  const { asks, days: last, laws } = request;
  const stops = asks.some((ask) => ask.stops);
  return {
    id: "ask",
    label: stops ? "Ask the person and stop the clock" : "Ask the person, the clock runs on",
    action: acts.ask,
    offered: request.steps.includes("pause"),
    unable: asks.length === 0 ? "All of it is asked already." : undefined,
    hidden: versioned(props),
    children: stops ? (
      <>
        <LastDay on={last.ask}>on which a question counts</LastDay>
        <p>Ask without delay: a late question is held against the desk.</p>
      </>
    ) : (
      <p>
        {laws.map((law) => LAW_NAMES[law]).join(" and ")} does not let the clock stop for a
        question. The days go on counting while you wait.
      </p>
    ),
    fields: [
      {
        kind: "radios",
        name: "reason",
        label: "What you ask for",
        options: asks.map((ask) => ({
          value: ask.reason,
          label: capital(words(`askings.${ask.reason}`)),
          hint: effectOf(ask),
        })),
      },
      {
        kind: "textarea",
        name: "text",
        label: "Question",
        hint: "The person gets a mail that a message waits, and answers on the page of their request.",
      },
    ],
    submit: stops ? "Ask and wait" : "Ask, the clock runs on",
  };
}

/** Nothing could be linked to the person: they are told, and can send more. */
export function cannotIdentifyPanel(props: StepsProps): StepPanel {
  const { request, acts } = props;
  const effect = request.asks.find(({ reason }) => reason === "identity");
  return {
    id: "cannot-identify",
    label: "We cannot tell which data is theirs",
    action: acts.cannotIdentify,
    offered: request.steps.includes("pause"),
    unable: effect ? undefined : "They were asked already, and the answer is not here yet.",
    hidden: versioned(props),
    children: (
      <p>
        The letter says where you looked, and that they can send more on the page of their request.{" "}
        {effect ? effectOf(effect) : null}
      </p>
    ),
    fields: [
      {
        kind: "textarea",
        name: "explanation",
        label: "Where you looked, and for what",
        hint: "For example: accounts and logs, for the address they gave.",
      },
    ],
    submit: "Tell them and ask for more",
  };
}

/** One panel for each open question: the answer came, and the clock goes on. */
export const answerCamePanels = (props: StepsProps): StepPanel[] =>
  props.request.questions.map((question) => ({
    id: `answer-${question.reason}`,
    label: `The answer came: ${words(`askings.${question.reason}`)}`,
    action: props.acts.answerCame,
    offered: props.request.steps.includes("resume"),
    hidden: { ...versioned(props), reason: question.reason },
    children: <ArrivalEffect question={question} />,
    fields: [
      {
        kind: "date",
        name: "answeredOn",
        label: "Day it arrived",
        hint: "The day itself, also where you read it later.",
        initial: question.answeredOn,
      },
    ],
    submit: "The answer is here",
  }));

function ArrivalEffect({ question }: { readonly question: OpenQuestion }) {
  const { answeredOn, askedOn, dueOn, daysLeft, replied } = question;
  return (
    <p>
      Asked on {formatShortDay(words, askedOn)}.{" "}
      {replied ? `The person wrote on ${formatShortDay(words, answeredOn)}. ` : null}
      {dueOn ? (
        <>
          With an answer on {formatShortDay(words, answeredOn)} the last day is{" "}
          <strong>{formatDay(words, dueOn)}</strong>.
        </>
      ) : (
        `The clock still waits for another answer; ${days(daysLeft)} left.`
      )}
    </p>
  );
}

export function extendPanel(props: StepsProps): StepPanel {
  const { request, acts } = props;
  const { extension, deadline, days: last } = request;
  const named: ActField[] =
    "after" in extension
      ? [
          {
            kind: "date",
            name: "until",
            label: "New last day",
            hint: `The law leaves it to you. After ${formatDay(words, extension.after)}.`,
          },
        ]
      : [];
  return {
    id: "extend",
    label: "Extend the period",
    action: acts.extend,
    offered: request.steps.includes("extend"),
    unable: "refused" in extension ? extension.refused : undefined,
    hidden: versioned(props),
    children: (
      <>
        <LastDay on={last.extend}>to tell the person of it</LastDay>
        {"dueOn" in extension ? (
          <p>
            Moves the last day from{" "}
            <strong>{deadline.targetOn ? formatDay(words, deadline.targetOn) : "no date"}</strong>{" "}
            to <strong>{formatDay(words, extension.dueOn)}</strong>. It can be done once, and the
            person gets your reason by letter.
          </p>
        ) : null}
      </>
    ),
    fields: [...named, reasonField("The law wants it told to the person.")],
    submit: "Extend and tell the person",
  };
}

/** Another law, or one more: each with the day it would lead to. */
export function correctLawPanel(props: StepsProps): StepPanel {
  const { request, acts } = props;
  const { laws, lawChoices } = request;
  const options: ActOption[] = lawChoices.map(({ law, dueOn }) => ({
    value: law,
    label: `${LAW_NAMES[law]}: ${dueOn ? formatShortDay(words, dueOn) : "no date"}`,
  }));
  return {
    id: "correct-law",
    label: "Correct the law",
    action: acts.correctLaw,
    offered: request.steps.includes("correct-law"),
    hidden: versioned(props),
    children: (
      <p>
        Beside each law stands the day you would work to. Where two apply, the earlier day counts.
      </p>
    ),
    fields: [
      { kind: "select", name: "law", label: "Law", options, initial: laws[0] },
      {
        kind: "select",
        name: "also",
        label: "Another law that applies as well",
        optional: true,
        options: [{ value: "", label: "None" }, ...options],
        initial: laws[1] ?? "",
      },
      reasonField("Kept as a note for the desk, and in the log that it was done."),
    ],
    submit: "Correct the law",
  };
}
