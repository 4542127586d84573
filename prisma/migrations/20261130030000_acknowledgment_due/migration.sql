-- The sweep looks for acknowledgments that have not gone out: of the pending requests, the earliest due first.
CREATE INDEX "request_ack_due_idx" ON "request" ("desk_id", "ack_due_at")
  WHERE "ack_due_at" IS NOT NULL AND "state" IN ('unconfirmed', 'lapsed', 'open');
