import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { addNote, replyToDesk, sendMessage } from "@/lib/requests/conversation/messages";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { addTag, removeTag } from "@/lib/requests/tasks/tag";
import { addTask, markTask, removeTask } from "@/lib/requests/tasks/task";
import { HOUR, incoming, SUBJECT, testWorld, withFiles } from "@/lib/requests/testing/world";
import { type RequestView, readRequest } from "@/lib/requests/views/staff-view";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { linkRequests } from "./link";
import { mergeRequests, unmergeRequest } from "./merge";

const SEED = 20261122;
const RUNS = 25;

const world = testWorld([ruthimg]);
let stranger: string;
beforeAll(async () => {
  stranger = (await world.confirmed("ruthimg")).reference;
});

const ACTS = [
  "note",
  "message",
  "message-file",
  "reply",
  "reply-file",
  "tag",
  "untag",
  "task",
  "done",
  "drop",
  "assign",
  "unassign",
  "link",
] as const;
const NEEDS_NO_VIEW: readonly string[] = ACTS.slice(0, 6);
type Act = { act: (typeof ACTS)[number]; at: 0 | 1; word: string };

const words = fc.constantFrom("billing", "Billing", "legal", "führer schein", "日本", "a b  c");
const actOf = fc.record({
  act: fc.constantFrom(...ACTS),
  at: fc.constantFrom(0 as const, 1 as const),
  word: words,
}) as fc.Arbitrary<Act>;
const acts = (maxLength: number) => fc.array(actOf, { maxLength });

/** Takes a step on a request, as staff or as its requester. A step on a tag or task that does not exist is left out. */
async function takeStep({ act, word }: Act, reference: string): Promise<void> {
  const actor = await world.staff("ruthimg", "handler");
  const [desk, requester] = [await world.at("ruthimg", actor), await world.at("ruthimg", SUBJECT)];
  const read = NEEDS_NO_VIEW.includes(act) ? null : await readRequest(desk, reference);
  const { version = 0, tags = [], tasks = [] } = read ?? {};
  const file = [incoming(`${act}.txt`, `${act} ${word}`)];
  const me = actor.kind === "staff" ? actor.id : "";
  if (act === "note") await addNote(desk, reference, { text: `note ${word}` });
  if (act === "message") await sendMessage(desk, reference, { text: `message ${word}` });
  if (act === "reply") await replyToDesk(requester, reference, { text: `reply ${word}` });
  if (act === "message-file") {
    await withFiles(desk, { step: "message", reference }, file, (uploads) =>
      sendMessage(desk, reference, { text: `see the file ${word}` }, uploads),
    );
  }
  if (act === "reply-file") {
    await withFiles(requester, { step: "reply", reference }, file, (uploads) =>
      replyToDesk(requester, reference, { text: `my file ${word}` }, uploads),
    );
  }
  if (act === "tag") await addTag(desk, reference, { tag: word });
  if (act === "untag" && tags[0]) await removeTag(desk, reference, { tag: tags[0].id });
  if (act === "task") {
    const task = { text: `task ${word}`, owner: me, due: "2026-12-01", required: true };
    await addTask(desk, reference, task);
  }
  const [first] = tasks;
  if (act === "done" && first) await markTask(desk, reference, { task: first.id, done: true });
  if (act === "drop" && first) await removeTask(desk, reference, { task: first.id });
  if (act === "assign") await assignRequest(desk, reference, { version, assignee: me });
  if (act === "unassign") await assignRequest(desk, reference, { version, assignee: "" });
  if (act === "link") await linkRequests(desk, reference, { reference: stranger });
}

const TABLES = [
  "message",
  "file",
  "email",
  "proof",
  "task",
  "request_tag",
  "search_hash",
  "request_link",
  "reminder",
];

