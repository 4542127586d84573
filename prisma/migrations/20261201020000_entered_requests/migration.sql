-- A request that a team member entered has no verification link. The database refuses to release its files until the
-- team has recorded how it verified the requester. The channels are those of lib/domain/request/channel.ts.
CREATE OR REPLACE FUNCTION refuse_gated_file(request text, purpose text, desk text) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF EXISTS (SELECT FROM request r
              WHERE r.id = $1 AND r.identity_shown IS NULL
                AND (r.identity_level = 'account'
                  OR r.identity_level <> 'none' AND r.confirmed_at IS NULL
                     AND r.channel IN ('email', 'post', 'phone', 'in-person', 'other'))) THEN
    RAISE EXCEPTION 'this file waits for the identity of the requester' USING ERRCODE = 'check_violation';
  END IF;
  IF $2 = 'attachment'
    AND coalesce((SELECT (d.policy -> 'approval' ->> 'answer')::boolean FROM desk d WHERE d.id = $3), false) THEN
    RAISE EXCEPTION 'this file has to be approved with a response' USING ERRCODE = 'check_violation';
  END IF;
END
$$;
