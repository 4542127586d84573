import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { extendRequest } from "@/lib/requests/clock/extend";
import { downloadFile, readStaffFile } from "@/lib/requests/conversation/download";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { mergeRequests, unmergeRequest } from "@/lib/requests/related/merge";
import {
  openApprovalAt,
  requireApproval,
  sendResponse,
  versionOf,
} from "@/lib/requests/testing/approvals";
import { inEnglish } from "@/lib/requests/testing/in-words";
import { kindsAt } from "@/lib/requests/testing/notifications";
import {
  DAY,
  form,
  HOUR,
  problemOf,
  SUBJECT,
  SYSTEM,
  testWorld,
  wholeOf,
} from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { fulfilRequest, refuseRequest } from "./answer";
import { approve, rejectApproval, withdrawApproval } from "./approve";
import { closeRequest, reopenRequest, withdrawRequest } from "./close";
import { eraseRequest } from "./erase";
import { requestErasureApproval, respondOrRequestApproval } from "./propose";

const SLUG = "ruthimg";
const world = testWorld();
let [admin, ada, ben]: Actor[] = [];
beforeAll(async () => {
  admin = await world.staff(SLUG, "admin");
  ada = await world.staff(SLUG, "handler", "ada@ruthimg.example");
  ben = await world.staff(SLUG, "handler", "ben@ruthimg.example");
  await requireApproval(world, SLUG, admin, { answer: true, erase: true });
});

const as = (actor: Actor | undefined): Promise<Context> => world.at(SLUG, actor ?? SYSTEM);
const erasure = (changes = {}) => world.confirmed(SLUG, { right: "erasure", ...changes });

const stored = async (): Promise<number> => (await world.storedFiles()).length;

/** The approval rows of a request, as stored in the database. */
const approvals = async (requestId: string) =>
  (
    await world.owner.query(
      "select state, sealed, decided_by from approval where request_id = $1 order by proposed_at, id",
      [requestId],
    )
  ).rows;

const eventsOf = async (requestId: string): Promise<string[]> =>
  (
    await world.owner.query("select event from log_entry where chain = $1 order by seq", [
      requestId,
    ])
  ).rows.map(({ event }) => event);

test("granting an erasure takes two members: the one who requests approval cannot approve it", async () => {
  const { reference, requestId, input } = await erasure();
  const [first, second] = [await as(ada), await as(ben)];
  expect(await sendResponse(first, reference, { summary: "All is deleted." })).toBe("propose");
  expect((await readRequest(first, reference)).state).toBe("open");
  expect(world.mailTo(input.email)).not.toContain("All is deleted.");

  const mine = await openApprovalAt(first, reference);
  expect(mine).toMatchObject({ mine: true, by: "ada", state: "waiting" });
  expect((await problemOf(approve(first, reference, mine))).code).toBe("forbidden");

  const theirs = await openApprovalAt(second, reference);
  expect(theirs).toMatchObject({ mine: false, by: "ada", summary: "All is deleted." });
  await approve(second, reference, theirs);
  await world.work();
  expect((await readRequest(second, reference)).outcome).toBe("fulfilled");
  expect(world.mailTo(input.email)).toContain("All is deleted.");
  expect(await approvals(requestId)).toMatchObject([
    { state: "approved", sealed: null, decided_by: teamMemberId(second) },
  ]);
  const events = await eventsOf(requestId);
  expect(events.filter((event) => ["propose", "approve", "fulfil"].includes(event))).toEqual([
    "propose",
    "approve",
    "fulfil",
  ]);
  expect((await problemOf(approve(second, reference, theirs))).code).toBe("conflict");
  expect((await verifyLog(await as(SYSTEM))).faults).toEqual([]);
});

test("the use case itself refuses a response that no other member has approved", async () => {
  const ctx = await as(ada);
  const { reference } = await erasure();
  const version = await versionOf(ctx, reference);
  const alone = fulfilRequest(ctx, reference, { version, summary: "Done." });
  expect(await problemOf(alone)).toMatchObject({ code: "forbidden" });
  const plain = await world.confirmed(SLUG);
  expect(await sendResponse(ctx, plain.reference, { summary: "See the text." })).toBe("fulfil");
});

