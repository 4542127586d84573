import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { Notice } from "@/components/form/notice";
import { andWords } from "@/components/request/and-words";
import { say } from "@/components/speech/say";
import { Facts } from "@/components/ui/facts";
import {
  APPROVAL_KINDS,
  type ApprovalChangeView,
  type ApprovalKind,
} from "@/lib/domain/decision/approval";
import type { Policy } from "@/lib/domain/policy/policy";
import { APPROVAL_NAMES } from "./setting-words";

export interface ApprovalPanelProps {
  readonly approval: Policy["approval"];
  /** Everybody at the desk who can decide on what is proposed. */
  readonly lookers: Readonly<Record<ApprovalKind, readonly string[]>>;
  /** A change that takes a rule away and waits for another admin. */
  readonly waiting: ApprovalChangeView | null;
  /** The desk has no second admin who could approve such a change. */
  readonly alone: boolean;
  readonly page: string;
  readonly seenAt: string;
  /** Absent for whoever may only read it. */
  readonly apply?: Act;
  readonly decide?: Act;
}

/** What a second person looks at before it happens, and whether there is one. */
export function ApprovalPanel(props: ApprovalPanelProps) {
  const { approval, lookers, page, seenAt, apply } = props;
  return (
    <section aria-labelledby="twice" className="grid gap-3">
      <h2 id="twice">{say("approval.heading")}</h2>
      <p>{say("approval.intro")}</p>
      <TooFew {...props} />
      <WaitingChange {...props} />
      <Facts
        facts={[
          { label: say("approval.canApproveResponses"), value: namesOf(lookers.answer) },
          { label: say("approval.canApproveErasures"), value: namesOf(lookers.erase) },
          ...(apply
            ? []
            : (["answer", "erase"] as const).map((kind) => ({
                label: say(APPROVAL_NAMES[kind]),
                value: approval[kind] ? say("approval.required") : say("approval.notRequired"),
              }))),
        ]}
      />
      {apply ? (
        <p>{props.alone ? say("approval.onlyAdmin") : say("approval.removalNeedsAdmin")}</p>
      ) : null}
      {apply ? (
        <ActPanel
          id="approval"
          page={page}
          action={apply}
          hidden={{ seenAt }}
          fields={[
            {
              kind: "confirm",
              name: "answer",
              label: say(APPROVAL_NAMES.answer),
              hint: say("approval.kindHint.answer"),
              options: [{ value: "yes", label: say("approval.required") }],
              initial: approval.answer ? "yes" : "",
            },
            {
              kind: "confirm",
              name: "erase",
              label: say(APPROVAL_NAMES.erase),
              hint: say("approval.kindHint.erase"),
              options: [{ value: "yes", label: say("approval.required") }],
              initial: approval.erase ? "yes" : "",
            },
          ]}
          submit={say("settings.apply")}
          variant="primary"
        />
      ) : (
        <p>{say("places.adminCanChange")}</p>
      )}
    </section>
  );
}

function WaitingChange({ waiting, decide, page }: ApprovalPanelProps) {
  if (!waiting) return null;
  const { id, by, mine, ...rules } = waiting;
  const decision = (
    action: Act,
    name: "approve" | "reject" | "withdraw",
    submit: string,
    variant?: "primary",
  ) => (
    <ActPanel
      id={`approval-${name}`}
      page={page}
      action={action}
      hidden={{ change: id, decision: name }}
      submit={submit}
      variant={variant}
    />
  );
  return (
    <Notice tone="warning" title={say("approval.change.waiting")}>
      <p>{say("approval.change.proposedBy", { name: by })}</p>
      <Facts
        facts={APPROVAL_KINDS.map((kind) => ({
          label: say(APPROVAL_NAMES[kind]),
          value: rules[kind] ? say("approval.required") : say("approval.notRequired"),
        }))}
      />
      {!decide ? null : mine ? (
        <>
          <p>{say("approval.change.own")}</p>
          {decision(decide, "withdraw", say("approval.change.withdraw"))}
        </>
      ) : (
        <div className="flex flex-wrap gap-3">
          {decision(decide, "approve", say("approval.change.approve"), "primary")}
          {decision(decide, "reject", say("approval.change.reject"))}
        </div>
      )}
    </Notice>
  );
}

const namesOf = (names: readonly string[]): string =>
  names.length > 0 ? andWords(say, names) : say("request.nobody");

function TooFew({ approval, lookers }: ApprovalPanelProps) {
  const few = (["answer", "erase"] as const).filter((kind) => lookers[kind].length < 2);
  if (few.length === 0) return null;
  const stuck = few.some((kind) => approval[kind]);
  return (
    <Notice tone={stuck ? "warning" : "neutral"}>
      {few.includes("answer") ? <p>{say("approval.onlyOneResponder")}</p> : null}
      {few.includes("erase") ? <p>{say("approval.onlyOneEraser")}</p> : null}
    </Notice>
  );
}
