import type { ActField, ActOption } from "@/components/desk/forms/action-fields";
import { andWords } from "@/components/request/and-words";
import { LAW_NAMES } from "@/components/request/names";
import { say, sayRich, words } from "@/components/speech/say";
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
      ? say("The clock stands still.")
      : say(
          "The clock stands still. Once the answer comes, {days, plural, =1 {one day is} other {# days are}} left.",
          { days: daysLeft },
        );
  }
  const runs = source
    ? say("The clock runs on: {law} does not stop it ({source}).", {
        law: say(LAW_NAMES[law]),
        source: sayFixed(words, source),
      })
    : say("The clock runs on: {law} does not stop it (no rule).", { law: say(LAW_NAMES[law]) });
  const stays = dueOn
    ? ` ${say("The last day stays {day}.", { day: formatDay(words, dueOn) })}`
    : "";
  return runs + stays;
}

/** Asks the person for something. Its name says whether the law lets the clock stand still meanwhile. */
export function askPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { asks, days: last, laws } = request;
  const stops = asks.some((ask) => ask.stops);
  return {
    id: "pause",
    label: stops
      ? say("Ask the person and stop the clock")
      : say("Ask the person, the clock runs on"),
    also: "question stop clock pause",
    offered: request.steps.includes("pause"),
    unable: asks.length === 0 ? say("All of it is asked already.") : undefined,
    hidden: versioned(props),
    children: stops ? (
      <>
        <LastDay on={last.ask} sentence="Last day on which a question counts: <b>{day}</b>" />
        <p>{say("Ask without delay: a late question is held against the desk.")}</p>
      </>
    ) : (
      <p>
        {say(
          "{laws} does not let the clock stop for a question. The days go on counting while you wait.",
          {
            laws: andWords(
              say,
              laws.map((law) => say(LAW_NAMES[law])),
            ),
          },
        )}
      </p>
    ),
    fields: [
      {
        kind: "radios",
        name: "reason",
        label: say("What you ask for"),
        options: asks.map((ask) => ({
          value: ask.reason,
          label: capital(words(`askings.${ask.reason}`)),
          hint: effectOf(ask),
        })),
      },
      {
        kind: "textarea",
        name: "text",
        label: say("Question"),
        hint: say(
          "The person gets a mail that a message waits, and answers on the page of their request.",
        ),
      },
    ],
    submit: stops ? say("Ask and wait") : say("Ask, the clock runs on"),
  };
}

/** Nothing could be linked to the person: they are told, and can send more. */
export function cannotIdentifyPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const effect = request.asks.find(({ reason }) => reason === "identity");
  return {
    id: "cannot-identify",
    label: say("We cannot tell which data is theirs"),
    also: "identify identity",
    offered: request.steps.includes("pause"),
    unable: effect ? undefined : say("They were asked already, and the answer is not here yet."),
    hidden: versioned(props),
    children: (
      <p>
        {say(
          "The letter says where you looked, and that they can send more on the page of their request.",
        )}{" "}
        {effect ? effectOf(effect) : null}
      </p>
    ),
    fields: [
      {
        kind: "textarea",
        name: "explanation",
        label: say("Where you looked, and for what"),
        hint: say("For example: accounts and logs, for the address they gave."),
      },
    ],
    submit: say("Tell them and ask for more"),
  };
}

/** One panel for each open question: the answer came, and the clock goes on. */
export const answerCamePanels = (props: StepsProps): StepPanel[] =>
  props.request.questions.map((question) => ({
    id: `resume-${question.reason}`,
    label: say("The answer came: {asking}", { asking: words(`askings.${question.reason}`) }),
    action: "resume",
    offered: props.request.steps.includes("resume"),
    hidden: { ...versioned(props), reason: question.reason },
    children: <ArrivalEffect question={question} />,
    fields: [
      {
        kind: "date",
        name: "answeredOn",
        label: say("Day it arrived"),
        hint: say("The day itself, also where you read it later."),
        initial: question.answeredOn,
      },
    ],
    submit: say("The answer is here"),
  }));

