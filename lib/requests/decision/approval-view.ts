import type { ApprovalKind, ApprovalView, ProposalView } from "@/lib/domain/decision/approval";
import { message } from "@/lib/domain/problem/message";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { File, Tx } from "@/lib/platform/database/db";
import { open } from "@/lib/platform/keys/crypto";
import { displayName } from "@/lib/platform/staff";
import { changesSince } from "@/lib/requests/advance/changes";
import { approvalContext, openApproval } from "@/lib/requests/consequences/open-approval";
import { fileView } from "@/lib/requests/record/files/files";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { type Member, namesOf } from "@/lib/requests/record/members";

type Known = { members: readonly Member[]; files: readonly Omit<File, "content">[] };

/** The names of the members who could approve, which are those who could decide it themselves. */
const approversAmong = (members: readonly Member[], me: string): Record<ApprovalKind, string[]> => {
  const others = members.filter(({ userId, role }) => userId !== me && role !== "auditor");
  const named = (some: readonly Member[]) => some.map(({ user }) => displayName(user));
  return { answer: named(others), erase: named(others.filter(({ role }) => role === "admin")) };
};

/** The open approval of a request, what the desk requires approval of, and who could approve it. */
export async function approvalView(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  { members, files }: Known,
): Promise<ApprovalView> {
  const { approval } = ctx.desk.policy;
  return {
    proposal: await openApprovalOf(ctx, tx, request, { members, files }),
    twice: approval,
    approvers: approversAmong(members, teamMemberId(ctx)),
  };
}

async function openApprovalOf(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  { members, files }: Known,
): Promise<ProposalView | null> {
  const row = await openApproval(tx, request);
  if (!row || !request.key) return null;
  const { id, kind, version, sealed } = row;
  const isWaiting = row.state === "waiting";
  const overtaken = isWaiting && version !== request.version;
  const { zone } = ctx.desk.policy;
  return {
    id,
    kind: kind as ApprovalKind,
    state: overtaken ? "overtaken" : isWaiting ? "waiting" : "back",
    by: namesOf(members).get(row.proposedBy) ?? message("finding.member.former"),
    at: row.proposedAt.toISOString(),
    mine: row.proposedBy === teamMemberId(ctx),
    summary: sealed ? open(request.key, sealed, approvalContext(id)).toString() : "",
    files: files
      .filter(({ purpose, state }) => purpose === "proposed" && state !== "deleted")
      .map((file) => fileView(file, request)),
    changes: overtaken
      ? message("problem.changed.all", {
          changes: await changesSince(tx, request.id, { version, zone }),
        })
      : null,
  };
}
