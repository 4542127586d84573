-- CreateTable
CREATE TABLE "presence" (
    "desk_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "tab" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "writing" BOOLEAN NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("request_id","tab")
);

-- CreateIndex
CREATE INDEX "presence_desk_id_seen_at_idx" ON "presence"("desk_id", "seen_at");

-- Worth seconds: a crash of the database may forget it, and no backup has to hold it.
ALTER TABLE "presence" SET UNLOGGED;

GRANT SELECT, INSERT, UPDATE, DELETE ON "presence" TO rightsdesk_app;
ALTER TABLE "presence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "presence" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "presence" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));

-- Open pages hear of each entry of the log, in ids and codes, once it is committed and only if it is. No writer
-- can forget it, and none pays a statement for it.
CREATE FUNCTION tell_of_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('rightsdesk_live', json_build_object(
    'desk', NEW.desk_id, 'chain', NEW.chain, 'event', NEW.event, 'actor', NEW.actor)::text);
  RETURN NULL;
END
$$;
CREATE TRIGGER tell_of_entry AFTER INSERT ON "log_entry" FOR EACH ROW EXECUTE FUNCTION tell_of_entry();
