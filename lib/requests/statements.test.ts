import { expect, test } from "vitest";
import { countStatements } from "@/lib/platform/testing/statements";
import { findRequests } from "@/lib/requests/inbox/find";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";

const world = testWorld();

/** The number of statements of `work` once everything that is cached has been read. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  await work();
  return (await countStatements(work)).statements;
}

test("a submission takes at most twelve statements, reading a request eighteen, and a page of the inbox six", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  const { reference } = await world.confirmed("ruthimg");
  const handler = await world.member("ruthimg", "handler");
  expect(await statements(() => submitRequest(ctx, form()))).toBeLessThanOrEqual(12);
  expect(await statements(() => readRequest(handler, reference))).toBeLessThanOrEqual(18);
  expect(await statements(() => findRequests(handler, { view: "open" }))).toBeLessThanOrEqual(6);
});

test("choices that are not offered are not computed: an auditor only reads the clock", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const read = async (role: "auditor" | "handler") =>
    readRequest(await world.member("ruthimg", role), reference);
  const auditor = await read("auditor");
  const handler = await read("handler");
  expect([auditor.asks, auditor.lawChoices]).toEqual([[], []]);
  expect(handler.asks.length).toBeGreaterThan(0);
  expect(handler.lawChoices.length).toBeGreaterThan(20);
  expect(auditor.deadline).toEqual(handler.deadline);
  expect(auditor.extension).toEqual(handler.extension);
});
