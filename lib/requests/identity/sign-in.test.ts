import { afterAll, beforeAll, expect, test } from "vitest";
import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import { fulfilRequest } from "@/lib/requests/decision/answer";
import { withdrawRequest } from "@/lib/requests/decision/close";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { findRequests } from "@/lib/requests/inbox/find";
import { readLink, redeemCode } from "@/lib/requests/intake/confirm";
import { correctUnproved } from "@/lib/requests/intake/correct-address";
import { submitRequest } from "@/lib/requests/intake/submit";
import {
  form,
  openWorld,
  problemOf,
  SUBJECT,
  SYSTEM,
  type World,
} from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { POLICIES } from "@/prisma/seed/policies";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { readSignIn, signIn } from "./sign-in";

const account = { issuer: "https://id.example.org", clientId: "desk", name: "your account" };
const strict: Policy = policySchema.parse({
  ...ruthimg,
  slug: "strict",
  identity: { ...ruthimg.identity, levels: { access: "account" }, account },
});

let world: World;
beforeAll(async () => {
  world = await openWorld([...POLICIES, strict]);
});
afterAll(() => world.close());

const person = () => world.at("strict", SUBJECT);
const handler = async () => world.at("strict", await world.staff("strict", "handler"));
const view = async (reference: string) => readRequest(await handler(), reference);

async function sent(changes: Parameters<typeof form>[0] = {}) {
  const input = form(changes);
  const ctx = await person();
  const submitted = await submitRequest(ctx, input);
  await world.work();
  const by = (email = input.email, vouched = true, sub = "acc-1") =>
    signIn(ctx, { requestId: submitted.requestId, account: { sub, email, vouched } });
  return { ...submitted, ctx, by };
}

const events = async (requestId: string): Promise<string[]> => {
  const { rows } = await world.owner.query(
    `select event from log_entry where chain = $1 and event <> 'letter-sent' order by seq`,
    [requestId],
  );
  return rows.map(({ event }) => event);
};

const fulfil = async (reference: string) => {
  const { version } = await view(reference);
  return fulfilRequest(await handler(), reference, { version, summary: "All of it." }, []);
};

test("an account that the provider vouches for shows who asks and confirms the address at once", async () => {
  const { reference, requestId, email, ctx, by } = await sent();
  const token = world.tokenIn(world.mailTo(email));
  const code = world.codeIn(world.mailTo(email));
  expect(await by(email.toUpperCase())).toEqual({ reference, proved: true, open: true, epoch: 0 });
  await world.work();
  expect(world.mailTo(email)).toContain(reference);
  expect(world.post.to(email)).toHaveLength(2);
  expect(await events(requestId)).toEqual(["submit", "sign-in", "confirm"]);
  const read = await view(reference);
  expect(read).toMatchObject({ state: "open", confirmedAt: world.now.toISOString() });
  expect(read.identity).toMatchObject({ shown: "account", lacks: [], unshown: null });
  expect(read.person?.account).toEqual({
    sub: "acc-1",
    email: email.toUpperCase(),
    verified: true,
  });
  // The mail is worth nothing any more, and its link says why.
  expect(await readLink(ctx, { reference, token })).toBe("used");
  expect((await problemOf(redeemCode(ctx, { reference, code }))).code).toBe("invalid");
  expect((await verifyLog(await world.at("strict", SYSTEM))).faults).toEqual([]);
});

test("no data leaves the house before the sign-in, and it does after it", async () => {
  const { reference, ctx, requestId, email, by } = await sent();
  await redeemCode(ctx, { reference, code: world.codeIn(world.mailTo(email)) });
  const refused = await problemOf(fulfil(reference));
  expect(refused.message).toBe("finding.unproven.identity");
  expect((await readOwnRequest(ctx, requestId)).signIn).toMatchObject({ needed: true });
  await by();
  expect((await readOwnRequest(ctx, requestId)).signIn).toBeNull();
  expect((await fulfil(reference)).state).toBe("answered");
});

