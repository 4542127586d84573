import type { World } from "./world";

export type Written = {
  request: Record<string, unknown> & { state: string; version: number };
  entries: { seq: number; event: string; actor: string; at: string; facts: object }[];
  emails: { id: string; kind: string }[];
  jobs: { task: string; payload: object; runAt: string }[];
  messages: object[];
  notifications: { user_id: string; kind: string; done_seq: number | null }[];
  drafts: { kind: string }[];
  undo: object[];
  approvals: { state: string }[];
  files: { id: string; purpose: string; state: string }[];
  orphans: object[];
};

/** All rows that a step can write about a request, column by column, and all queued jobs and orphaned objects. */
export async function written({ owner }: World, requestId: string): Promise<Written> {
  const rowsOf = (table: string, order: string) =>
    `(select coalesce(json_agg(t order by ${order}), '[]') from ${table} t where request_id = $1)`;
  const { rows } = await owner.query(
    `select (select row_to_json(r) from request r where id = $1) as request,
            (select json_agg(e order by seq) from log_entry e where chain = $1) as entries,
            ${rowsOf("email", "created_at, id")} as emails,
            ${rowsOf("message", "id")} as messages,
            ${rowsOf("notification", "user_id, kind, id")} as notifications,
            ${rowsOf("reply_draft", "user_id, kind")} as drafts,
            ${rowsOf("undo_window", "at")} as undo,
            ${rowsOf("approval", "id")} as approvals,
            ${rowsOf("file", "id")} as files,
            (select coalesce(json_agg(o order by key), '[]') from loose_object o) as orphans,
            (select coalesce(json_agg(json_build_object(
                'task', identifier, 'payload', payload, 'runAt', run_at) order by j.id), '[]')
               from graphile_worker._private_jobs j
               join graphile_worker._private_tasks t on t.id = j.task_id) as jobs`,
    [requestId],
  );
  return rows[0];
}
