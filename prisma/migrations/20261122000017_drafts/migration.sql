-- CreateTable
CREATE TABLE "past_setting" (
    "desk_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "held" JSONB NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_by" TEXT NOT NULL,

    CONSTRAINT "past_setting_pkey" PRIMARY KEY ("desk_id","kind","revision")
);

-- CreateTable
CREATE TABLE "reply_draft" (
    "desk_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reply_draft_pkey" PRIMARY KEY ("request_id","user_id","kind")
);

-- CreateIndex
CREATE INDEX "past_setting_desk_id_replaced_at_idx" ON "past_setting"("desk_id", "replaced_at");

-- CreateIndex
CREATE INDEX "reply_draft_desk_id_updated_at_idx" ON "reply_draft"("desk_id", "updated_at");

-- AddForeignKey
ALTER TABLE "reply_draft" ADD CONSTRAINT "reply_draft_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "reply_draft" TO rightsdesk_app;
ALTER TABLE "reply_draft" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reply_draft" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "reply_draft" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));

GRANT SELECT, INSERT, UPDATE, DELETE ON "past_setting" TO rightsdesk_app;
ALTER TABLE "past_setting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "past_setting" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "past_setting" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));
