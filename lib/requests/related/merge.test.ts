import { expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import { askRequester } from "@/lib/requests/clock/pause";
import { fulfilRequest } from "@/lib/requests/decision/answer";
import { closeRequest, reopenRequest, withdrawRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { verifyByLink } from "@/lib/requests/intake/confirm";
import { submitRequest } from "@/lib/requests/intake/submit";
import { addTag } from "@/lib/requests/tasks/tag";
import { addTask, markTask } from "@/lib/requests/tasks/task";
import { inEnglish } from "@/lib/requests/testing/in-words";
import {
  form,
  HOUR,
  problemOf,
  SUBJECT,
  testWorld,
  type World,
} from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { mergeRequests, unmergeRequest } from "./merge";
import { findRelatedRequest } from "./related-request";

const world = testWorld([ruthimg, { ...ruthimg, slug: "other" }]);

const later = (hours: number): Date => world.later(hours * HOUR);
const staff = async (time = later(100), role: "handler" | "admin" = "handler") =>
  world.at("ruthimg", await world.staff("ruthimg", role), time);
const read = async (reference: string, time?: Date) => readRequest(await staff(time), reference);

let requesters = 0;
/** Two requests of one requester, the second made two days after the first. */
async function pair(changes: Parameters<World["confirmed"]>[1] = {}) {
  requesters += 1;
  const email = `twice.${requesters}@example.org`;
  const first = await world.confirmed("ruthimg", { email, ...changes });
  const second = await world.confirmed("ruthimg", { email, ...changes }, later(48));
  return { email, first, second };
}

async function merged(changes = {}) {
  const two = await pair(changes);
  const { version } = await read(two.second.reference);
  const input = { version, with: two.first.reference };
  const stays = await mergeRequests(await staff(), two.second.reference, input);
  return { ...two, stays };
}

test("the page shows which request may be a duplicate, and the one with the earlier due date stays", async () => {
  const { first, second } = await pair();
  const [before] = (await read(second.reference)).duplicates;
  expect(before).toMatchObject({
    reference: first.reference,
    stays: first.reference,
    hindrance: null,
  });
  expect((await read(first.reference)).duplicates[0]).toMatchObject({
    reference: second.reference,
    stays: first.reference,
  });
  const { version } = await read(first.reference);
  const ctx = await staff();
  const stays = await mergeRequests(ctx, first.reference, { version, with: second.reference });
  expect(stays).toBe(first.reference);
  const gone = await read(second.reference);
  expect(gone).toMatchObject({ state: "closed", outcome: "merged" });
  expect(gone.mergedInto).toEqual({ reference: first.reference, ended: false });
  expect(gone.steps).toContain("unmerge");
  expect(gone.steps).not.toContain("reopen");
  expect(gone.steps).not.toContain("erase");
  const kept = await read(first.reference);
  expect(kept.merged.map(({ reference }) => reference)).toEqual([second.reference]);
  expect(kept.duplicates).toEqual([]);
  expect(kept.timeline.filter(({ of }) => of === second.reference).length).toBeGreaterThan(3);
});

test("requests of another person, for another right, at another desk or by an agent for a client are no duplicates", async () => {
  const { first, email } = await pair();
  const acting = { capacity: "permission" as const, name: "Client", email: "c@example.org" };
  await world.confirmed("ruthimg", { email, right: "erasure" });
  await world.confirmed("ruthimg", { email, person: "agent", acting });
  await world.confirmed("other", { email });
  const stranger = await world.confirmed("ruthimg", { identifier: "same-id" });
  await world.confirmed("ruthimg", { identifier: "same-id" });
  expect((await read(first.reference)).duplicates).toHaveLength(1);
  expect((await read(stranger.reference)).duplicates).toEqual([]);
  const { version } = await read(first.reference);
  const forced = mergeRequests(await staff(), first.reference, {
    version,
    with: stranger.reference,
  });
  expect((await problemOf(forced)).code).toBe("conflict");
});

test("requests are not merged while a clock is paused, or into a request whose address is not verified", async () => {
  const { first, second } = await pair();
  const ask = { reason: "identity" as const, text: "Who?" };
  const { version } = await read(first.reference);
  await askRequester(await staff(), first.reference, { ...ask, version });
  const [paused] = (await read(second.reference)).duplicates;
  expect(paused?.hindrance).toMatch(/^finding\.merge\.clockStopped /);
  const email = "unproved@example.org";
  const unproved = await submitRequest(await world.at("ruthimg", SUBJECT), form({ email }));
  const open = await world.confirmed("ruthimg", { email }, later(48));
  const seen = await read(open.reference);
  expect(seen.duplicates[0]?.hindrance).toMatch(/^finding\.merge\.unverified /);
  const refused = mergeRequests(await staff(), open.reference, {
    version: seen.version,
    with: unproved.reference,
  });
  expect((await problemOf(refused)).code).toBe("conflict");
  // With the same due date the verified request stays, and unmerging restores the state of the other.
  const again = await submitRequest(await world.at("ruthimg", SUBJECT, later(47)), form({ email }));
  const stays = await mergeRequests(await staff(), open.reference, {
    version: seen.version,
    with: again.reference,
  });
  expect(stays).toBe(open.reference);
  await unmergeRequest(await staff(), open.reference, { merged: again.reference });
  expect((await read(again.reference)).state).toBe("unconfirmed");
});

test("the response to one merged request answers both, and its email names the other", async () => {
  const { first, second, email } = await merged();
  const ctx = await staff();
  await addTask(await staff(), second.reference, task("Ask the archive", true));
  const { version, tasks } = await read(first.reference);
  expect(tasks).toMatchObject([{ of: second.reference, required: true }]);
  const respond = () => fulfilRequest(ctx, first.reference, { version, summary: "All of it." });
  const problem = await problemOf(respond());
  expect(inEnglish(problem.message)).toContain("“Ask the archive”");
  await markTask(ctx, first.reference, { task: tasks[0]?.id ?? "", done: true });
  await respond();
  await world.work(later(100));
  expect(world.mailTo(email)).toContain(second.reference);
  expect(world.mailTo(email)).toContain("also our response to your request");
  const unmerging = unmergeRequest(ctx, first.reference, { merged: second.reference });
  expect((await problemOf(unmerging)).message).toBe(
    message("problem.merge.ended", { reference: first.reference }),
  );
  const own = await readOwnRequest(await world.at("ruthimg", SUBJECT), second.requestId);
  expect(own).toMatchObject({ outcome: "merged", mayReply: false, mayWithdraw: false });
  expect(own.mergedWith.into).toBe(first.reference);
  const subject = await world.at("ruthimg", SUBJECT);
  expect(await findRelatedRequest(subject, second.requestId, first.reference)).toBe(
    first.requestId,
  );
  expect(await findRelatedRequest(subject, first.requestId, second.reference)).toBe(
    second.requestId,
  );
  const reopened = reopenRequest(ctx, second.reference, { version: 1, reason: "x" });
  expect((await problemOf(reopened)).code).toBe("conflict");
});

const task = (text: string, required = false) => ({ text, required, owner: "", due: "" });

test("a merged request is erased together with the one that stays, and not before", async () => {
  const { first, second } = await merged();
  await addTag(await staff(), second.reference, { tag: "Zoë Quasimodo" });
  await addTask(await staff(), second.reference, task("Call Zoë"));
  const admin = await staff(later(101), "admin");
  const alone = await problemOf(eraseRequest(admin, second.reference));
  expect(alone.message).toBe(message("problem.erase.merged", { reference: first.reference }));
  const { version } = await read(first.reference);
  await closeRequest(admin, first.reference, { version, reason: "A test." });
  await eraseRequest(admin, first.reference);
  const gone = await read(second.reference);
  expect(gone).toMatchObject({ person: null, tags: [] });
  expect(gone.deskTags.filter(({ name }) => name.startsWith("Zoë"))).toEqual([]);
  expect(gone.tasks.map(({ text }) => text)).toEqual(["finding.erased.text"]);
  const { rows } = await world.owner.query(
    "select count(*)::int as count from search_hash where request_id = any($1)",
    [[first.requestId, second.requestId]],
  );
  expect(rows[0]).toEqual({ count: 0 });
  expect((await verifyLog(admin)).faults).toEqual([]);
});

test("unmerging one of three requests keeps the others merged, also those that were merged through it", async () => {
  const { first, second, email } = await merged();
  const zeroth = await submitRequest(
    await world.at("ruthimg", SUBJECT, later(-72)),
    form({ email }),
  );
  await world.work(later(-72));
  await verifyByLink(await world.at("ruthimg", SUBJECT, later(-71)), {
    reference: zeroth.reference,
    token: world.tokenIn(world.mailTo(email)),
  });
  const { version } = await read(first.reference);
  const ctx = await staff();
  expect(await mergeRequests(ctx, first.reference, { version, with: zeroth.reference })).toBe(
    zeroth.reference,
  );
  const all = await read(zeroth.reference);
  expect(all.merged.map(({ reference }) => reference)).toEqual([first.reference, second.reference]);
  expect((await read(second.reference)).mergedInto?.reference).toBe(zeroth.reference);
  await unmergeRequest(ctx, zeroth.reference, { merged: first.reference });
  expect((await read(first.reference)).merged.map(({ reference }) => reference)).toEqual([
    second.reference,
  ]);
  expect((await read(zeroth.reference)).merged).toEqual([]);
});

test("a merge that comes too late is refused with the reason, and an auditor cannot merge", async () => {
  const { first, second } = await pair();
  const { version } = await read(first.reference);
  const input = { version, with: second.reference };
  const auditor = await world.at("ruthimg", await world.staff("ruthimg", "auditor"), later(100));
  expect((await problemOf(mergeRequests(auditor, first.reference, input))).code).toBe("forbidden");
  await withdrawRequest(await world.at("ruthimg", SUBJECT, later(99)), second.reference);
  const late = await problemOf(mergeRequests(await staff(), first.reference, input));
  expect(late.message).toBe("problem.merge.notPossible");
  const stale = mergeRequests(await staff(), first.reference, { ...input, version: version - 1 });
  expect((await problemOf(stale)).message).toMatch(/^problem\.conflict\.requestChanged /);
});