/** Every row that belongs to these requests, as text. Of a tag only the ids, not the columns that lists sort by. */
async function rowsOf(ids: string[]): Promise<Set<string>> {
  const rows: string[] = [];
  for (const table of TABLES) {
    const column = table === "request_link" ? "one_id" : "request_id";
    const other = table === "request_link" ? "other_id" : "request_id";
    const what = table === "request_tag" ? "t.request_id || t.tag_id" : "to_jsonb(t)::text";
    const found = await world.owner.query(
      `select ${what} as row from "${table}" t where ${column} = any($1) or ${other} = any($1)`,
      [ids],
    );
    rows.push(...found.rows.map(({ row }) => `${table} ${row}`));
  }
  const log = await world.owner.query(
    "select to_jsonb(l)::text as row from log_entry l where chain = any($1)",
    [ids],
  );
  return new Set([...rows, ...log.rows.map(({ row }) => `log ${row}`)]);
}

/** The columns of a request, except its version and whether it is unread. */
async function columnsOf(id: string): Promise<unknown> {
  const { rows } = await world.owner.query(
    "select to_jsonb(r) - 'version' - 'unread_at' as row from request r where id = $1",
    [id],
  );
  return rows[0].row;
}

const lost = (before: Set<string>, after: Set<string>): string[] =>
  [...before].filter((row) => !after.has(row));

/** Everything that a page shows of a request, as text. For a merged request (`of`), the text is the same. */
function shown(view: RequestView, of?: string): string[] {
  const own = view.timeline.filter((entry) => entry.of === of);
  const merged = view.merged.find(({ reference }) => reference === of);
  const tasks = view.tasks.filter((task) => task.of === of);
  return [
    ...own.map(({ of: _, ...entry }) => JSON.stringify(entry)),
    ...(merged ?? view).tags.map(({ name }) => `tag ${name}`),
    ...tasks.map(({ of: _, ...task }) => JSON.stringify(task)),
    ...(merged ? merged.files : [...view.files, ...view.proofs]).map(({ id }) => id),
    (merged ?? { details: view.person?.details }).details ?? "",
  ];
}

let histories = 0;

async function history(before: Act[], during: Act[], hours: number): Promise<void> {
  histories += 1;
  const email = `history.${histories}@example.org`;
  const one = await world.confirmed("ruthimg", { email, details: `one ${histories}` });
  const gap = world.later(-hours * HOUR);
  const two = await world.confirmed("ruthimg", { email, details: `two ${histories}` }, gap);
  const both = [one, two] as const;
  const ids = both.map(({ requestId }) => requestId);
  for (const act of before) await takeStep(act, both[act.at].reference);
  const desk = await world.member("ruthimg", "handler");

  const rows = await rowsOf(ids);
  const views = [
    await readRequest(desk, one.reference),
    await readRequest(desk, two.reference),
  ] as const;
  const columns = [await columnsOf(one.requestId), await columnsOf(two.requestId)] as const;
  const stays = await mergeRequests(desk, one.reference, {
    version: views[0].version,
    with: two.reference,
  });
  const [s, e] = stays === one.reference ? ([0, 1] as const) : ([1, 0] as const);
  const ends = both[e].reference;
  expect(lost(rows, await rowsOf(ids))).toEqual([]);
  const page = await readRequest(desk, stays);
  expect(page.dueOn).toBe([views[0].dueOn, views[1].dueOn].sort()[0]);
  expect(lost(new Set(shown(views[s])), new Set(shown(page)))).toEqual([]);
  expect(lost(new Set(shown(views[e])), new Set(shown(page, ends)))).toEqual([]);

  for (const act of during) await takeStep(act, stays);
  const between = await rowsOf(ids);
  await unmergeRequest(desk, stays, { merged: ends });
  expect(lost(between, await rowsOf(ids))).toEqual([]);
  expect(await columnsOf(both[e].requestId)).toEqual(columns[e]);
  const unmerged = await readRequest(desk, stays);
  expect(unmerged.merged).toEqual([]);
  expect(unmerged.timeline.filter(({ of }) => of)).toEqual([]);
}

test(`${RUNS} random histories are merged and unmerged, and nothing of them is lost`, async () => {
  await fc.assert(fc.asyncProperty(acts(10), acts(6), fc.integer({ min: 0, max: 200 }), history), {
    seed: SEED,
    numRuns: RUNS,
    endOnFailure: true,
  });
  const { faults } = await verifyLog(await world.member("ruthimg", "admin"));
  expect(faults).toEqual([]);
}, 600_000);