test("a form that asks for approval never sends the response, even where the desk requires no approval", async () => {
  const ctx = await world.member("imgus", "handler");
  const { reference } = await world.confirmed("imgus");
  expect(await sendResponse(ctx, reference, { ask: "yes" })).toBe("propose");
  const other = await world.confirmed("imgus");
  expect(await sendResponse(ctx, other.reference, {}, ["data.txt"])).toBe("fulfil");
});

test("nobody outside of the desk can download a proposed file before approval, not even by its address", async () => {
  const [first, second, requester] = [await as(ada), await as(ben), await as(SUBJECT)];
  const { reference, requestId } = await world.confirmed(SLUG);
  expect(await sendResponse(first, reference, { summary: "Here." }, ["data.txt"])).toBe("propose");
  const proposal = await openApprovalAt(second, reference);
  const fileId = proposal.files[0]?.id ?? "";
  expect(proposal.files.map(({ name }) => name)).toEqual(["data.txt"]);

  const own = await readOwnRequest(requester, requestId);
  expect(own.results).toEqual([]);
  expect(JSON.stringify(own)).not.toContain(fileId);
  const guessed = await problemOf(downloadFile(requester, { requestId, fileId }));
  expect(guessed.code).toBe("not-found");
  const opened = await readStaffFile(second, { reference, fileId });
  expect(String(await wholeOf(opened.content))).toBe("content of data.txt");

  const later = world.later(3 * DAY);
  await approve(await world.at(SLUG, ben ?? SYSTEM, later), reference, proposal);
  const [result] = (await readOwnRequest(requester, requestId)).results;
  expect(result).toMatchObject({ id: fileId, name: "data.txt" });
  // The download period begins with the approval, not with the request for it.
  expect(Date.parse(result?.expiresAt ?? "")).toBeGreaterThan(
    later.getTime() + 13 * 24 * 3_600_000,
  );
  const fetched = await downloadFile(requester, { requestId, fileId });
  expect(String(await wholeOf(fetched.content))).toBe("content of data.txt");
});

test("after a rejection the member who requested approval sees why, and can go on with the text and the files", async () => {
  const [first, second] = [await as(ada), await as(ben)];
  const { reference, requestId } = await world.confirmed(SLUG);
  await sendResponse(first, reference, { summary: "First words." }, ["one.txt"]);
  expect(await kindsAt(second, reference)).toEqual(["second-look"]);
  expect(await kindsAt(first, reference)).toEqual([]);
  const proposal = await openApprovalAt(second, reference);
  const own = rejectApproval(first, reference, { ...proposal, reason: "No." });
  expect((await problemOf(own)).code).toBe("forbidden");
  await rejectApproval(second, reference, { ...proposal, reason: "Page 3 is another person." });
  expect(await kindsAt(second, reference)).toEqual([]);
  expect(await kindsAt(first, reference)).toEqual(["returned"]);
  const back = await openApprovalAt(first, reference);
  expect(back).toMatchObject({ state: "back", summary: "First words." });
  expect(back.files.map(({ name }) => name)).toEqual(["one.txt"]);
  const { timeline } = await readRequest(first, reference);
  expect(JSON.stringify(timeline)).toContain("Page 3 is another person.");

  await sendResponse(first, reference, { summary: "Second words.", kept: "yes" }, ["two.txt"]);
  expect(await kindsAt(first, reference)).toEqual([]);
  const again = await openApprovalAt(second, reference);
  expect(again.files.map(({ name }) => name)).toEqual(["one.txt", "two.txt"]);
  await approve(second, reference, again);
  const results = (await readOwnRequest(await as(SUBJECT), requestId)).results;
  expect(results.map(({ name }) => name).sort()).toEqual(["one.txt", "two.txt"]);
  expect(await kindsAt(second, reference)).toEqual([]);
});

test("only the member who requested approval can withdraw it, and files that are not kept are destroyed", async () => {
  const [first, second] = [await as(ada), await as(ben)];
  const { reference, requestId } = await world.confirmed(SLUG);
  const before = await stored();
  await sendResponse(first, reference, { summary: "Too early." }, ["wrong.txt"]);
  expect(await stored()).toBe(before + 1);
  const proposal = await openApprovalAt(first, reference);
  expect((await problemOf(withdrawApproval(second, reference, proposal))).code).toBe("forbidden");
  await withdrawApproval(first, reference, proposal);
  expect((await openApprovalAt(first, reference)).summary).toBe("Too early.");
  expect(await sendResponse(first, reference, { summary: "No files." })).toBe("fulfil");
  const fileId = proposal.files[0]?.id ?? "";
  for (const gone of [
    downloadFile(await as(SUBJECT), { requestId, fileId }),
    readStaffFile(second, { reference, fileId }),
  ]) {
    expect((await problemOf(gone)).code).toBe("not-found");
  }
  await world.work();
  expect((await approvals(requestId)).map(({ sealed }) => sealed)).toEqual([null]);
});

