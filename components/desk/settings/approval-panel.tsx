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
      <h2 id="twice">{say("A second person looks before")}</h2>
      <p>
        {say(
          "Whoever decides then asks for a second look, and a colleague approves it or sends it back. Nobody approves what they proposed themselves.",
        )}
      </p>
      <TooFew {...props} />
      <WaitingChange {...props} />
      <Facts
        facts={[
          { label: say("Can approve answers"), value: namesOf(lookers.answer) },
          { label: say("Can approve erasures"), value: namesOf(lookers.erase) },
          ...(apply
            ? []
            : (["answer", "erase"] as const).map((kind) => ({
                label: say(APPROVAL_NAMES[kind]),
                value: approval[kind]
                  ? say("A second person looks")
                  : say("Nobody looks a second time"),
              }))),
        ]}
      />
      {apply ? (
        <p>
          {props.alone
            ? say(
                "You are the only admin, so you can remove a rule without approval. All members of the desk get an email about it, and it is recorded in the audit log.",
              )
            : say("Removing a rule takes effect once another admin approves it.")}
        </p>
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
              hint: say(
                "An answer that grants an erasure, and any answer that hands over files. Messages then cannot carry files.",
              ),
              options: [{ value: "yes", label: say("A second person looks") }],
              initial: approval.answer ? "yes" : "",
            },
            {
              kind: "confirm",
              name: "erase",
              label: say(APPROVAL_NAMES.erase),
              hint: say("Of a closed request. What the system erases by itself needs nobody."),
              options: [{ value: "yes", label: say("A second person looks") }],
              initial: approval.erase ? "yes" : "",
            },
          ]}
          submit={say("Apply")}
          variant="primary"
        />
      ) : (
        <p>{say("An admin of the desk can change it.")}</p>
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
    <Notice tone="warning" title={say("A change to these rules is awaiting approval")}>
      <p>{say("{name} proposes:", { name: by })}</p>
      <Facts
        facts={APPROVAL_KINDS.map((kind) => ({
          label: say(APPROVAL_NAMES[kind]),
          value: rules[kind] ? say("A second person looks") : say("Nobody looks a second time"),
        }))}
      />
      {!decide ? null : mine ? (
        <>
          <p>{say("Another admin has to approve it. You can withdraw it.")}</p>
          {decision(decide, "withdraw", say("Withdraw the change"))}
        </>
      ) : (
        <div className="flex flex-wrap gap-3">
          {decision(decide, "approve", say("Approve the change"), "primary")}
          {decision(decide, "reject", say("Reject the change"))}
        </div>
      )}
    </Notice>
  );
}

const namesOf = (names: readonly string[]): string =>
  names.length > 0 ? andWords(say, names) : say("Nobody");

function TooFew({ approval, lookers }: ApprovalPanelProps) {
  const few = (["answer", "erase"] as const).filter((kind) => lookers[kind].length < 2);
  if (few.length === 0) return null;
  const stuck = few.some((kind) => approval[kind]);
  return (
    <Notice tone={stuck ? "warning" : "neutral"}>
      {few.includes("answer") ? (
        <p>
          {say(
            "Only one person here can decide on answers: what they propose nobody could approve. Invite a colleague as a handler or an admin first.",
          )}
        </p>
      ) : null}
      {few.includes("erase") ? (
        <p>
          {say(
            "Only one person here can erase: what they propose nobody could approve. Give a colleague the role of an admin first.",
          )}
        </p>
      ) : null}
    </Notice>
  );
}
