import { afterAll, beforeAll, expect, test } from "vitest";
import { POLICIES } from "@/prisma/seed/policies";
import { closeRequest } from "./close";
import { eraseRequest } from "./erase";
import { submitRequest, submittedBefore } from "./submit";
import { form, openWorld, problemOf, SUBJECT, SYSTEM, type World } from "./testing";

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
