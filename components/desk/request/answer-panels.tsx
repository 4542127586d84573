import { Inset } from "@/components/form/notice";
import { say, sayRich, words } from "@/components/speech/say";
import type { Delivery } from "@/lib/domain/request/person";
import { sayFixed } from "@/lib/words/fixed";
import { sayGround } from "@/lib/words/ground";
import { asksFirst, BeforeItGoes, backAgain, keptField } from "./approval-words";
import { LastDay } from "./last-day";
import { type StepPanel, versioned } from "./step-panel";
import type { StepsProps } from "./step-props";

export function fulfilPanel(props: StepsProps): StepPanel {
  const { request, resultDays, accept } = props;
  const { unshown } = request.identity;
  return {
    id: "fulfil",
    label: say("Answer: done as asked"),
    keyHint: "e",
    also: "fulfil",
    offered: request.steps.includes("fulfil") && request.proposal?.state !== "waiting",
    unable: unshown ? sayFixed(words, unshown) : undefined,
    hidden: { ...versioned(props), ...(asksFirst(request) ? { ask: "yes" } : {}) },
    children: (
      <>
        <LastDay on={request.days.answer} sentence="Last day to answer: <b>{day}</b>" />
        <p>
          {say(
            "The person gets a letter. Files never travel in it: the person fetches them with a fresh code, within {days} days.",
            { days: resultDays },
          )}
        </p>
        <p>
          {say(
            "The email adds where to complain. A response to an access request also lists purposes, recipients, retention and source from the data inventory of your policy.",
          )}
        </p>
        <Wanted delivery={request.delivery} />
        <BeforeItGoes request={request} />
      </>
    ),
    fields: [
      {
        kind: "textarea",
        name: "summary",
        label: say("What was done"),
        optional: true,
        hint: say(
          "Goes into the email, in words the requester understands. Needed unless you attach a file.",
        ),
        initial: backAgain(request)?.summary,
      },
      ...keptField(request),
      { kind: "files", name: "files", label: say("Files"), optional: true, accept },
    ],
    submit: asksFirst(request) ? say("Ask for a second look") : say("Send the answer"),
  };
}

/** How the person wants to get it, where that is another way than the usual one. */
export function Wanted({ delivery }: { readonly delivery: Delivery | null }) {
  if (delivery?.by === "post") {
    return (
      <>
        <p>
          {sayRich(
            "The person wants a <b>letter by post</b>. Send it yourself, and say below that you did:",
            { b: (inner) => <strong>{inner}</strong> },
          )}
        </p>
        <Inset>
          <p className="whitespace-pre-line wrap-anywhere" dir="auto">
            {delivery.postal}
          </p>
        </Inset>
      </>
    );
  }
  if (delivery?.by !== "mail") return null;
  return (
    <p>
      {sayRich(
        "The person wants the answer as <b>text in the mail</b>: write it below. Files stay here to download.",
        { b: (inner) => <strong>{inner}</strong> },
      )}
    </p>
  );
}

export function holdNothingPanel(props: StepsProps): StepPanel {
  const { request } = props;
  return {
    id: "hold-nothing",
    label: say("Answer: we hold nothing"),
    also: "no data found",
    offered: request.steps.includes("hold-nothing"),
    hidden: versioned(props),
    children: <p>{say("The letter says so, and where the person can complain.")}</p>,
    fields: [
      {
        kind: "textarea",
        name: "explanation",
        label: say("Explanation"),
        optional: true,
        hint: say("For example where you looked, and for what."),
      },
    ],
    submit: say("Send this answer"),
  };
}

export function refusePanel(props: StepsProps): StepPanel {
  const { request } = props;
  return {
    id: "refuse",
    label: say("Refuse"),
    also: "reject deny",
    offered: request.steps.includes("refuse"),
    unable:
      request.grounds.length === 0 ? say("This law knows no ground to refuse it.") : undefined,
    hidden: versioned(props),
    children: (
      <>
        <LastDay
          on={request.days.refuse}
          sentence="Last day to tell a refusal, an extension or not: <b>{day}</b>"
        />
        <p>
          {say(
            "The letter names the ground and its article, gives your explanation, and says how to complain to the authority and how to go to court.",
          )}
        </p>
      </>
    ),
    fields: [
      {
        kind: "select",
        name: "ground",
        label: say("Ground"),
        options: [
          { value: "", label: say("Choose a ground") },
          ...request.grounds.map((ground) => ({
            value: ground.code,
            label: sayGround(words, ground),
          })),
        ],
      },
      {
        kind: "textarea",
        name: "explanation",
        label: say("Explanation"),
        hint: say("Why the ground applies here, in words the person understands."),
      },
    ],
    submit: say("Refuse the request"),
  };
}