test("a response cannot be approved after the request changed: approval has to be requested again", async () => {
  const [first, second] = [await as(ada), await as(ben)];
  const { reference } = await erasure();
  await sendResponse(first, reference, { summary: "Deleted." });
  const stale = await openApprovalAt(second, reference);
  await extendRequest(await as(admin), reference, { version: stale.version, reason: "Much." });
  const early = await problemOf(approve(second, reference, stale));
  expect(early).toMatchObject({ code: "conflict" });
  expect(inEnglish(early.message)).toContain("opened it: deadline extended by admin on ");
  const fresh = await openApprovalAt(second, reference);
  expect(fresh).toMatchObject({ state: "overtaken", summary: "Deleted." });
  expect(inEnglish(fresh.changes)).toMatch(/^deadline extended by admin on /);
  const overtaken = await problemOf(approve(second, reference, fresh));
  expect(inEnglish(overtaken.message)).toContain(
    "approval was requested: deadline extended by admin on ",
  );
  expect(await kindsAt(second, reference)).toEqual([]);
  expect(await kindsAt(first, reference)).toEqual(["returned"]);
  await sendResponse(first, reference, { summary: "Deleted, all of it." });
  await approve(second, reference, await openApprovalAt(second, reference));
  expect((await readRequest(second, reference)).outcome).toBe("fulfilled");
});

test("two members who request approval at once make one request for approval", async () => {
  const { reference, requestId } = await erasure();
  const contexts = [await as(ada), await as(ben)];
  const version = await versionOf(await as(ada), reference);
  const both = await Promise.allSettled(
    contexts.map((ctx) => respondOrRequestApproval(ctx, reference, { version, summary: "Done." })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await approvals(requestId)).toHaveLength(1);
  const again = sendResponse(await as(ada), reference);
  expect((await problemOf(again)).message).toBe("problem.approval.alreadyRequested");
});

test("of two members who approve at once one succeeds, and the requester gets one response", async () => {
  const { reference, requestId } = await erasure();
  await sendResponse(await as(ada), reference);
  const proposal = await openApprovalAt(await as(ben), reference);
  const both = await Promise.allSettled(
    [await as(ben), await as(admin)].map((ctx) => approve(ctx, reference, proposal)),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await eventsOf(requestId)).filter((event) => event === "fulfil")).toHaveLength(1);
});

const ENDS: Record<string, (reference: string, version: number) => Promise<unknown>> = {
  withdrawn: async (reference) => withdrawRequest(await as(SUBJECT), reference),
  refused: async (reference, version) =>
    refuseRequest(await as(ben), reference, {
      version,
      explanation: "No.",
      ground: (await readRequest(await as(ben), reference)).grounds[0]?.code ?? "",
    }),
  closed: async (reference, version) =>
    closeRequest(await as(ben), reference, { version, reason: "By phone." }),
  merged: async (reference, version) => {
    const { name, email } = (await readRequest(await as(ben), reference)).person ?? {};
    const earlier = new Date(world.now.getTime() - 3 * 24 * HOUR);
    const input = form({ right: "access", name, email: email ?? "" });
    const twin = await world.confirmed(SLUG, input, earlier);
    return mergeRequests(await as(ben), reference, { version, with: twin.reference });
  },
};

test.each(Object.entries(ENDS))(
  "a waiting approval lapses when the request is %s, and its text and files are deleted",
  async (_, end) => {
    const { reference, requestId } = await world.confirmed(SLUG);
    const before = await stored();
    await sendResponse(await as(ada), reference, { summary: "Here." }, ["data.txt"]);
    await end(reference, await versionOf(await as(ben), reference));
    expect(await approvals(requestId)).toEqual([
      { state: "withdrawn", sealed: null, decided_by: null },
    ]);
    expect(await eventsOf(requestId)).toContain("proposal-lapsed");
    expect(await kindsAt(await as(ben), reference)).not.toContain("second-look");
    const { rows } = await world.owner.query(
      "select purpose, state, name, storage_key from file where request_id = $1",
      [requestId],
    );
    expect(rows).toEqual([
      { purpose: "proposed", state: "deleted", name: null, storage_key: null },
    ]);
    const { sweep } = await import("@/lib/requests/jobs/sweep");
    await sweep(world.now);
    expect(await stored()).toBe(before);
  },
);

