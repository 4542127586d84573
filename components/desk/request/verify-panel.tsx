import { SHOWN_NAMES } from "@/components/request/names";
import { say, words } from "@/components/speech/say";
import { type Lack, SHOWN_BY } from "@/lib/domain/identity/identity";
import { sayFixed } from "@/lib/words/fixed";
import type { Sentence } from "@/lib/words/staff";
import type { StepPanel } from "./step-panel";
import { versioned } from "./step-panel";
import type { StepsProps } from "./step-props";

const WHAT: Record<Lack, Sentence> = {
  identity: "Who they are",
  authority: "That they may act for somebody else",
};

/** Records how it was shown who asks, or that they may act: data leaves the house only after it. */
export function verifyPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { level, lacks, document, authority } = request.identity;
  const acting = lacks.includes("authority") || authority !== null;
  const offered: Lack[] = acting ? ["authority", "identity"] : ["identity"];
  return {
    id: "verify",
    label: say("Identity and authority"),
    also: "verify proof",
    offered: request.steps.includes("verify") && level !== "none",
    hidden: versioned(props),
    children: (
      <p>
        {say(
          "Ask for no more than you need. A document is the last resort: what they know about their own data mostly says enough.",
        )}{" "}
        {document ? say("Copies are deleted with the decision.") : null}
      </p>
    ),
    fields: [
      {
        kind: "select",
        name: "what",
        label: say("What was shown"),
        options: offered.map((value) => ({ value, label: say(WHAT[value]) })),
        initial: lacks[0] ?? offered[0],
      },
      {
        kind: "radios",
        name: "by",
        label: say("How"),
        options: SHOWN_BY.map((value) => ({ value, label: say(SHOWN_NAMES[value]) })),
      },
      {
        kind: "textarea",
        name: "note",
        label: say("Note"),
        optional: true,
        hint: say("For the desk only, such as what you compared. Not the number of a document."),
      },
    ],
    submit: say("Record it"),
  };
}

/** The person behind an agent is asked by mail, where the law lets one ask. */
export function askPermissionPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { unaskable } = request.identity;
  return {
    id: "ask-permission",
    label: say("Ask the person behind the agent"),
    also: "agent permission",
    offered: request.steps.includes("ask-permission") && unaskable !== undefined,
    unable: unaskable ? sayFixed(words, unaskable) : undefined,
    hidden: versioned(props),
    children: (
      <p>
        {say(
          "They get a mail with who asks for what, and say yes or no on a page. You need not wait for it where the permission itself is shown.",
        )}
      </p>
    ),
    submit: say("Ask them by mail"),
  };
}
