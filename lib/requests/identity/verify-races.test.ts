import { expect, test } from "vitest";
import { verifyByLink } from "@/lib/requests/intake/confirm";
import { submitRequest } from "@/lib/requests/intake/submit";
import { lapseUnverified } from "@/lib/requests/intake/unverified";
import { DAY, form, problemOf, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { verifyRequester } from "./verify-requester";

const world = testWorld([ruthimg]);

const ROUNDS = 20;
const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  (await world.owner.query(`select count(*)::int as count from ${sql}`, values)).rows[0].count;
const entries = (requestId: string, ...events: string[]) =>
  count("log_entry where chain = $1 and event = any($2)", requestId, events);
const acknowledgments = (requestId: string) =>
  count("email where request_id = $1 and kind = 'acknowledgment'", requestId);
const stateOf = async (requestId: string): Promise<string> =>
  (await world.owner.query("select state from request where id = $1", [requestId])).rows[0].state;

const failuresOf = async (promises: readonly Promise<unknown>[]) => {
  const results = await Promise.allSettled(promises);
  return results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
};

test("a form that is sent thirty times at once creates one request", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  for (const round of rounds) {
    const input = form({ idempotencyKey: `thirty-${round}` });
    const before = await count("request");
    const stored = new Set<string>();
    const refused: unknown[] = [];
    const send = () =>
      submitRequest(ctx, input).then(
        ({ requestId }) => stored.add(requestId),
        (error) => refused.push(error),
      );
    await Promise.all(Array.from({ length: 30 }, send));
    // More than ten emails an hour to one address are refused, also before the first try is stored.
    for (const error of refused) expect(error).toMatchObject({ code: "too-many" });
    expect([stored.size, (await count("request")) - before]).toEqual([1, 1]);
    const [requestId] = stored;
    expect(await count("email where request_id = $1", requestId)).toBe(1);
    expect((await submitRequest(ctx, input)).requestId).toBe(requestId);
  }
}, 600_000);

test("of two forms sent at once with one key, one is stored and every submission of the other is refused", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  for (const round of rounds) {
    const key = { idempotencyKey: `two-${round}` };
    const before = await count("request");
    const inputs = [form(key), form(key)];
    const tries = Array.from({ length: 10 }, (_, at) => {
      const input = inputs[at % 2] ?? form(key);
      return submitRequest(ctx, input).then(
        () => `stored ${at % 2}`,
        async (error) => (await problemOf(Promise.reject(error))).code,
      );
    });
    const results = await Promise.all(tries);
    expect(await count("request")).toBe(before + 1);
    const stored = new Set(results.filter((one) => one.startsWith("stored")));
    expect(stored.size).toBe(1);
    expect(results.filter((one) => one === "conflict")).toHaveLength(5);
  }
}, 600_000);

test("a link that is used ten times at once verifies and acknowledges the request once", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  for (const _ of rounds) {
    const { reference, requestId, token } = await world.submitted("ruthimg");
    const presses = Array.from({ length: 10 }, () => verifyByLink(ctx, { reference, token }));
    const results = await Promise.all(presses);
    expect(results.filter(({ already }) => !already)).toHaveLength(1);
    expect(await entries(requestId, "confirm")).toBe(1);
    expect(await acknowledgments(requestId)).toBe(1);
  }
}, 600_000);

test("a request is opened once when staff verify the requester while the link is used", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  const desk = await world.member("ruthimg", "handler");
  for (const _ of rounds) {
    const { reference, requestId, token } = await world.submitted("ruthimg");
    const failures = await failuresOf([
      verifyByLink(ctx, { reference, token }),
      verifyRequester(desk, reference, { version: 1, by: "phone", note: "Called back." }),
    ]);
    // The link never fails; staff who come second get a conflict.
    for (const failure of failures) expect(failure).toMatchObject({ code: "conflict" });
    expect(failures.length).toBeLessThanOrEqual(1);
    expect(await stateOf(requestId)).toBe("open");
    expect(await entries(requestId, "confirm", "verify-requester")).toBe(1);
    expect(await acknowledgments(requestId)).toBe(1);
  }
}, 600_000);

test("a request that staff verify while its link expires is open in the end, and no sweep fails", async () => {
  const handler = await world.staff("ruthimg", "handler");
  for (const _ of rounds) {
    const { reference, requestId } = await world.submitted("ruthimg");
    const late = world.later(8 * DAY);
    const desk = await world.at("ruthimg", handler, late);
    const system = await world.at("ruthimg", SYSTEM, late);
    const verify = (version: number) =>
      verifyRequester(desk, reference, { version, by: "letter", note: "Letter with signature." });
    const [verified, ...sweeps] = await Promise.allSettled([
      verify(1),
      lapseUnverified(system),
      lapseUnverified(system),
    ]);
    expect(sweeps.filter(({ status }) => status === "rejected")).toEqual([]);
    // After the lapse staff get a conflict, and verify the request as it is now.
    if (verified?.status === "rejected") {
      expect(verified.reason).toMatchObject({ code: "conflict" });
      expect(await stateOf(requestId)).toBe("lapsed");
      await verify(2);
    }
    expect(await stateOf(requestId)).toBe("open");
    expect(await entries(requestId, "lapse")).toBeLessThanOrEqual(1);
    expect(await acknowledgments(requestId)).toBe(1);
  }
}, 600_000);
