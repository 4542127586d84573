import { afterAll, beforeAll, expect, test } from "vitest";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, openWorld, SUBJECT, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { program, until } from "./testing";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => slug === "ruthimg"));
}, 60_000);
afterAll(() => world.close());

/** A module that is loaded before the program and sets its clock a day ahead, until the program is sent SIGUSR2. */
const AHEAD = `data:text/javascript,${encodeURIComponent(`
  let ahead = 86400000;
  process.on("SIGUSR2", () => { ahead = 0; });
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + ahead); }
    static now() { return Real.now() + ahead; }
  };`)}`;

test("a worker whose clock is a day ahead logs that and takes no job, and starts once the clock is right", async () => {
  const input = form();
  await submitRequest(await world.at("ruthimg", SUBJECT, new Date()), input);
  const worker = program(["--import", AHEAD, "cli/worker.ts"], { LOG_LEVEL: "info" });
  await until(() => worker.output().includes("the clock of this machine is wrong"), 60_000);
  await new Promise((resolve) => setTimeout(resolve, 5_000)); // longer than polling the queue takes
  expect(world.post.to(input.email)).toEqual([]);
  expect(worker.output()).not.toContain("the worker is ready");
  worker.kill("SIGUSR2");
  await until(() => world.post.to(input.email).length === 1, 90_000);
  const { rows } = await world.owner.query(
    "select from graphile_worker._private_known_crontabs where last_execution > now() + interval '1 minute'",
  );
  expect(rows).toEqual([]);
  worker.kill("SIGTERM");
  expect((await worker.ended).code).toBe(0);
}, 240_000);
