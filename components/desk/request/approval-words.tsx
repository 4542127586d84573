import type { ActField } from "@/components/desk/forms/action-fields";
import { Inset } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { FileList } from "@/components/request/file-list";
import { andWords, LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { Facts } from "@/components/ui/facts";
import type { ProposalView } from "@/lib/domain/decision/approval";
import { translateText } from "@/lib/words/message-text";
import { formatInstant } from "@/lib/words/words";
import type { StepsProps, StepsView } from "./step-props";

/** Whether the response needs approval even without files, because it grants an erasure. */
export const alwaysNeedsApproval = ({ twice, right }: StepsView): boolean =>
  twice.answer && right === "erasure";

/** A response whose approval is no longer pending. Its text and files are filled into the form again. */
export const returnedProposal = ({ proposal }: StepsView): ProposalView | null =>
  proposal?.kind === "answer" && proposal.state !== "waiting" ? proposal : null;

export function keptFilesField(request: StepsView): ActField[] {
  const files = returnedProposal(request)?.files ?? [];
  if (files.length === 0) return [];
  return [
    {
      kind: "radios",
      name: "kept",
      label: t("approval.keptFiles.label", {
        names: files.map(({ name }) => name).join(", "),
      }),
      options: [
        { value: "yes", label: t("approval.keptFiles.yes") },
        { value: "no", label: t("approval.keptFiles.no") },
      ],
      initial: "yes",
    },
  ];
}

export const sureField = (yes = t("steps.erase.sure")): ActField => ({
  kind: "confirm",
  name: "sure",
  label: t("steps.sure"),
  options: [{ value: "yes", label: yes }],
});

export const ErasureWords = () => <p>{t("steps.erase.effect")}</p>;

/** The team members who could approve. */
export function Approvers({ names }: { readonly names: readonly string[] }) {
  return (
    <p>
      {names.length > 0
        ? t("approval.approvers", { names: andWords(t, names) })
        : t("approval.noApprover")}
    </p>
  );
}

/** The approval that the response needs before it is sent, if the desk requires two people. */
export function ApprovalHint({ request }: { readonly request: StepsView }) {
  if (alwaysNeedsApproval(request)) return <Approvers names={request.approvers.answer} />;
  return request.twice.answer ? (
    <>
      <p>{t("approval.onlyWithFiles")}</p>
      <Approvers names={request.approvers.answer} />
    </>
  ) : null;
}

/** What is to be approved, for the team member who decides. */
export function ProposalContent({ request, page, zone }: StepsProps) {
  const { proposal, right, law } = request;
  if (!proposal) return null;
  const { kind, by, at, summary, files } = proposal;
  const facts = [
    { label: t("names.column.right"), value: t(RIGHT_NAMES[right]) },
    { label: t("names.column.law"), value: t(LAW_NAMES[law]) },
    { label: t("approval.requestedBy"), value: translateText(t, by) },
    { label: t("approval.requestedOn"), value: formatInstant(t, new Date(at), zone) },
  ];
  if (kind === "erase") return <Facts facts={facts} />;
  return (
    <>
      <Facts facts={facts} />
      <h4>{t("decision.fulfil.summary")}</h4>
      <Inset>
        <p className="whitespace-pre-line wrap-anywhere" dir="auto">
          {summary || t("approval.noText")}
        </p>
      </Inset>
      <h4>{t("decision.files")}</h4>
      {files.length > 0 ? (
        <FileList files={files} hrefOf={(id) => `${page}/files/${id}`} zone={zone} />
      ) : (
        <p>{t("approval.noFiles")}</p>
      )}
    </>
  );
}

/** The state of an approval in words; `null` if none was requested. */
export function approvalWords({ proposal, approvers, steps }: StepsView): string | null {
  if (!proposal) return null;
  const by = translateText(t, proposal.by);
  const { kind, state, mine, changes } = proposal;
  if (state === "back") {
    return t("approval.back");
  }
  if (state === "overtaken") {
    return t("approval.overtaken", { name: by, changes: translateText(t, changes ?? "") });
  }
  if (!mine || steps.length === 0) {
    return kind === "erase"
      ? t("approval.erasureWaits", { name: by })
      : t("approval.responseWaits", { name: by });
  }
  const names = approvers[kind];
  return names.length > 0
    ? t("approval.ownWaits", {
        names: andWords(t, names),
      })
    : t("approval.ownWaitsNoApprover");
}
