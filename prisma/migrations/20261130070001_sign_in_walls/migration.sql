-- Sessions, one-time tokens and second factors stand outside the desks' walls. A statement in the transaction of a desk
-- must neither read them nor make one: what a query of a desk was tricked into must not sign anybody in.

-- Whether this transaction was opened for a desk. `withinDesk` takes this lock together with app.desk: a setting could be
-- changed back by the same statement, a lock of the transaction cannot be given up before its end.
CREATE FUNCTION in_desk_transaction() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (
    SELECT FROM pg_locks
     WHERE locktype = 'advisory' AND pid = pg_backend_pid() AND classid = 7291 AND objid = 1 AND objsubid = 2
  )
$$;

DO $$
DECLARE walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['session', 'account', 'verification_token']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format(
      'CREATE POLICY outside_desks ON %I USING (coalesce((SELECT current_setting(''app.desk'', true)), '''') = '''')
         WITH CHECK (coalesce((SELECT current_setting(''app.desk'', true)), '''') = '''')', walled);
  END LOOP;
  -- Reading by the hash of a token happens with each page and has the setting alone: a hash signs nobody in.
  FOREACH walled IN ARRAY ARRAY['session', 'account', 'verification_token', 'passkey', 'totp', 'recovery_code']
  LOOP
    EXECUTE format(
      'CREATE POLICY no_desk_inserts ON %I AS RESTRICTIVE FOR INSERT WITH CHECK (NOT (SELECT in_desk_transaction()))', walled);
    EXECUTE format(
      'CREATE POLICY no_desk_updates ON %I AS RESTRICTIVE FOR UPDATE USING (NOT (SELECT in_desk_transaction()))', walled);
    EXECUTE format(
      'CREATE POLICY no_desk_deletes ON %I AS RESTRICTIVE FOR DELETE USING (NOT (SELECT in_desk_transaction()))', walled);
  END LOOP;
END
$$;

-- An address is given once, with the invitation. Nobody's is ever changed, and no member is deleted.
REVOKE UPDATE, DELETE ON "user" FROM rightsdesk_app;
GRANT UPDATE ("name", "email_verified", "image", "settings") ON "user" TO rightsdesk_app;
