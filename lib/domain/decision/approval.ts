import { z } from "zod";
import type { Right } from "@/lib/domain/law/right";
import type { Policy } from "@/lib/domain/policy/policy-schema";
import type { Texts } from "@/lib/domain/problem/difference";
import { message } from "@/lib/domain/problem/message";
import type { FileView } from "@/lib/domain/request/view";

/** What a second person looks at before it happens. */
export const APPROVAL_KINDS = ["answer", "erase"] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** A proposal waits until somebody else decides on it, or until the matter is over. */
export type ApprovalState = "waiting" | "approved" | "returned" | "withdrawn";

// A box that is not ticked is not sent.
const box = z
  .enum(["", "yes"])
  .default("")
  .transform((ticked) => ticked === "yes");

export const approvalTermsSchema = z.object({ answer: box, erase: box });
export type ApprovalTerms = z.infer<typeof approvalTermsSchema>;

/** The same the other way: what the form holds. */
export const typedApproval = ({ approval }: Pick<Policy, "approval">): Texts => ({
  answer: approval.answer ? "yes" : "",
  erase: approval.erase ? "yes" : "",
});

/** Whether an answer that does as asked waits for a second person: it grants an erasure, or hands files over. */
export const answerNeedsTwo = (
  { approval }: Pick<Policy, "approval">,
  { right, files }: { right: Right; files: number },
): boolean => approval.answer && (right === "erasure" || files > 0);

/** Whether a change takes a rule away: no admin does that alone. */
export const weakensApproval = (before: ApprovalTerms, after: ApprovalTerms): boolean =>
  APPROVAL_KINDS.some((kind) => before[kind] && !after[kind]);

export const approvalChangeSchema = z.object({
  change: z
    .string({ error: message("problem.reload.page") })
    .regex(/^apc_[\w-]+$/, message("problem.reload.page")),
  decision: z.enum(["approve", "reject", "withdraw"], { error: message("problem.reload.page") }),
});
export type DecideApprovalChange = z.infer<typeof approvalChangeSchema>;

/** A change of the approval rules that waits for another admin. */
export type ApprovalChangeView = ApprovalTerms & {
  id: string;
  by: string;
  at: string;
  /** Whoever looks proposed it. */
  mine: boolean;
};

/** The boxes that differ, as the log names them. */
export const changedApproval = (before: Policy["approval"], after: Policy["approval"]): string[] =>
  APPROVAL_KINDS.filter((kind) => before[kind] !== after[kind]).map((kind) => `approval.${kind}`);

/** What somebody proposed, for whoever looks at the request. */
export type ProposalView = {
  id: string;
  kind: ApprovalKind;
  /** `overtaken`: it waits, but the request changed since; `back`: it was sent or taken back. */
  state: "waiting" | "overtaken" | "back";
  by: string;
  at: string;
  /** Whoever looks proposed it. */
  mine: boolean;
  summary: string;
  files: FileView[];
  /** What changed since, where it was overtaken. */
  changes: string | null;
};

export type SecondLook = {
  proposal: ProposalView | null;
  /** What the desk wants a second person to look at. */
  twice: Policy["approval"];
  /** Who could look at what whoever asks proposes. */
  lookers: Record<ApprovalKind, string[]>;
};