test("a merge voids a waiting approval, and unmerging does not restore it", async () => {
  const first = await world.confirmed(SLUG);
  const ctx = await as(ada);
  await sendResponse(ctx, first.reference, { summary: "Here." }, ["data.txt"]);
  const version = await versionOf(ctx, first.reference);
  const later = world.later(3 * DAY);
  const twin = await world.confirmed(SLUG, { email: first.input.email }, later);
  const target = await mergeRequests(ctx, first.reference, { version, with: twin.reference });
  expect(target).toBe(first.reference);
  expect((await openApprovalAt(ctx, first.reference)).state).toBe("overtaken");
  await unmergeRequest(ctx, "", { merged: twin.reference });
  expect((await openApprovalAt(ctx, first.reference)).state).toBe("overtaken");
});

test("a new assignee voids a waiting approval, like every other change", async () => {
  const { reference } = await erasure();
  const ctx = await as(ada);
  await sendResponse(ctx, reference);
  const { version } = await openApprovalAt(ctx, reference);
  await assignRequest(ctx, reference, { version, assignee: teamMemberId(await as(ben)) });
  expect((await openApprovalAt(ctx, reference)).state).toBe("overtaken");
});

test("erasing personal data takes two admins, and leaves no text or file of any approval", async () => {
  const boss = await as(admin);
  const chief = await as(await world.staff(SLUG, "admin", "chief@ruthimg.example"));
  const { reference, requestId } = await erasure();
  await sendResponse(await as(ada), reference, { summary: "canary-summary" }, ["canary.txt"]);
  const { version } = await openApprovalAt(boss, reference);
  await closeRequest(boss, reference, { version, reason: "Settled." });
  expect((await problemOf(eraseRequest(boss, reference))).code).toBe("forbidden");
  const handlers = requestErasureApproval(await as(ada), reference, { version: version + 1 });
  await expect(handlers).rejects.toMatchObject({ code: "forbidden" });
  await requestErasureApproval(boss, reference, { version: version + 1 });
  expect(await kindsAt(chief, reference)).toEqual(["second-look"]);
  expect(await kindsAt(await as(ben), reference)).toEqual([]);
  const proposal = await openApprovalAt(chief, reference);
  expect(proposal.kind).toBe("erase");
  for (const [actor, code] of [
    [admin, "forbidden"],
    [ben, "forbidden"],
  ] as const) {
    const tried = approve(await as(actor), reference, proposal);
    expect((await problemOf(tried)).code).toBe(code);
  }
  await approve(chief, reference, proposal);
  expect((await readRequest(chief, reference)).erasedAt).not.toBeNull();
  const rows = await approvals(requestId);
  expect(rows.map(({ state }) => state).sort()).toEqual(["approved", "withdrawn"]);
  expect(rows.every(({ sealed }) => sealed === null)).toBe(true);
  expect(await kindsAt(chief, reference)).toEqual([]);
  expect((await verifyLog(await as(SYSTEM))).faults).toEqual([]);
});

test("a waiting erasure lapses when the request is reopened, and an erasure by the system needs no approval", async () => {
  const boss = await as(admin);
  const { reference, requestId } = await erasure();
  const version = await versionOf(boss, reference);
  await closeRequest(boss, reference, { version, reason: "Settled." });
  await requestErasureApproval(boss, reference, { version: version + 1 });
  await reopenRequest(boss, reference, { version: version + 2, reason: "Not yet." });
  expect((await approvals(requestId)).map(({ state }) => state)).toEqual(["withdrawn"]);
  await closeRequest(boss, reference, { version: version + 3, reason: "Now." });
  await requestErasureApproval(boss, reference, { version: version + 4 });
  await eraseRequest(await as(SYSTEM), reference);
  expect((await approvals(requestId)).map(({ state }) => state)).toEqual([
    "withdrawn",
    "withdrawn",
  ]);
});
