import { Inset } from "@/components/form/notice";
import type { Delivery } from "@/lib/domain/person";
import { LastDay, type StepPanel, versioned } from "./step-panel";
import type { StepsProps } from "./steps-view";

export function fulfilPanel(props: StepsProps): StepPanel {
  const { request, acts, resultDays, accept } = props;
  return {
    id: "fulfil",
    label: "Answer: done as asked",
    action: acts.fulfil,
    offered: request.steps.includes("fulfil"),
    unable: request.identity.unshown ?? undefined,
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

export function holdNothingPanel(props: StepsProps): StepPanel {
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

export function refusePanel(props: StepsProps): StepPanel {
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
