-- AlterTable
ALTER TABLE "checkpoint" ADD COLUMN     "public_key" BYTEA;

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "checkpoint_seq" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "evidence_copy" (
    "id" BIGSERIAL NOT NULL,
    "desk_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "seq" INTEGER,
    "request_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integrity_check" (
    "id" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "entries" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB,

    CONSTRAINT "integrity_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evidence_copy_desk_id_id_idx" ON "evidence_copy"("desk_id", "id");

-- CreateIndex
CREATE INDEX "integrity_check_desk_id_requested_at_idx" ON "integrity_check"("desk_id", "requested_at");

-- AddForeignKey
ALTER TABLE "evidence_copy" ADD CONSTRAINT "evidence_copy_desk_id_request_id_fkey" FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Checkpoints are numbered without gaps, and the desk knows how many there were. The walls hold for the owner as well,
-- so they are lifted for these two statements, within this transaction.
ALTER TABLE "desk" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "checkpoint" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "request" NO FORCE ROW LEVEL SECURITY;
UPDATE "desk" SET "checkpoint_seq" = coalesce(
  (SELECT max("seq") FROM "checkpoint" WHERE "checkpoint"."desk_id" = "desk"."id"), 0);
-- Checkpoints and erasures of earlier versions are copied to the evidence store as well.
INSERT INTO "evidence_copy" ("desk_id", "kind", "seq", "request_id", "at")
  SELECT "desk_id", 'checkpoint', "seq", NULL, "at" FROM "checkpoint" ORDER BY "desk_id", "seq";
INSERT INTO "evidence_copy" ("desk_id", "kind", "seq", "request_id", "at")
  SELECT "desk_id", 'erasure', NULL, "id", "erased_at" FROM "request" WHERE "erased_at" IS NOT NULL ORDER BY "erased_at";
ALTER TABLE "desk" FORCE ROW LEVEL SECURITY;
ALTER TABLE "checkpoint" FORCE ROW LEVEL SECURITY;
ALTER TABLE "request" FORCE ROW LEVEL SECURITY;

CREATE FUNCTION checkpoint_seq_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.checkpoint_seq < OLD.checkpoint_seq THEN
    RAISE EXCEPTION 'the number of checkpoints only grows' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER checkpoint_seq_grows BEFORE UPDATE OF "checkpoint_seq" ON "desk"
  FOR EACH ROW EXECUTE FUNCTION checkpoint_seq_grows();

-- A checkpoint of an earlier version may get its public key once. Nothing else of it changes.
CREATE FUNCTION refuse_checkpoint_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.public_key IS NULL AND NEW.public_key IS NOT NULL
    AND (to_jsonb(OLD) - 'public_key') = (to_jsonb(NEW) - 'public_key') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'checkpoint is append-only: UPDATE is refused' USING ERRCODE = 'insufficient_privilege';
END
$$;
DROP TRIGGER append_only ON "checkpoint";
CREATE TRIGGER append_only BEFORE DELETE ON "checkpoint" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_but_key BEFORE UPDATE ON "checkpoint"
  FOR EACH ROW EXECUTE FUNCTION refuse_checkpoint_change();
GRANT UPDATE ("public_key") ON "checkpoint" TO rightsdesk_app;

-- Values under the key ring are wrapped again in place when a key is replaced.
GRANT UPDATE ("sealed") ON "calendar_feed" TO rightsdesk_app;

GRANT SELECT, INSERT, DELETE ON "evidence_copy" TO rightsdesk_app;
GRANT USAGE ON SEQUENCE "evidence_copy_id_seq" TO rightsdesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "integrity_check" TO rightsdesk_app;

DO $$
DECLARE walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['evidence_copy', 'integrity_check']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format(
      'CREATE POLICY wall ON %I USING (desk_id = (SELECT current_setting(''app.desk'', true)))
         WITH CHECK (desk_id = (SELECT current_setting(''app.desk'', true)))', walled);
  END LOOP;
END
$$;

-- Finds the checkpoints of earlier versions that still need their public key.
CREATE INDEX "checkpoint_without_key" ON "checkpoint" ("desk_id") WHERE "public_key" IS NULL;

-- By the clock of the database, and not by the one of the process that writes the row.
ALTER TABLE "log_entry" ALTER COLUMN "recorded_at" SET DEFAULT transaction_timestamp();
ALTER TABLE "checkpoint" ALTER COLUMN "recorded_at" SET DEFAULT transaction_timestamp();
