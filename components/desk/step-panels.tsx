import { Inset } from "@/components/form/notice";
import type { Delivery } from "@/lib/domain/person";
import { isPending } from "@/lib/domain/request";
import {
  answerCamePanels,
  askPanel,
  cannotIdentifyPanel,
  correctLawPanel,
  extendPanel,
} from "./clock-panels";
import { LastDay, reasonField, type StepPanel, versioned } from "./step-panel";
import type { StepsProps } from "./steps-view";

/** Every decision on a request, in the order in which one would think of them. */
export const stepPanels = (props: StepsProps): StepPanel[] => [
  takePanel(props),
  assignPanel(props),
  ...answerCamePanels(props),
  fulfilPanel(props),
  holdNothingPanel(props),
  refusePanel(props),
  askPanel(props),
  cannotIdentifyPanel(props),
  extendPanel(props),
  correctLawPanel(props),
  reopenPanel(props),
  closePanel(props),
  erasePanel(props),
];

function takePanel(props: StepsProps): StepPanel {
  const { request, acts, me } = props;
  return {
    id: "take",
    label: "Take it",
    action: acts.assign,
    offered: request.steps.includes("assign") && !request.assignee,
    hidden: { ...versioned(props), assignee: me },
    submit: "Take it",
  };
}

function assignPanel(props: StepsProps): StepPanel {
  const { request, acts, me } = props;
  const members = request.members.map(({ id, name }) => ({
    value: id,
    label: id === me ? `${name} (you)` : name,
  }));
  return {
    id: "assign",
    label: "Assign",
    keyHint: "a",
    action: acts.assign,
    offered: request.steps.includes("assign"),
    hidden: versioned(props),
    fields: [
      {
        kind: "select",
        name: "assignee",
        label: "Who takes it",
        options: [{ value: "", label: "Nobody" }, ...members],
        initial: request.assignee?.id ?? "",
      },
    ],
    submit: "Assign",
  };
}

function fulfilPanel(props: StepsProps): StepPanel {
  const { request, acts, resultDays, accept } = props;
  return {
    id: "fulfil",
    label: "Answer: done as asked",
    keyHint: "e",
    action: acts.fulfil,
    offered: request.steps.includes("fulfil"),
    hidden: versioned(props),
    children: (
      <>
        <LastDay on={request.days.answer}>to answer</LastDay>
        <p>
          The person gets a letter. Files never travel in it: the person fetches them with a fresh
          code, within {resultDays} days.
        </p>
        <Wanted delivery={request.delivery} />
      </>
    ),
    fields: [
      {
        kind: "textarea",
        name: "summary",
        label: "What was done",
        optional: true,
        hint: "Stands in the letter, in words the person understands.",
      },
      { kind: "files", name: "files", label: "Files", optional: true, accept },
    ],
    submit: "Send the answer",
  };
}

/** How the person wants to get it, where that is another way than the usual one. */
function Wanted({ delivery }: { readonly delivery: Delivery | null }) {
  if (delivery?.by === "post") {
    return (
      <>
        <p>
          The person wants a <strong>letter by post</strong>. Send it yourself, and say below that
          you did:
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
      The person wants the answer as <strong>text in the mail</strong>: write it below. Files stay
      here to download.
    </p>
  );
}

function holdNothingPanel(props: StepsProps): StepPanel {
  const { request, acts } = props;
  return {
    id: "hold-nothing",
    label: "Answer: we hold nothing",
    action: acts.holdNothing,
    offered: request.steps.includes("hold-nothing"),
    hidden: versioned(props),
    children: <p>The letter says so, and where the person can complain.</p>,
    fields: [
      {
        kind: "textarea",
        name: "explanation",
        label: "Explanation",
        optional: true,
        hint: "For example where you looked, and for what.",
      },
    ],
    submit: "Send this answer",
  };
}

function refusePanel(props: StepsProps): StepPanel {
  const { request, acts } = props;
  return {
    id: "refuse",
    label: "Refuse",
    action: acts.refuse,
    offered: request.steps.includes("refuse"),
    unable: request.grounds.length === 0 ? "This law knows no ground to refuse it." : undefined,
    hidden: versioned(props),
    children: (
      <>
        <LastDay on={request.days.refuse}>to tell a refusal, an extension or not</LastDay>
        <p>
          The letter names the ground and its article, gives your explanation, and says how to
          complain to the authority and how to go to court.
        </p>
      </>
    ),
    fields: [
      {
        kind: "select",
        name: "ground",
        label: "Ground",
        options: [
          { value: "", label: "Choose a ground" },
          ...request.grounds.map(({ code, title, article }) => ({
            value: code,
            label: `${title} (${article})`,
          })),
        ],
      },
      {
        kind: "textarea",
        name: "explanation",
        label: "Explanation",
        hint: "Why the ground applies here, in words the person understands.",
      },
    ],
    submit: "Refuse the request",
  };
}

function reopenPanel(props: StepsProps): StepPanel {
  const { request, acts } = props;
  return {
    id: "reopen",
    label: "Open again",
    action: acts.reopen,
    offered: request.steps.includes("reopen"),
    hidden: versioned(props),
    children: <p>The clock is the same as before, and the person is told.</p>,
    fields: [reasonField("Why the answer was not the last word.")],
    submit: "Open it again",
  };
}

function closePanel(props: StepsProps): StepPanel {
  const { request, acts } = props;
  return {
    id: "close",
    label: isPending(request.state) ? "Close without an answer" : "Close",
    action: acts.close,
    offered: request.steps.includes("close"),
    hidden: versioned(props),
    children:
      request.state === "answered" ? (
        <p>The person has the answer already and gets no further letter.</p>
      ) : (
        <>
          <LastDay on={request.days.refuse}>to tell that no answer will come</LastDay>
          <p>The person gets a letter with your reason.</p>
        </>
      ),
    fields: [reasonField("For example: settled by phone, sent twice, test.")],
    submit: "Close the request",
  };
}

function erasePanel(props: StepsProps): StepPanel {
  const { request, acts } = props;
  return {
    id: "erase",
    label: "Erase the personal data",
    action: acts.erase,
    offered: request.steps.includes("erase"),
    variant: "danger",
    children: (
      <p>
        Destroys the key of this request: name, address, messages, letters and files are unreadable
        from then on, here and in every later backup. The log stays and still verifies.
      </p>
    ),
    fields: [
      {
        kind: "confirm",
        name: "sure",
        label: "Are you sure?",
        options: [{ value: "yes", label: "Yes, erase it. It does not come back." }],
      },
    ],
    submit: "Erase for good",
  };
}
