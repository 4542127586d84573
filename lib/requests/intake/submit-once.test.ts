import { afterAll, beforeAll, expect, test } from "vitest";
import { closeRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { keyHash } from "@/lib/requests/record/idempotency-key";
import {
  form,
  openWorld,
  problemOf,
  SUBJECT,
  SYSTEM,
  type World,
} from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { submitRequest, submittedBefore } from "./submit";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => slug === "ruthimg"));
});
afterAll(() => world.close());

const desk = () => world.at("ruthimg", SUBJECT);
test("the same form sent again is the same request, in another language too", async () => {
  const input = form();
  const first = await submitRequest(await desk(), input);
  const again = await submitRequest(await desk(), { ...input, locale: "de" });
  expect(again.reference).toBe(first.reference);
});

test("thirty submissions with one key at the same moment are one request and thirty equal answers", async () => {
  const ctx = { ...(await desk()), network: "203.0.113.30" };
  const input = form({ email: "thirty@example.org" });
  const answers = await Promise.all(Array.from({ length: 30 }, () => submitRequest(ctx, input)));
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  // They counted once: nine more requests with this address are let through within the hour, of the ten that may be.
  for (let more = 0; more < 9; more += 1)
    await submitRequest(ctx, { ...form(), email: input.email });
  const refused = form({ email: input.email });
  expect((await problemOf(submitRequest(ctx, refused))).code).toBe("too-many");
  expect(await submitRequest(ctx, input)).toEqual(answers[0]);
  const { rows } = await world.owner.query("select from request where idempotency_key = $1", [
    keyHash("form", refused.idempotencyKey),
  ]);
  expect(rows).toEqual([]);
});

test("of thirty different submissions at the same moment as many are stored as the limit says", async () => {
  const ctx = { ...(await desk()), network: "203.0.113.31" };
  const email = "burst@example.org";
  const burst = Array.from({ length: 30 }, () => submitRequest(ctx, form({ email })));
  const told = await Promise.allSettled(burst);
  expect(told.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
});

test("a key that was used for other content is refused, and names no request", async () => {
  const input = form();
  const { reference } = await submitRequest(await desk(), input);
  const changes = [
    { email: "somebody.else@example.org" },
    { details: "Something else" },
    { right: "erasure" },
    { residence: "uk" },
  ] as const;
  for (const change of changes) {
    const problem = await problemOf(submitRequest(await desk(), { ...input, ...change }));
    expect(problem.code).toBe("conflict");
    expect(JSON.stringify([problem.message, problem.fields])).not.toContain(reference);
  }
});

test("a key of another entry point is unknown: it neither finds nor blocks a request", async () => {
  const key = "A".repeat(43);
  const ctx = await desk();
  const made = await submitRequest(ctx, form({ entryPoint: "json", idempotencyKey: key }));
  expect(await submittedBefore(ctx, key)).toBeNull();
  const other = await submitRequest(ctx, form({ entryPoint: "form", idempotencyKey: key }));
  expect(other.reference).not.toBe(made.reference);
  expect((await submittedBefore(ctx, key))?.reference).toBe(other.reference);
});

test("after erasure a repeat does not find the request, because nothing is left to compare it with", async () => {
  const input = form();
  const { reference } = await submitRequest(await desk(), input);
  const handler = await world.at("ruthimg", await world.staff("ruthimg", "handler"));
  await closeRequest(handler, reference, { version: 1, reason: "Test." });
  await eraseRequest(await world.at("ruthimg", SYSTEM), reference);
  expect((await problemOf(submitRequest(await desk(), input))).code).toBe("conflict");
});

test("what is kept of the content is a hash under the request's own key", async () => {
  const [one, other] = [form(), form()];
  const same = { name: "Same", email: "same@example.org", details: "Same" };
  await submitRequest(await desk(), { ...one, ...same });
  await submitRequest(await desk(), { ...other, ...same });
  const { rows } = await world.owner.query(
    "select submission_hash as hash from request order by received_at desc, id desc",
  );
  const hashes = rows.map(({ hash }) => hash.toString("hex"));
  expect(new Set(hashes).size).toBe(hashes.length);
});
