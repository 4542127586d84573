import { expect, test } from "vitest";
import { inEnglish } from "@/lib/requests/testing/in-words";
import { problemOf, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { fulfilRequest } from "./answer";
import { chooseDelivery } from "./choose-delivery";

const world = testWorld();

const POSTAL = "Zoë Quasimodo\n1 Canary Lane\n10115 Berlin";

test("the delivery that a requester chooses reaches the desk, sealed, and the log has only the way of delivery", async () => {
  const { reference, requestId } = await world.confirmed("artisticmonk", { residence: "in" });
  const ctx = await world.at("artisticmonk", SUBJECT);
  const desk = await world.member("artisticmonk", "handler");
  expect((await readRequest(desk, reference)).delivery).toEqual({ by: "download", postal: "" });
  await chooseDelivery(ctx, requestId, { by: "post", postal: POSTAL });
  expect((await readRequest(desk, reference)).delivery).toEqual({ by: "post", postal: POSTAL });
  expect((await readOwnRequest(ctx, requestId)).delivery?.postal).toBe(POSTAL);
  const { rows } = await world.owner.query(
    `select r::text || coalesce((select string_agg(facts::text, '') from log_entry where chain = r.id), '') as all
       from request r where id = $1`,
    [requestId],
  );
  expect(rows[0].all).not.toContain("Canary");
  expect(rows[0].all).toContain('"by": "post"');
});

test("choosing the same delivery twice has no effect, and another way of delivery deletes the postal address", async () => {
  const { reference, requestId } = await world.confirmed("artisticmonk", { residence: "in" });
  const ctx = await world.at("artisticmonk", SUBJECT);
  const desk = await world.member("artisticmonk", "handler");
  const chosen = { by: "post", postal: POSTAL } as const;
  await chooseDelivery(ctx, requestId, chosen);
  const { version } = await readRequest(desk, reference);
  await chooseDelivery(ctx, requestId, chosen);
  expect((await readRequest(desk, reference)).version).toBe(version);
  await chooseDelivery(ctx, requestId, { by: "mail", postal: POSTAL });
  expect((await readRequest(desk, reference)).delivery).toEqual({ by: "mail", postal: "" });
});

test("post can be chosen only where the desk has a postal address, and delivery only where data is delivered", async () => {
  const access = await world.confirmed("ruthimg");
  const erasure = await world.confirmed("artisticmonk", { right: "erasure", residence: "in" });
  const here = await world.at("ruthimg", SUBJECT);
  const there = await world.at("artisticmonk", SUBJECT);
  const post = { by: "post", postal: POSTAL } as const;
  const tries = [
    chooseDelivery(here, access.requestId, post),
    chooseDelivery(there, erasure.requestId, { by: "mail", postal: "" }),
  ];
  for (const { fields } of await Promise.all(tries.map(problemOf))) {
    expect(fields).toHaveProperty("by");
  }
  const own = await readOwnRequest(there, erasure.requestId);
  expect([own.delivery, own.mayChooseDelivery]).toEqual([null, false]);
});

test("a response from a page older than the choice is refused, and after the response it is too late to choose", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const ctx = await world.at("ruthimg", SUBJECT);
  const desk = await world.member("ruthimg", "handler");
  const { version } = await readRequest(desk, reference);
  await chooseDelivery(ctx, requestId, { by: "mail", postal: "" });
  const stale = await problemOf(fulfilRequest(desk, reference, { version, summary: "All." }));
  expect(inEnglish(stale.message)).toContain("response delivery changed by the requester on ");
  const fresh = await readRequest(desk, reference);
  await fulfilRequest(desk, reference, { version: fresh.version, summary: "All." });
  const late = chooseDelivery(ctx, requestId, { by: "download", postal: "" });
  expect((await problemOf(late)).code).toBe("conflict");
});