test("an account of another address is recorded, found by it, and confirms nothing", async () => {
  const { reference, requestId, email, ctx, by } = await sent();
  const other = `other.${email}`;
  expect(await by(other)).toEqual({ reference, proved: false, open: false, epoch: 0 });
  expect(await events(requestId)).toEqual(["submit", "sign-in"]);
  expect(await readSignIn(ctx, requestId)).toMatchObject({
    needed: false,
    confirms: true,
    account: { email: other, matches: false },
  });
  for (const query of [other, email]) {
    const { rows } = await findRequests(await handler(), { view: "all", q: query });
    expect(rows.map((row) => row.reference)).toEqual([reference]);
  }
  await redeemCode(ctx, { reference, code: world.codeIn(world.mailTo(email)) });
  expect((await view(reference)).identity.lacks).toEqual([]);
});

test("an address that the provider does not vouch for, or does not give, confirms nothing", async () => {
  for (const [given, vouched] of [
    ["", false],
    ["own", false],
  ] as const) {
    const { reference, email, by } = await sent();
    const came = await by(given && email, vouched);
    expect(came).toEqual({ reference, proved: false, open: false, epoch: 0 });
    expect((await view(reference)).identity.shown).toBe("account");
  }
});

test("letters that only look alike prove nobody's address", async () => {
  const { email, by } = await sent();
  expect(await by(email.replace("zoe", "ｚoe"))).toMatchObject({ proved: false, open: false });
});

test("signing in again changes nothing, many times at once either; another account takes its place", async () => {
  const { reference, requestId, by, email } = await sent();
  await Promise.all(Array.from({ length: 4 }, () => by()));
  expect(await by()).toMatchObject({ proved: true, open: true });
  expect(await events(requestId)).toEqual(["submit", "sign-in", "confirm"]);
  const { version } = await view(reference);
  await by(`other.${email}`, true, "acc-2");
  const after = await view(reference);
  expect(after.person?.account?.sub).toBe("acc-2");
  expect(after.version).toBe(version + 1);
});

test("a sign-in stops halfway at most: what it began is finished when it is repeated", async () => {
  const { requestId, ctx, by, email } = await sent();
  await by(email, false);
  expect(await by(email, true)).toMatchObject({ proved: true, open: true });
  expect(await events(requestId)).toEqual(["submit", "sign-in", "sign-in", "confirm"]);
  expect(await readSignIn(ctx, requestId)).toBeNull();
});

test("an address that was corrected meanwhile is not confirmed by the account of the old one", async () => {
  const { requestId, ctx, by, email } = await sent();
  await correctUnproved(ctx, { requestId, email: `right.${email}` });
  expect(await by(email)).toMatchObject({ proved: false, open: false });
});

test("whoever acts for another shows themselves, not that they may", async () => {
  const { requestId, reference, ctx, by } = await sent({
    person: "child",
    acting: { name: "Kim", email: "", age: "under-13", capacity: "parent" },
  });
  await by();
  expect((await view(reference)).identity.lacks).toEqual(["authority"]);
  expect((await readOwnRequest(ctx, requestId)).asked?.authority).toBe(true);
  expect((await problemOf(fulfil(reference))).message).toBe("finding.unproven.authority");
});

test("where mail is enough a sign-in spares it, and where nothing is asked for there is none", async () => {
  const mail = await sent({ right: "erasure" });
  expect(await readSignIn(mail.ctx, mail.requestId)).toMatchObject({ needed: false });
  expect(await mail.by()).toMatchObject({ proved: true, open: true });
  const none = await sent({ right: "opt-out-marketing" });
  expect(await readSignIn(none.ctx, none.requestId)).toBeNull();
  const ctx = await world.at("ruthimg", SUBJECT);
  const { requestId } = await submitRequest(ctx, form());
  expect(await readSignIn(ctx, requestId)).toBeNull();
});

test("a request that has ended takes no sign-in", async () => {
  const { reference, ctx, by } = await sent();
  await withdrawRequest(ctx, reference);
  expect((await problemOf(by())).code).toBe("conflict");
});

test("who signed in is sealed with the person, and no log tells it", async () => {
  const { requestId, by, email } = await sent();
  await by(`other.${email}`, true, "acc-secret");
  const { rows } = await world.owner.query(
    `select coalesce(string_agg(facts::text, ''), '') as log from log_entry where chain = $1`,
    [requestId],
  );
  expect(rows[0].log).not.toMatch(/other|acc-secret/);
  const row = await world.owner.query(`select sealed from request where id = $1`, [requestId]);
  expect(row.rows[0].sealed.toString("latin1")).not.toContain("acc-secret");
});
