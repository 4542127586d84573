import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BULK_ACTS } from "@/lib/domain/inbox/bulk";
import type { Actor } from "@/lib/domain/request/role";
import { teamMemberId } from "@/lib/platform/context";
import { sendMessage } from "@/lib/requests/conversation/messages";
import { openApprovalAt, requireApproval, sendResponse } from "@/lib/requests/testing/approvals";
import { incoming, problemOf, testWorld, withFiles } from "@/lib/requests/testing/world";
import { approve } from "./approve";

const SLUG = "ruthimg";
const world = testWorld();
let app: pg.Client;
let ada: Actor;
let ben: Actor;
beforeAll(async () => {
  ada = await world.staff(SLUG, "handler", "ada@ruthimg.example");
  ben = await world.staff(SLUG, "handler", "ben@ruthimg.example");
  await requireApproval(world, SLUG, await world.staff(SLUG, "admin"), { answer: true });
  app = new pg.Client(world.database.appUrl);
  await app.connect();
  const { desk } = await world.at(SLUG, ada);
  await app.query("select set_config('app.desk', $1, false)", [desk.id]);
});
afterAll(() => app.end());

/** The database's error for a statement of the application's role, "done", or "nothing" where no row changes. */
const resultOf = (text: string, values: unknown[]): Promise<string> =>
  app.query(text, values).then(
    ({ rowCount }) => (rowCount === 0 ? "nothing" : "done"),
    (error) => error.constraint ?? error.message,
  );

async function proposed(right: "erasure" | "access", names: readonly string[] = []) {
  const at = await world.confirmed(SLUG, { right });
  const ctx = await world.at(SLUG, ada);
  await sendResponse(ctx, at.reference, { summary: "Done." }, names);
  return { ...at, proposal: await openApprovalAt(ctx, at.reference) };
}

const DECIDE = "update approval set state = $2, decided_by = $3, decided_at = now() where id = $1";

test("the database refuses a decision by the member who requested approval, and lets them withdraw it", async () => {
  const { proposal } = await proposed("erasure");
  const me = `usr-ada@ruthimg.example`;
  for (const state of ["approved", "returned"]) {
    expect(await resultOf(DECIDE, [proposal.id, state, me])).toBe("approval_two_people");
    expect(await resultOf(DECIDE, [proposal.id, state, null])).toBe("approval_decided");
  }
  expect(await resultOf(DECIDE, [proposal.id, "waiting", me])).toBe("approval_two_people");
  expect(await resultOf(DECIDE, [proposal.id, "withdrawn", me])).toBe("done");
});

test("nobody can rewrite who requested approval of what, nor what was decided, and no row can be deleted", async () => {
  const { proposal, requestId } = await proposed("erasure");
  for (const column of ["proposed_by", "version", "request_id", "kind", "proposed_at"]) {
    const change = `update approval set ${column} = ${column} where id = $1`;
    expect(await resultOf(change, [proposal.id])).toContain("permission denied");
  }
  expect(await resultOf("delete from approval where id = $1", [proposal.id])).toContain("denied");
  const insert = `insert into approval (id, desk_id, request_id, kind, proposed_by, proposed_at, version, state,
    decided_by, decided_at) select $1, desk_id, id, 'answer', 'a', now(), version, $3, $4, now() from request where id = $2`;
  expect(await resultOf(insert, ["app_x", requestId, "approved", "b"])).toContain("proposed first");
  expect(await resultOf(insert, ["app_y", requestId, "waiting", null])).toBe("approval_waiting");
  expect(await resultOf(DECIDE, [proposal.id, "returned", "somebody"])).toBe("done");
  expect(await resultOf(DECIDE, [proposal.id, "approved", "somebody"])).toContain("decided once");
});

const RESPOND = `update request set state = 'answered', outcome = 'fulfilled', version = version + 1 where id = $1`;
const PUBLISH = `update file set purpose = 'result' where request_id = $1 and purpose = 'proposed'`;

test("the database accepts no granted erasure and no file of a response that no other member approved", async () => {
  const { requestId, proposal } = await proposed("erasure", ["data.txt"]);
  expect(await resultOf(RESPOND, [requestId])).toContain("waits for a second person");
  expect(await resultOf(PUBLISH, [requestId])).toContain("waits for a second person");
  const copy = `insert into file (id, desk_id, request_id, purpose, type, size, sha256, created_at)
    select id || '2', desk_id, request_id, 'result', type, size, sha256, created_at from file where request_id = $1`;
  expect(await resultOf(copy, [requestId])).toContain("waits for a second person");
  // An approval counts for one version of the request, and for one response.
  expect(await resultOf(DECIDE, [proposal.id, "approved", "somebody"])).toBe("done");
  const moved = "update request set version = version + $2 where id = $1";
  expect(await resultOf(moved, [requestId, 1])).toBe("done");
  expect(await resultOf(RESPOND, [requestId])).toContain("waits for a second person");
  expect(await resultOf(moved, [requestId, -1])).toBe("done");
  expect(await resultOf(PUBLISH, [requestId])).toBe("done");
  expect(await resultOf(RESPOND, [requestId])).toBe("done");
  const reopen = "update request set state = 'open', outcome = null where id = $1";
  expect(await resultOf(reopen, [requestId])).toBe("done");
  expect(await resultOf(RESPOND, [requestId])).toContain("waits for a second person");
});

