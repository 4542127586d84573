import { expect, test } from "vitest";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { problemOf, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { linkRequests, linkSchema, unlinkRequests } from "./link";

const world = testWorld([ruthimg, { ...ruthimg, slug: "other" }]);

const staff = (role: "handler" | "admin" = "handler") => world.member("ruthimg", role);
const related = async (reference: string): Promise<string[]> =>
  (await readRequest(await staff(), reference)).related.map((one) => one.reference);

test("a link is shown on both pages and logged once for both requests, and unlinking removes it from both", async () => {
  const one = await world.confirmed("ruthimg");
  const other = await world.confirmed("ruthimg");
  const ctx = await staff();
  await Promise.all([
    linkRequests(ctx, one.reference, { reference: other.reference }),
    linkRequests(ctx, other.reference, { reference: one.reference }),
  ]);
  expect(await related(one.reference)).toEqual([other.reference]);
  expect(await related(other.reference)).toEqual([one.reference]);
  await unlinkRequests(ctx, other.reference, { reference: one.reference });
  expect(await related(one.reference)).toEqual([]);
  for (const { requestId } of [one, other]) {
    const { rows } = await world.owner.query(
      "select event from log_entry where chain = $1 and event like '%link' order by seq",
      [requestId],
    );
    expect(rows.map(({ event }) => event)).toEqual(["link", "unlink"]);
  }
  expect((await verifyLog(await staff("admin"))).faults).toEqual([]);
});

test("a request can be linked only to another request of its own desk", async () => {
  const one = await world.confirmed("ruthimg");
  const stranger = await world.confirmed("other");
  const ctx = await staff();
  for (const reference of [stranger.reference, one.reference, "7777-7777"]) {
    const refused = await problemOf(linkRequests(ctx, one.reference, { reference }));
    expect(refused.fields.reference, reference).toBeTruthy();
  }
  expect(linkSchema.safeParse({ reference: "nothing" }).success).toBe(false);
  expect(linkSchema.parse({ reference: "7k4m 9xqp" })).toEqual({ reference: "7K4M-9XQP" });
});
