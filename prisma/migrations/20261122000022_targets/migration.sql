-- CreateTable
CREATE TABLE "target_terms" (
    "desk_id" TEXT NOT NULL,
    "taken" INTEGER,
    "words" INTEGER,
    "answered" INTEGER,
    "warn_before" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "target_terms_pkey" PRIMARY KEY ("desk_id")
);

-- CreateTable
CREATE TABLE "target_mark" (
    "desk_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "due_on" VARCHAR(10) NOT NULL,
    "milestone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "target_mark_pkey" PRIMARY KEY ("request_id","target","due_on","milestone")
);

-- AddForeignKey
ALTER TABLE "target_mark" ADD CONSTRAINT "target_mark_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "target_terms" TO rightsdesk_app;
ALTER TABLE "target_terms" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "target_terms" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "target_terms" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));

GRANT SELECT, INSERT ON "target_mark" TO rightsdesk_app;
ALTER TABLE "target_mark" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "target_mark" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "target_mark" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));
