import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POLICIES } from "@/prisma/seed/policies";
import { findRequests } from "./find";
import { readRequest } from "./read";
import { submitRequest } from "./submit";
import { form, openWorld, SUBJECT, type World } from "./testing";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES);
});
afterAll(() => world.close());

/** How many statements reach the database while `work` runs, those of its transactions included. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  await work(); // what is read once and kept is read now
  const sent = pg.Client.prototype.query;
  let count = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    count += 1;
    return Reflect.apply(sent, this, args);
  } as typeof sent;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = sent;
  }
  return count;
}

test("a submission takes eleven statements at most, a request read eighteen, a page of the inbox six", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  const { reference } = await world.confirmed("ruthimg");
  const handler = await world.at("ruthimg", await world.staff("ruthimg", "handler"));
  expect(await statements(() => submitRequest(ctx, form()))).toBeLessThanOrEqual(11);
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
