import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { andWords } from "@/components/request/names";
import { Facts } from "@/components/ui/facts";
import {
  APPROVAL_KINDS,
  type ApprovalChangeView,
  type ApprovalKind,
} from "@/lib/domain/decision/approval";
import type { Policy } from "@/lib/domain/policy/policy";
import { translateText } from "@/lib/words/message-text";
import { APPROVAL_NAMES } from "./setting-words";

export interface ApprovalPanelProps {
  readonly approval: Policy["approval"];
  /** Everyone at the desk who can approve, by kind of approval. */
  readonly approvers: Readonly<Record<ApprovalKind, readonly string[]>>;
  /** A change that removes a rule and waits for another admin. */
  readonly waiting: ApprovalChangeView | null;
  /** The desk has no second admin who could approve such a change. */
  readonly alone: boolean;
  readonly page: string;
  readonly seenAt: string;
  /** Absent for members who may only read the settings. */
  readonly apply?: Act;
  readonly decide?: Act;
}

/** Which actions need approval, and whether there is anyone who can approve them. */
export function ApprovalPanel(props: ApprovalPanelProps) {
  const { approval, approvers, page, seenAt, apply } = props;
  return (
    <section aria-labelledby="twice" className="grid gap-3">
      <h2 id="twice">{t("approval.heading")}</h2>
      <p>{t("approval.intro")}</p>
      <TooFewApprovers {...props} />
      <PendingChange {...props} />
      <Facts
        facts={[
          { label: t("approval.canApproveResponses"), value: namesOf(approvers.answer) },
          { label: t("approval.canApproveErasures"), value: namesOf(approvers.erase) },
          ...(apply
            ? []
            : APPROVAL_KINDS.map((kind) => ({
                label: t(APPROVAL_NAMES[kind]),
                value: approval[kind] ? t("approval.required") : t("approval.notRequired"),
              }))),
        ]}
      />
      {apply ? (
        <p>{props.alone ? t("approval.onlyAdmin") : t("approval.removalNeedsAdmin")}</p>
      ) : null}
      {apply ? (
        <ActPanel
          id="approval"
          page={page}
          action={apply}
          hidden={{ seenAt }}
          fields={APPROVAL_KINDS.map((kind) => ({
            kind: "confirm",
            name: kind,
            label: t(APPROVAL_NAMES[kind]),
            hint: t(`approval.kindHint.${kind}`),
            options: [{ value: "yes", label: t("approval.required") }],
            initial: approval[kind] ? "yes" : "",
          }))}
          submit={t("settings.apply")}
          variant="primary"
        />
      ) : (
        <p>{t("places.adminCanChange")}</p>
      )}
    </section>
  );
}

function PendingChange({ waiting, decide, page }: ApprovalPanelProps) {
  if (!waiting) return null;
  const { id, mine, ...rules } = waiting;
  const by = translateText(t, waiting.by);
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
    <Notice tone="warning" title={t("approval.change.waiting")}>
      <p>{t("approval.change.proposedBy", { name: by })}</p>
      <Facts
        facts={APPROVAL_KINDS.map((kind) => ({
          label: t(APPROVAL_NAMES[kind]),
          value: rules[kind] ? t("approval.required") : t("approval.notRequired"),
        }))}
      />
      {!decide ? null : mine ? (
        <>
          <p>{t("approval.change.own")}</p>
          {decision(decide, "withdraw", t("approval.change.withdraw"))}
        </>
      ) : (
        <div className="flex flex-wrap gap-3">
          {decision(decide, "approve", t("approval.change.approve"), "primary")}
          {decision(decide, "reject", t("approval.change.reject"))}
        </div>
      )}
    </Notice>
  );
}

const namesOf = (names: readonly string[]): string =>
  names.length > 0 ? andWords(t, names) : t("request.nobody");

function TooFewApprovers({ approval, approvers }: ApprovalPanelProps) {
  const tooFew = APPROVAL_KINDS.filter((kind) => approvers[kind].length < 2);
  if (tooFew.length === 0) return null;
  const stuck = tooFew.some((kind) => approval[kind]);
  return (
    <Notice tone={stuck ? "warning" : "neutral"}>
      {tooFew.includes("answer") ? <p>{t("approval.onlyOneResponder")}</p> : null}
      {tooFew.includes("erase") ? <p>{t("approval.onlyOneEraser")}</p> : null}
    </Notice>
  );
}
