-- The readiness check compares what is applied with what the build knows.
do $$
begin
  if to_regclass('"_prisma_migrations"') is not null then
    grant select on "_prisma_migrations" to rightsdesk_app;
  end if;
end
$$;

-- Counters of a few minutes: after a crash they begin again, and until then nobody waits for the disk for them.
alter table "rate_limit" set unlogged;
