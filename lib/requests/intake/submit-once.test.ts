import { expect, test } from "vitest";
import { closeRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { keyHash } from "@/lib/requests/record/idempotency-key";
import { form, problemOf, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { findSubmittedForm, submitRequest } from "./submit";

const world = testWorld([ruthimg]);

const desk = () => world.at("ruthimg", SUBJECT);
test("the same form sent again, even in another language, returns the same request", async () => {
  const input = form();
  const first = await submitRequest(await desk(), input);
  const again = await submitRequest(await desk(), { ...input, locale: "de" });
  expect(again.reference).toBe(first.reference);
});

test("thirty submissions with one key at the same moment create one request and get thirty equal results", async () => {
  const ctx = { ...(await desk()), network: "203.0.113.30" };
  const input = form({ email: "thirty@example.org" });
  const results = await Promise.all(Array.from({ length: 30 }, () => submitRequest(ctx, input)));
  expect(new Set(results.map((one) => JSON.stringify(one))).size).toBe(1);
  // They counted once: of the ten requests that this address may make within an hour, nine are left.
  for (let more = 0; more < 9; more += 1)
    await submitRequest(ctx, { ...form(), email: input.email });
  const refused = form({ email: input.email });
  expect((await problemOf(submitRequest(ctx, refused))).code).toBe("too-many");
  expect(await submitRequest(ctx, input)).toEqual(results[0]);
  const { rows } = await world.owner.query("select from request where idempotency_key = $1", [
    keyHash("form", refused.idempotencyKey),
  ]);
  expect(rows).toEqual([]);
});

test("of thirty different submissions at the same moment, as many are stored as the limit allows", async () => {
  const ctx = { ...(await desk()), network: "203.0.113.31" };
  const email = "burst@example.org";
  const burst = Array.from({ length: 30 }, () => submitRequest(ctx, form({ email })));
  const results = await Promise.allSettled(burst);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
});

test("a key that was used for other content is refused without naming a request", async () => {
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

test("a key of another entry point is unknown, so it neither finds nor blocks a request", async () => {
  const key = "A".repeat(43);
  const ctx = await desk();
  const made = await submitRequest(ctx, form({ entryPoint: "json", idempotencyKey: key }));
  expect(await findSubmittedForm(ctx, key)).toBeNull();
  const other = await submitRequest(ctx, form({ entryPoint: "form", idempotencyKey: key }));
  expect(other.reference).not.toBe(made.reference);
  expect((await findSubmittedForm(ctx, key))?.reference).toBe(other.reference);
});

test("after erasure a repeat does not find the request, because nothing is left to compare it with", async () => {
  const input = form();
  const { reference } = await submitRequest(await desk(), input);
  const handler = await world.member("ruthimg", "handler");
  await closeRequest(handler, reference, { version: 1, reason: "Test." });
  await eraseRequest(await world.at("ruthimg", SYSTEM), reference);
  expect((await problemOf(submitRequest(await desk(), input))).code).toBe("conflict");
});

test("the content is stored only as a hash under the key of its request", async () => {
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
