-- A file is in the requester's hands as part of a response, or of a message that is not the requester's own. Whatever
-- wrote the row: while the right asks for a sign-in with the account that nobody has shown, no file gets there; and
-- where the desk has its responses approved, files get there with an approved response and in no message.
CREATE FUNCTION refuse_gated_file(request text, purpose text, desk text) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF EXISTS (SELECT FROM request r
              WHERE r.id = $1 AND r.identity_level = 'account' AND r.identity_shown IS NULL) THEN
    RAISE EXCEPTION 'this file waits for the identity of the requester' USING ERRCODE = 'check_violation';
  END IF;
  IF $2 = 'attachment'
    AND coalesce((SELECT (d.policy -> 'approval' ->> 'answer')::boolean FROM desk d WHERE d.id = $3), false) THEN
    RAISE EXCEPTION 'this file has to be approved with a response' USING ERRCODE = 'check_violation';
  END IF;
END
$$;

CREATE FUNCTION file_reaches_requester() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.purpose = 'result' OR NOT EXISTS (
      SELECT FROM message m WHERE m.id = NEW.message_id AND m.kind = 'from-subject') THEN
    PERFORM refuse_gated_file(NEW.request_id, NEW.purpose, NEW.desk_id);
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER gates BEFORE INSERT ON "file" FOR EACH ROW
  WHEN (NEW.purpose IN ('result', 'attachment')) EXECUTE FUNCTION file_reaches_requester();
CREATE TRIGGER gates_later BEFORE UPDATE OF "purpose", "message_id", "request_id" ON "file" FOR EACH ROW
  WHEN (NEW.purpose IN ('result', 'attachment')
    AND (NEW.purpose, NEW.message_id, NEW.request_id) IS DISTINCT FROM (OLD.purpose, OLD.message_id, OLD.request_id))
  EXECUTE FUNCTION file_reaches_requester();

-- A message of the requester does not become one of the desk and take its files along.
CREATE FUNCTION message_reaches_requester() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM file f WHERE f.message_id = NEW.id) THEN
    PERFORM refuse_gated_file(NEW.request_id, 'attachment', NEW.desk_id);
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER gates BEFORE UPDATE OF "kind" ON "message" FOR EACH ROW
  WHEN (NEW.kind = 'to-subject' AND OLD.kind <> NEW.kind) EXECUTE FUNCTION message_reaches_requester();
