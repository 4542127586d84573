-- CreateTable
CREATE TABLE "approval_change" (
    "id" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "answer" BOOLEAN NOT NULL,
    "erase" BOOLEAN NOT NULL,
    "was_answer" BOOLEAN NOT NULL,
    "was_erase" BOOLEAN NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "revision" TIMESTAMPTZ(3),

    CONSTRAINT "approval_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "approval_change_desk_id_proposed_at_idx" ON "approval_change"("desk_id", "proposed_at");

CREATE UNIQUE INDEX "approval_change_waiting" ON "approval_change"("desk_id") WHERE "state" = 'waiting';

-- Nobody decides on a change they proposed themselves. They may withdraw it.
ALTER TABLE "approval_change"
  ADD CONSTRAINT "approval_change_two_people" CHECK ("decided_by" IS DISTINCT FROM "proposed_by" OR "state" = 'withdrawn'),
  ADD CONSTRAINT "approval_change_decided" CHECK (
    "state" IN ('waiting', 'withdrawn')
    OR ("state" IN ('approved', 'rejected') AND "decided_by" IS NOT NULL AND "decided_at" IS NOT NULL));

GRANT SELECT, INSERT ON "approval_change" TO rightsdesk_app;
GRANT UPDATE ("state", "decided_by", "decided_at", "revision") ON "approval_change" TO rightsdesk_app;
ALTER TABLE "approval_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "approval_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "approval_change" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));

-- A change is proposed first and decided once, as an approval is.
CREATE FUNCTION approval_change_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP = 'INSERT' AND NEW.state <> 'waiting') OR (TG_OP = 'UPDATE' AND OLD.state <> 'waiting') THEN
    RAISE EXCEPTION 'a change of the approval rules is proposed first, and decided once'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER moves BEFORE INSERT OR UPDATE ON "approval_change" FOR EACH ROW EXECUTE FUNCTION approval_change_moves();

-- Where a desk has two admins or more, its approval rules become weaker only with a change that two of them agreed on.
-- Putting it in force moves the version of the policy on, so each approval serves once.
CREATE FUNCTION refuse_weaker_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  answer_before boolean := coalesce((OLD.policy -> 'approval' ->> 'answer')::boolean, false);
  erase_before boolean := coalesce((OLD.policy -> 'approval' ->> 'erase')::boolean, false);
  answer_after boolean := coalesce((NEW.policy -> 'approval' ->> 'answer')::boolean, false);
  erase_after boolean := coalesce((NEW.policy -> 'approval' ->> 'erase')::boolean, false);
BEGIN
  IF ((answer_before AND NOT answer_after) OR (erase_before AND NOT erase_after))
    AND (SELECT count(*) FROM membership m WHERE m.desk_id = NEW.id AND m.role = 'admin') > 1
    AND NOT EXISTS (
      SELECT FROM approval_change c
       WHERE c.desk_id = NEW.id AND c.state = 'approved' AND c.revision = OLD.updated_at
         AND (c.answer, c.erase, c.was_answer, c.was_erase) = (answer_after, erase_after, answer_before, erase_before)) THEN
    RAISE EXCEPTION 'another admin has to approve this change of the approval rules'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER weaker_approval BEFORE UPDATE OF "policy" ON "desk" FOR EACH ROW EXECUTE FUNCTION refuse_weaker_approval();
