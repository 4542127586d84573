import type { ApprovalKind } from "@/lib/domain/decision/approval";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { membersOf } from "@/lib/requests/record/members";
import { type About, postWanted, tellStaff } from "./notify-staff";

/** Somebody proposed what a second person looks at: all are told who may, whoever has the request in hand. */
export async function tellOfProposal(
  ctx: Context,
  tx: Tx,
  request: About,
  kind: ApprovalKind,
): Promise<void> {
  const members = await membersOf(ctx, tx);
  const told = members.filter(
    ({ role }) => role === "admin" || (kind === "answer" && role === "handler"),
  );
  await tellStaff(ctx, tx, request, {
    kind: "second-look",
    wanted: told,
    mailed: told,
    post: postWanted(ctx, tx, request, "second-look"),
  });
}

/** What somebody proposed came back to them: it was sent back, or the request changed meanwhile. */
export async function tellReturned(
  ctx: Context,
  tx: Tx,
  request: About,
  proposer: string,
): Promise<void> {
  const members = await membersOf(ctx, tx);
  const told = members.filter(({ userId, role }) => userId === proposer && role !== "auditor");
  await tellStaff(ctx, tx, request, {
    kind: "returned",
    wanted: told,
    mailed: told,
    post: postWanted(ctx, tx, request, "returned"),
  });
}
