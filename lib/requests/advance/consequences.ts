import type { Consequence } from "@/lib/requests/consequences/consequence";
import { deleteProofsIfDecided } from "@/lib/requests/consequences/delete-proofs";
import { resolveNotifications } from "@/lib/requests/consequences/notification";
import { updateOpenApproval } from "@/lib/requests/consequences/open-approval";
import { queueAssignmentIfOpened } from "@/lib/requests/consequences/queue-assignment";
import { deleteSentDraft } from "@/lib/requests/consequences/staff-draft";
import { openUndoWindow } from "@/lib/requests/consequences/undo-window";

/**
 * All that a step brings along, in this order. Notifications are resolved first, so that a step never resolves one that
 * its own later consequences create. Consequences that write log entries come last, in the order in which the
 * timeline shows them: an approval lapses, then the identity documents are deleted.
 */
export const CONSEQUENCES: readonly Consequence[] = [
  resolveNotifications,
  deleteSentDraft,
  openUndoWindow,
  queueAssignmentIfOpened,
  updateOpenApproval,
  deleteProofsIfDecided,
];
