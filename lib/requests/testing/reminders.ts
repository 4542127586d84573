import type { World } from "./world";

type DueRequests = { prefix: string; count: number; dueOn: string; assignee: string | null };

/** Open requests of a desk with the same due date, written as rows: nothing in them is sealed. */
export async function dueRequests(
  { owner, now }: Pick<World, "owner" | "now">,
  deskId: string,
  { prefix, count, dueOn, assignee }: DueRequests,
): Promise<void> {
  await owner.query(
    `insert into request
       (id, desk_id, reference, "right", law, laws, state, channel, locale, residence, received_at,
        confirmed_at, deadline, idempotency_key, due_on, due_at, assignee_id)
     select 'req_' || $2::text || n, $1, $2::text || n, 'access', 'eu-gdpr', '{eu-gdpr}', 'open', 'web', 'en', 'eea',
            $3::timestamptz, $3::timestamptz, '{}', $2::text || n, $4::text, $4::date + interval '23 hours', $5
       from generate_series(1, $6::int) n`,
    [deskId, prefix, now, dueOn, assignee, count],
  );
}