function ArrivalEffect({ question }: { readonly question: OpenQuestion }) {
  const { answeredOn, askedOn, dueOn, daysLeft, replied } = question;
  const day = formatShortDay(words, answeredOn);
  return (
    <p>
      {say("Asked on {day}.", { day: formatShortDay(words, askedOn) })}{" "}
      {replied ? `${say("The person wrote on {day}.", { day })} ` : null}
      {dueOn
        ? sayRich("With an answer on {day} the last day is <b>{last}</b>.", {
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
    ? say("The clock still waits for another answer.")
    : say(
        "The clock still waits for another answer; {days, plural, =1 {one day is} other {# days are}} left.",
        { days },
      );

export function extendPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { extension, deadline, days: last } = request;
  const named: ActField[] =
    "after" in extension
      ? [
          {
            kind: "date",
            name: "until",
            label: say("New last day"),
            hint: say("The law leaves it to you. After {day}.", {
              day: formatDay(words, extension.after),
            }),
          },
        ]
      : [];
  return {
    id: "extend",
    label: say("Extend the period"),
    keyHint: "d",
    also: "deadline due date",
    offered: request.steps.includes("extend"),
    unable: "refused" in extension ? sayFixed(words, extension.refused) : undefined,
    hidden: versioned(props),
    children: (
      <>
        <LastDay on={last.extend} sentence="Last day to tell the person of it: <b>{day}</b>" />
        {"dueOn" in extension ? (
          <p>
            {sayRich(
              "Moves the last day from <b>{from}</b> to <b>{to}</b>. It can be done once, and the person gets your reason by letter.",
              {
                from: deadline.targetOn ? formatDay(words, deadline.targetOn) : say("no date"),
                to: formatDay(words, extension.dueOn),
                b: (inner) => <strong>{inner}</strong>,
              },
            )}
          </p>
        ) : null}
      </>
    ),
    fields: [...named, reasonField(say("The law wants it told to the person."))],
    submit: say("Extend and tell the person"),
  };
}

/** Informs the requester where no law gives an extension; what it does not move is said first. */
export function announceDelayPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { delay, expectedOn } = request;
  const stays = "refused" in delay ? null : (delay.lawOn ?? delay.dueOn);
  return {
    id: "announce-delay",
    label: say("Announce a delay"),
    also: "late longer expected",
    offered: request.steps.includes("announce-delay"),
    unable: "refused" in delay ? sayFixed(words, delay.refused) : undefined,
    hidden: versioned(props),
    children: (
      <>
        <p>
          {stays
            ? sayRich(
                "This informs the requester and moves no deadline. The due date stays <b>{day}</b>: after it the request is overdue.",
                { day: formatDay(words, stays), b: (inner) => <strong>{inner}</strong> },
              )
            : say("This informs the requester and sets no deadline.")}
        </p>
        {expectedOn ? (
          <p>
            {say("The requester was last told to expect the response by {day}.", {
              day: formatDay(words, expectedOn),
            })}
          </p>
        ) : null}
      </>
    ),
    fields: [
      { kind: "date", name: "expectedOn", label: say("Expected by") },
      reasonField(say("The requester reads it.")),
    ],
    submit: say("Tell the requester"),
  };
}

/** Another law, or one more: each with the day it would lead to. */
export function correctLawPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { laws, lawChoices } = request;
  const options: ActOption[] = lawChoices.map(({ law, dueOn }) => ({
    value: law,
    label: `${say(LAW_NAMES[law])}: ${dueOn ? formatShortDay(words, dueOn) : say("no date")}`,
  }));
  return {
    id: "correct-law",
    label: say("Correct the law"),
    also: "change law",
    offered: request.steps.includes("correct-law"),
    hidden: versioned(props),
    children: (
      <p>
        {say(
          "Beside each law stands the day you would work to. Where two apply, the earlier day counts.",
        )}
      </p>
    ),
    fields: [
      { kind: "select", name: "law", label: say("Law"), options, initial: laws[0] },
      {
        kind: "select",
        name: "also",
        label: say("Another law that applies as well"),
        optional: true,
        options: [{ value: "", label: say("None ¦ a law") }, ...options],
        initial: laws[1] ?? "",
      },
      reasonField(say("Kept as a note for the desk, and in the log that it was done.")),
    ],
    submit: say("Correct the law"),
  };
}