const ATTACH = `insert into file (id, desk_id, request_id, message_id, purpose, type, size, sha256, created_at)
  select $1, m.desk_id, m.request_id, m.id, 'attachment', 'text/plain', 1, '\\x00', now() from message m where m.id = $2`;

/** Adds a message of the desk or of the requester to this request. */
async function messageOn(requestId: string, kind: "to-subject" | "from-subject"): Promise<string> {
  const id = `msg_${kind}${requestId}`;
  const insert = `insert into message (id, desk_id, request_id, kind, created_at)
    select $1, desk_id, id, $3, now() from request where id = $2`;
  await app.query(insert, [id, requestId, kind]);
  return id;
}

test("the database accepts no file in a message to the requester where responses need approval", async () => {
  const { requestId } = await world.confirmed(SLUG);
  const [ours, theirs] = [
    await messageOn(requestId, "to-subject"),
    await messageOn(requestId, "from-subject"),
  ];
  expect(await resultOf(ATTACH, ["fil_ours", ours])).toContain("approved with a response");
  expect(await resultOf(ATTACH, ["fil_theirs", theirs])).toBe("done");
  const move = "update file set message_id = $2 where id = $1";
  expect(await resultOf(move, ["fil_theirs", ours])).toContain("approved with a response");
  expect(await resultOf(move, ["fil_theirs", null])).toContain("approved with a response");
  const turn = "update message set kind = 'to-subject' where id = $1";
  expect(await resultOf(turn, [theirs])).toContain("approved with a response");
});

test("a message with files is refused where responses need approval, and the refusal says how to send them", async () => {
  const { reference, requestId } = await world.confirmed(SLUG);
  const ctx = await world.at(SLUG, ada);
  const sending = withFiles(ctx, { step: "message", reference }, [incoming("a.txt", "a")], (up) =>
    sendMessage(ctx, reference, { text: "See the file." }, up),
  );
  const refused = await problemOf(sending);
  expect(refused.code).toBe("conflict");
  expect(refused.fields.files).toBe("problem.approval.filesInMessage");
  await sendMessage(ctx, reference, { text: "Without a file." });
  const { rows } = await world.owner.query("select 1 from file where request_id = $1", [requestId]);
  expect(rows).toEqual([]);
});

test("no file reaches a requester whose identity has to be verified first, in a message or a response", async () => {
  const imgus = await world.member("imgus", "handler");
  const { reference, requestId } = await world.confirmed("imgus");
  await world.owner.query("update request set identity_level = 'account' where id = $1", [
    requestId,
  ]);
  const files = [incoming("all-data.txt", "canary")];
  const sending = withFiles(imgus, { step: "message", reference }, files, (uploads) =>
    sendMessage(imgus, reference, { text: "All of it." }, uploads),
  );
  expect((await problemOf(sending)).fields.files).toBe("finding.unproven.identity");
  await app.query("select set_config('app.desk', $1, false)", [imgus.desk.id]);
  const ours = await messageOn(requestId, "to-subject");
  expect(await resultOf(ATTACH, ["fil_gated", ours])).toContain("waits for the identity");
  const theirs = await messageOn(requestId, "from-subject");
  expect(await resultOf(ATTACH, ["fil_own", theirs])).toBe("done");
  const hand = "update file set purpose = 'result' where id = $1";
  expect(await resultOf(hand, ["fil_own"])).toContain("waits for the identity");
  await app.query("update request set identity_shown = 'document' where id = $1", [requestId]);
  expect(await resultOf(ATTACH, ["fil_gated", ours])).toBe("done");
  const { desk } = await world.at(SLUG, ada);
  await app.query("select set_config('app.desk', $1, false)", [desk.id]);
});

test("a desk that requires no approval sends a response at once", async () => {
  const handler = await world.staff("imgus", "handler");
  const { reference } = await world.confirmed("imgus", { right: "erasure" });
  const ctx = await world.at("imgus", handler);
  expect(await sendResponse(ctx, reference, {}, ["proof.txt"])).toBe("fulfil");
});

test("another desk sees no approval, and its decision changes no row", async () => {
  const { proposal, reference } = await proposed("erasure");
  const imgus = await world.member("imgus", "admin");
  const stranger = new pg.Client(world.database.appUrl);
  await stranger.connect();
  await stranger.query("select set_config('app.desk', $1, false)", [imgus.desk.id]);
  expect((await stranger.query("select 1 from approval")).rows).toEqual([]);
  const { rowCount } = await stranger.query(DECIDE, [proposal.id, "approved", teamMemberId(imgus)]);
  expect(rowCount).toBe(0);
  await stranger.end();
  const foreign = approve(imgus, reference, proposal);
  await expect(foreign).rejects.toMatchObject({ code: "not-found" });
  await approve(await world.at(SLUG, ben), reference, proposal);
});

test("no bulk action fulfils or erases requests, or requests or gives approval", () => {
  for (const step of ["fulfil", "erase", "propose", "approve"]) {
    expect(BULK_ACTS as readonly string[]).not.toContain(step);
  }
});
