import { afterAll, beforeAll, expect, test } from "vitest";
import { countStatements } from "@/lib/platform/testing/statements";
import { findRequests } from "@/lib/requests/inbox/find";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, openWorld, SUBJECT, type World } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { POLICIES } from "@/prisma/seed/policies";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES);
});
afterAll(() => world.close());

/** The statements of `work` once what is read once and kept was read. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  await work();
  return (await countStatements(work)).statements;
}

test("a submission takes twelve statements at most, a request read eighteen, a page of the inbox six", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  const { reference } = await world.confirmed("ruthimg");
  const handler = await world.at("ruthimg", await world.staff("ruthimg", "handler"));
  expect(await statements(() => submitRequest(ctx, form()))).toBeLessThanOrEqual(12);
  expect(await statements(() => readRequest(handler, reference))).toBeLessThanOrEqual(18);
  expect(await statements(() => findRequests(handler, { view: "open" }))).toBeLessThanOrEqual(6);
});

test("what is not offered is not worked out: an auditor reads the clock alone", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const read = async (role: "auditor" | "handler") =>
    readRequest(await world.at("ruthimg", await world.staff("ruthimg", role)), reference);
  const auditor = await read("auditor");
  const handler = await read("handler");
  expect([auditor.asks, auditor.lawChoices]).toEqual([[], []]);
  expect(handler.asks.length).toBeGreaterThan(0);
  expect(handler.lawChoices.length).toBeGreaterThan(20);
  expect(auditor.deadline).toEqual(handler.deadline);
  expect(auditor.extension).toEqual(handler.extension);
});
