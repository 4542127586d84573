-- CreateTable
CREATE TABLE "attention" (
    "id" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "snoozed_until" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_choice" (
    "desk_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "how" TEXT NOT NULL,

    CONSTRAINT "mail_choice_pkey" PRIMARY KEY ("desk_id","user_id","kind")
);

-- AddForeignKey
ALTER TABLE "attention" ADD CONSTRAINT "attention_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One of a kind is open at most: the same cause again is the same line, not a second one.
CREATE UNIQUE INDEX "attention_open" ON "attention"("request_id", "user_id", "kind") WHERE "done_at" IS NULL;
CREATE INDEX "attention_wants" ON "attention"("desk_id", "user_id", "at" DESC) WHERE "done_at" IS NULL;
CREATE INDEX "attention_asleep" ON "attention"("desk_id", "snoozed_until")
  WHERE "done_at" IS NULL AND "snoozed_until" IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON "attention" TO rightsdesk_app;
ALTER TABLE "attention" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "attention" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "attention" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));

GRANT SELECT, INSERT, UPDATE, DELETE ON "mail_choice" TO rightsdesk_app;
ALTER TABLE "mail_choice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mail_choice" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "mail_choice" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));
