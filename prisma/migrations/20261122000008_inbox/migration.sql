-- CreateIndex
CREATE INDEX "request_desk_id_state_received_at_id_idx" ON "request"("desk_id", "state", "received_at", "id");

-- CreateIndex
CREATE INDEX "request_desk_id_received_at_id_idx" ON "request"("desk_id", "received_at", "id");

-- CreateIndex
CREATE INDEX "request_desk_id_due_at_id_idx" ON "request"("desk_id", "due_at", "id");
