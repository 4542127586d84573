-- Each filter of a list is one walk through one index in either order, state by state: "all" is the union of its
-- states, so that the indexes without a state serve nothing any more.

-- DropIndex
DROP INDEX "request_desk_id_assignee_id_due_at_idx";

-- DropIndex
DROP INDEX "request_desk_id_due_at_id_idx";

-- DropIndex
DROP INDEX "request_desk_id_received_at_id_idx";

-- CreateIndex
CREATE INDEX "request_desk_id_state_right_due_at_id_idx" ON "request"("desk_id", "state", "right", "due_at", "id");

-- CreateIndex
CREATE INDEX "request_desk_id_state_right_received_at_id_idx" ON "request"("desk_id", "state", "right", "received_at", "id");

-- CreateIndex
CREATE INDEX "request_desk_id_state_law_due_at_id_idx" ON "request"("desk_id", "state", "law", "due_at", "id");

-- CreateIndex
CREATE INDEX "request_desk_id_state_law_received_at_id_idx" ON "request"("desk_id", "state", "law", "received_at", "id");

-- CreateIndex
CREATE INDEX "request_desk_id_state_channel_due_at_id_idx" ON "request"("desk_id", "state", "channel", "due_at", "id");

-- CreateIndex
CREATE INDEX "request_desk_id_state_channel_received_at_id_idx" ON "request"("desk_id", "state", "channel", "received_at", "id");

-- CreateIndex
CREATE INDEX "request_desk_id_state_locale_due_at_id_idx" ON "request"("desk_id", "state", "locale", "due_at", "id");

-- CreateIndex
CREATE INDEX "request_desk_id_state_locale_received_at_id_idx" ON "request"("desk_id", "state", "locale", "received_at", "id");

-- CreateIndex
CREATE INDEX "request_desk_id_state_residence_due_at_id_idx" ON "request"("desk_id", "state", "residence", "due_at", "id");

-- CreateIndex
CREATE INDEX "request_desk_id_state_residence_received_at_id_idx" ON "request"("desk_id", "state", "residence", "received_at", "id");

-- What Prisma cannot say. A column that is null is not taken for one value of an index: lists of what nobody has, and
-- of what has no date, keep their order only in indexes of those rows alone. What is unread is a few rows of many.
CREATE INDEX "request_assigned_due_idx" ON "request"("desk_id", "state", "assignee_id", "due_at", "id")
  WHERE "assignee_id" IS NOT NULL;
CREATE INDEX "request_assigned_received_idx" ON "request"("desk_id", "state", "assignee_id", "received_at", "id")
  WHERE "assignee_id" IS NOT NULL;
CREATE INDEX "request_unassigned_due_idx" ON "request"("desk_id", "state", "due_at", "id")
  WHERE "assignee_id" IS NULL;
CREATE INDEX "request_unassigned_received_idx" ON "request"("desk_id", "state", "received_at", "id")
  WHERE "assignee_id" IS NULL;
CREATE INDEX "request_unread_due_idx" ON "request"("desk_id", "state", "due_at", "id")
  WHERE "unread_at" IS NOT NULL;
CREATE INDEX "request_unread_received_idx" ON "request"("desk_id", "state", "received_at", "id")
  WHERE "unread_at" IS NOT NULL;
CREATE INDEX "request_undated_received_idx" ON "request"("desk_id", "state", "received_at", "id")
  WHERE "due_at" IS NULL;
