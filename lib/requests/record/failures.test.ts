import { expect, test } from "vitest";
import type { Context } from "@/lib/platform/context";
import { recomputeRequest } from "@/lib/requests/clock/recompute";
import { closeRequest } from "@/lib/requests/decision/close";
import { verifyByLink } from "@/lib/requests/intake/confirm";
import { lapseUnverified } from "@/lib/requests/intake/unverified";
import { DAY, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { ruthimg } from "@/prisma/seed/ruthimg";

const world = testWorld([ruthimg]);

const late = () => world.later(8 * DAY);
const stateOf = async (id: string): Promise<string> =>
  (await world.owner.query("select state from request where id = $1", [id])).rows[0].state;

/** The same context, which calls `meanwhile` once its first transaction has ended. */
function interrupted(ctx: Context, meanwhile: () => Promise<unknown>): Context {
  let first = true;
  return {
    ...ctx,
    db: async (work) => {
      const before = first;
      first = false;
      const result = await ctx.db(work);
      if (before) await meanwhile();
      return result;
    },
  };
}

test("a request whose state changes before its turn does not keep the others from lapsing", async () => {
  const requests = [
    await world.submitted("ruthimg"),
    await world.submitted("ruthimg"),
    await world.submitted("ruthimg"),
  ];
  const [first] = requests.toSorted((a, b) => (a.requestId < b.requestId ? -1 : 1));
  if (!first) throw new Error("three were submitted");
  const ctx = interrupted(await world.at("ruthimg", SYSTEM, late()), async () =>
    verifyByLink(await world.at("ruthimg", SUBJECT), {
      reference: first.reference,
      token: first.token,
    }),
  );
  expect(await lapseUnverified(ctx)).toBe(2);
  for (const one of requests) {
    expect(await stateOf(one.requestId)).toBe(one === first ? "open" : "lapsed");
  }
});

test("a closed request has no dates to compute, which is no failure", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const handler = await world.member("ruthimg", "handler");
  const { version } = await readRequest(handler, reference);
  await closeRequest(handler, reference, { version, reason: "Test." });
  expect(await recomputeRequest(await world.at("ruthimg", SYSTEM), requestId)).toBe(false);
});

test("a request that cannot be decrypted is counted as a failure, and the others are still processed", async () => {
  const requests = [
    await world.submitted("ruthimg"),
    await world.submitted("ruthimg"),
    await world.submitted("ruthimg"),
  ];
  const ids = requests.map(({ requestId }) => requestId).sort();
  await world.owner.query("update request set data_key = '\\x00' where id = $1", [ids[0]]);
  const ctx = await world.at("ruthimg", SYSTEM, late());
  const failure = await lapseUnverified(ctx).catch((error) => error);
  expect(failure).toBeInstanceOf(AggregateError);
  expect(failure.message).toBe("lapse: 1 failed at ruthimg");
  expect(await Promise.all(ids.map(stateOf))).toEqual(["unconfirmed", "lapsed", "lapsed"]);
});
