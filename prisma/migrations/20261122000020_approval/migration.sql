-- CreateTable
CREATE TABLE "approval" (
    "id" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,
    "sealed" BYTEA,
    "state" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "approval_request_id_proposed_at_idx" ON "approval"("request_id", "proposed_at");

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "approval_waiting" ON "approval"("request_id", "kind") WHERE "state" = 'waiting';

-- Nobody decides on what they proposed themselves, whatever wrote the row. They may take it back.
ALTER TABLE "approval"
  ADD CONSTRAINT "approval_two_people" CHECK ("decided_by" IS DISTINCT FROM "proposed_by" OR "state" = 'withdrawn'),
  ADD CONSTRAINT "approval_decided" CHECK (
    "state" IN ('waiting', 'withdrawn')
    OR ("state" IN ('approved', 'returned') AND "decided_by" IS NOT NULL AND "decided_at" IS NOT NULL)),
  ADD CONSTRAINT "approval_kind" CHECK ("kind" IN ('answer', 'erase'));

-- Who proposed what, and on which version it rests, cannot be rewritten, and no row goes away.
GRANT SELECT, INSERT ON "approval" TO rightsdesk_app;
GRANT UPDATE ("state", "decided_by", "decided_at", "sealed") ON "approval" TO rightsdesk_app;
ALTER TABLE "approval" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "approval" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "approval" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));

-- It begins as a proposal, and what was decided stays decided.
CREATE FUNCTION approval_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP = 'INSERT' AND NEW.state <> 'waiting')
    OR (TG_OP = 'UPDATE' AND OLD.state <> 'waiting'
        AND (NEW.state, NEW.decided_by, NEW.decided_at)
            IS DISTINCT FROM (OLD.state, OLD.decided_by, OLD.decided_at)) THEN
    RAISE EXCEPTION 'an approval is proposed first, and decided once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER moves BEFORE INSERT OR UPDATE ON "approval" FOR EACH ROW EXECUTE FUNCTION approval_moves();

-- Under a desk that wants two people, a request is answered with an erasure, and a file becomes part of an answer, only
-- while an approval of the request as it stands is there. The answer moves the version on: an approval serves once.
CREATE FUNCTION unseen_answer(request text, version integer, desk text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT (d.policy -> 'approval' ->> 'answer')::boolean FROM desk d WHERE d.id = $3), false)
    AND NOT EXISTS (SELECT FROM approval a
                     WHERE a.request_id = $1 AND a.kind = 'answer' AND a.state = 'approved' AND a.version = $2)
$$;

CREATE FUNCTION refuse_unseen_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF unseen_answer(NEW.id, OLD.version, NEW.desk_id) THEN
    RAISE EXCEPTION 'this answer waits for a second person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER second_look BEFORE UPDATE OF "outcome" ON "request" FOR EACH ROW
  WHEN (NEW.outcome = 'fulfilled' AND OLD.outcome IS DISTINCT FROM NEW.outcome AND NEW.right = 'erasure')
  EXECUTE FUNCTION refuse_unseen_erasure();

CREATE FUNCTION refuse_unseen_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF unseen_answer(NEW.request_id, (SELECT r.version FROM request r WHERE r.id = NEW.request_id), NEW.desk_id) THEN
    RAISE EXCEPTION 'this file waits for a second person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER second_look BEFORE INSERT ON "file" FOR EACH ROW
  WHEN (NEW.purpose = 'result') EXECUTE FUNCTION refuse_unseen_file();
CREATE TRIGGER second_look_later BEFORE UPDATE OF "purpose" ON "file" FOR EACH ROW
  WHEN (NEW.purpose = 'result' AND OLD.purpose <> 'result') EXECUTE FUNCTION refuse_unseen_file();
