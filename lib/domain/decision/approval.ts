import { z } from "zod";
import type { Right } from "@/lib/domain/law/right";
import type { Policy } from "@/lib/domain/policy/policy-schema";
import type { Texts } from "@/lib/domain/problem/difference";
import { message } from "@/lib/domain/problem/message";
import type { FileView } from "@/lib/domain/request/view";

/** What can need the approval of a second team member: a response, or an erasure. */
export const APPROVAL_KINDS = ["answer", "erase"] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** An approval request is `waiting` until another member decides on it, or until no decision is needed any more. */
export type ApprovalState = "waiting" | "approved" | "returned" | "withdrawn";

// Browsers do not send a checkbox that is not ticked.
const checkbox = z
  .enum(["", "yes"])
  .default("")
  .transform((ticked) => ticked === "yes");

export const approvalTermsSchema = z.object({ answer: checkbox, erase: checkbox });
export type ApprovalTerms = z.infer<typeof approvalTermsSchema>;

/** The form values of the terms: the inverse of `approvalTermsSchema`. */
export const typedApproval = ({ approval }: Pick<Policy, "approval">): Texts => ({
  answer: approval.answer ? "yes" : "",
  erase: approval.erase ? "yes" : "",
});

/** Whether a response that fulfils the request needs approval: it grants an erasure or has files. */
export const responseNeedsApproval = (
  { approval }: Pick<Policy, "approval">,
  { right, files }: { right: Right; files: number },
): boolean => approval.answer && (right === "erasure" || files > 0);

/** Whether a change removes an approval rule. Such a change needs a second admin. */
export const weakensApproval = (before: ApprovalTerms, after: ApprovalTerms): boolean =>
  APPROVAL_KINDS.some((kind) => before[kind] && !after[kind]);

export const approvalChangeSchema = z.object({
  change: z
    .string({ error: message("problem.reload.page") })
    .regex(/^apc_[\w-]+$/, message("problem.reload.page")),
  decision: z.enum(["approve", "reject", "withdraw"], { error: message("problem.reload.page") }),
});
export type DecideApprovalChange = z.infer<typeof approvalChangeSchema>;

/** A change of the approval rules that waits for the approval of another admin. */
export type ApprovalChangeView = ApprovalTerms & {
  id: string;
  by: string;
  at: string;
  /** The viewer proposed the change. */
  mine: boolean;
};

/** The names of the changed rules, as the audit log has them. */
export const changedApproval = (before: Policy["approval"], after: Policy["approval"]): string[] =>
  APPROVAL_KINDS.filter((kind) => before[kind] !== after[kind]).map((kind) => `approval.${kind}`);

/** An approval request as a team member sees it. */
export type ProposalView = {
  id: string;
  kind: ApprovalKind;
  /** `overtaken`: it waits, but the request has changed since; `back`: it was rejected or withdrawn. */
  state: "waiting" | "overtaken" | "back";
  by: string;
  at: string;
  /** The viewer proposed it. */
  mine: boolean;
  summary: string;
  files: FileView[];
  /** What has changed since, in the state `overtaken`; otherwise `null`. */
  changes: string | null;
};

export type ApprovalView = {
  proposal: ProposalView | null;
  /** The approval rules of the desk. */
  twice: Policy["approval"];
  /** The names of the members who can approve what the viewer proposes. */
  approvers: Record<ApprovalKind, string[]>;
};
