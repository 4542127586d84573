-- CreateTable
CREATE TABLE "desk_sweep" (
    "desk_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "failures" TEXT[],

    CONSTRAINT "desk_sweep_pkey" PRIMARY KEY ("desk_id")
);

GRANT SELECT, INSERT, UPDATE ON "desk_sweep" TO rightsdesk_app;
ALTER TABLE "desk_sweep" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "desk_sweep" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "desk_sweep" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));
