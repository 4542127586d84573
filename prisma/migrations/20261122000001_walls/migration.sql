-- Desks are walls. Web and worker act as rightsdesk_app: it owns nothing, bypasses nothing, and sees the rows
-- of the desk named in the transaction's setting app.desk. Without the setting it sees none.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rightsdesk_app') THEN
    CREATE ROLE rightsdesk_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- roles belong to the whole cluster: another database's migration may create it in the same moment
END
$$;

-- A single DATABASE_URL of the owner still acts as the application role: it may step down to it.
DO $$
BEGIN
  EXECUTE format('GRANT rightsdesk_app TO %I', current_user);
EXCEPTION WHEN OTHERS THEN
  NULL; -- a superuser needs no membership, and a concurrent grant is as good
END
$$;

GRANT USAGE ON SCHEMA public TO rightsdesk_app;

GRANT SELECT, INSERT, UPDATE ON "desk" TO rightsdesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "membership", "user", "account", "session", "verification_token" TO rightsdesk_app;
GRANT SELECT, INSERT, UPDATE ON "request", "proof", "message", "file", "letter" TO rightsdesk_app;
GRANT SELECT, INSERT, DELETE ON "search_hash" TO rightsdesk_app;
GRANT SELECT, INSERT ON "reminder", "digest" TO rightsdesk_app;
GRANT SELECT, INSERT ON "log_entry", "checkpoint" TO rightsdesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "draft", "worker_heartbeat", "rate_limit" TO rightsdesk_app;

-- The desk itself is public knowledge (its policy is published); only its own context may change it.
ALTER TABLE "desk" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "desk" FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_read ON "desk" FOR SELECT USING (true);
CREATE POLICY desk_create ON "desk" FOR INSERT WITH CHECK (id = (SELECT current_setting('app.desk', true)));
CREATE POLICY desk_change ON "desk" FOR UPDATE USING (id = (SELECT current_setting('app.desk', true)));

-- A member of staff sees their own memberships to find their desks, and a desk sees its members.
ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY membership_own ON "membership" FOR SELECT USING (user_id = (SELECT current_setting('app.user', true)));
CREATE POLICY membership_desk ON "membership"
  USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));

DO $$
DECLARE walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['request', 'search_hash', 'proof', 'message', 'file', 'letter', 'reminder',
                                'digest', 'log_entry', 'checkpoint', 'draft']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format(
      'CREATE POLICY wall ON %I USING (desk_id = (SELECT current_setting(''app.desk'', true)))
         WITH CHECK (desk_id = (SELECT current_setting(''app.desk'', true)))', walled);
  END LOOP;
END
$$;

-- The log is evidence: nobody changes or removes an entry, the owner of the database neither.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "log_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "log_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "checkpoint" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "checkpoint" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
