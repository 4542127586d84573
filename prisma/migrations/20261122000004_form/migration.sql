-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "form_version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "request" ADD COLUMN     "form_version" INTEGER;

-- CreateTable
CREATE TABLE "desk_form" (
    "desk_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "desk_form_pkey" PRIMARY KEY ("desk_id","version")
);

GRANT SELECT, INSERT, UPDATE, DELETE ON "desk_form" TO rightsdesk_app;

ALTER TABLE "desk_form" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "desk_form" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "desk_form" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));

-- What was published is what people answered: it stays as it was.
CREATE POLICY draft_changes ON "desk_form" AS RESTRICTIVE FOR UPDATE USING (state = 'draft') WITH CHECK (true);
CREATE POLICY draft_goes ON "desk_form" AS RESTRICTIVE FOR DELETE USING (state = 'draft');
