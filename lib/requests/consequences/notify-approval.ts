import type { ApprovalKind } from "@/lib/domain/decision/approval";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { membersOf } from "@/lib/requests/record/members";
import { type About, notificationEmail, notifyStaff } from "./notify-staff";

/** Approval was requested: notifies all members who can approve it. The assignee makes no difference. */
export async function notifyApprovalRequested(
  ctx: Context,
  tx: Tx,
  request: About,
  kind: ApprovalKind,
): Promise<void> {
  const members = await membersOf(ctx, tx);
  const told = members.filter(
    ({ role }) => role === "admin" || (kind === "answer" && role === "handler"),
  );
  await notifyStaff(ctx, tx, request, {
    kind: "second-look",
    notified: told,
    emailed: told,
    send: notificationEmail(ctx, tx, request, "second-look"),
  });
}

/** Notifies the member who requested approval that it was rejected, or that the request changed meanwhile. */
export async function notifyApprovalReturned(
  ctx: Context,
  tx: Tx,
  request: About,
  proposer: string,
): Promise<void> {
  const members = await membersOf(ctx, tx);
  const told = members.filter(({ userId, role }) => userId === proposer && role !== "auditor");
  await notifyStaff(ctx, tx, request, {
    kind: "returned",
    notified: told,
    emailed: told,
    send: notificationEmail(ctx, tx, request, "returned"),
  });
}
