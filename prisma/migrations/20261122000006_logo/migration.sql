-- CreateTable
CREATE TABLE "logo" (
    "desk_id" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "logo_pkey" PRIMARY KEY ("desk_id")
);

GRANT SELECT, INSERT, UPDATE, DELETE ON "logo" TO rightsdesk_app;

ALTER TABLE "logo" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "logo" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "logo" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));
