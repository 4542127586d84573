-- Everything that a report counts stands in one index, so that no report reads a request itself, with its ciphertext and
-- the steps of its clock. No column of it changes without its state or one of its times.

-- CreateIndex
CREATE INDEX "request_report_idx" ON "request"("desk_id", "state", "received_at", "right", "law", "channel", "locale", "outcome", "answered_at", "closed_at", "due_at", "paused_at", "extended_at");
