-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "away_from" VARCHAR(10),
ADD COLUMN     "away_until" VARCHAR(10),
ADD COLUMN     "last_turn" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "stand_in_id" TEXT,
ADD COLUMN     "takes_part" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "assignment" (
    "desk_id" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("desk_id")
);

GRANT SELECT, INSERT, UPDATE, DELETE ON "assignment" TO rightsdesk_app;
ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assignment" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "assignment" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));
