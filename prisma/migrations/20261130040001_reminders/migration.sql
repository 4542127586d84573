-- CreateTable
CREATE TABLE "user_digest" (
    "user_id" TEXT NOT NULL,
    "day" VARCHAR(10) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_digest_pkey" PRIMARY KEY ("user_id")
);

-- Like the table of users it belongs to no desk: a digest covers all desks of its reader.
GRANT SELECT, INSERT, UPDATE ON "user_digest" TO rightsdesk_app;

-- What was said every day is said once from now on. Rows of before count as said; forced row-level security would hide
-- them from an owner that is no superuser.
ALTER TABLE "reminder" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "digest" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "membership" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "reminder" ("desk_id", "request_id", "milestone", "created_at")
SELECT "desk_id", "request_id", split_part("milestone", ':', 1) || ':overdue', min("created_at")
  FROM "reminder" WHERE "milestone" LIKE '%:overdue:%' GROUP BY 1, 2, 3
ON CONFLICT DO NOTHING;
INSERT INTO "user_digest" ("user_id", "day", "created_at")
SELECT m."user_id", max(d."day"), max(d."created_at")
  FROM "digest" d JOIN "membership" m ON m."desk_id" = d."desk_id" GROUP BY 1;
ALTER TABLE "reminder" FORCE ROW LEVEL SECURITY;
ALTER TABLE "digest" FORCE ROW LEVEL SECURITY;
ALTER TABLE "membership" FORCE ROW LEVEL SECURITY;

-- Only requests whose own targets may stand otherwise are looked at: after each step, and when their day has come.
ALTER TABLE "request" ADD COLUMN "targets_at" TIMESTAMPTZ(3);
ALTER TABLE "target_terms" ADD COLUMN "stamp" TEXT;
CREATE INDEX "request_targets_idx" ON "request"("desk_id", "targets_at", "id") WHERE "state" = 'open';
