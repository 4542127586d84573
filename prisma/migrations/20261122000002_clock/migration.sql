-- AlterTable
ALTER TABLE "request" ADD COLUMN     "clock_digest" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "extended_until" VARCHAR(10),
ADD COLUMN     "laws" TEXT[],
ADD COLUMN     "laws_at" TIMESTAMPTZ(3),
ADD COLUMN     "paused_at" TIMESTAMPTZ(3),
ADD COLUMN     "waits" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "user_id" TEXT,
    "token_hash" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recomputation" (
    "desk_id" TEXT NOT NULL,
    "stamp" TEXT NOT NULL,
    "cursor" TEXT NOT NULL DEFAULT '',
    "seen" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "recomputation_pkey" PRIMARY KEY ("desk_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_desk_id_user_id_idx" ON "calendar_feed"("desk_id", "user_id");

-- CreateIndex
CREATE INDEX "request_desk_id_id_idx" ON "request"("desk_id", "id");

-- Requests from before had one law each, and their dates were never digested: the next round of the worker
-- computes them anew.
-- The owner of the tables stands behind the walls too, but for this statement.
ALTER TABLE "request" NO FORCE ROW LEVEL SECURITY;
UPDATE "request" SET "laws" = ARRAY["law"];
ALTER TABLE "request" FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, DELETE ON "calendar_feed" TO rightsdesk_app;
GRANT SELECT, INSERT, UPDATE ON "recomputation" TO rightsdesk_app;

DO $$
DECLARE walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['calendar_feed', 'recomputation']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format(
      'CREATE POLICY wall ON %I USING (desk_id = (SELECT current_setting(''app.desk'', true)))
         WITH CHECK (desk_id = (SELECT current_setting(''app.desk'', true)))', walled);
  END LOOP;
END
$$;
