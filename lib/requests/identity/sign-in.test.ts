import { expect, test } from "vitest";
import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import { fulfilRequest } from "@/lib/requests/decision/answer";
import { withdrawRequest } from "@/lib/requests/decision/close";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { findRequests } from "@/lib/requests/inbox/find";
import { readVerificationLink, redeemCode } from "@/lib/requests/intake/confirm";
import { correctUnverifiedAddress } from "@/lib/requests/intake/correct-address";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, problemOf, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
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

const world = testWorld([...POLICIES, strict]);

const requester = () => world.at("strict", SUBJECT);
const handler = () => world.member("strict", "handler");
const view = async (reference: string) => readRequest(await handler(), reference);

async function submit(changes: Parameters<typeof form>[0] = {}) {
  const input = form(changes);
  const ctx = await requester();
  const submitted = await submitRequest(ctx, input);
  await world.work();
  const signInAs = (email = input.email, emailVerified = true, sub = "acc-1") =>
    signIn(ctx, { requestId: submitted.requestId, account: { sub, email, emailVerified } });
  return { ...submitted, ctx, signInAs };
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

test("an account that the provider vouches for verifies the identity and the email address at once", async () => {
  const { reference, requestId, email, ctx, signInAs } = await submit();
  const token = world.tokenIn(world.mailTo(email));
  const code = world.codeIn(world.mailTo(email));
  expect(await signInAs(email.toUpperCase())).toEqual({
    reference,
    addressVerified: true,
    open: true,
    epoch: 0,
  });
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
  // The verification email no longer works, and the page behind its link says why.
  expect(await readVerificationLink(ctx, { reference, token })).toBe("used");
  expect((await problemOf(redeemCode(ctx, { reference, code }))).code).toBe("invalid");
  expect((await verifyLog(await world.at("strict", SYSTEM))).faults).toEqual([]);
});

test("data can be given out only after the sign-in", async () => {
  const { reference, ctx, requestId, email, signInAs } = await submit();
  await redeemCode(ctx, { reference, code: world.codeIn(world.mailTo(email)) });
  const refused = await problemOf(fulfil(reference));
  expect(refused.message).toBe("finding.unproven.identity");
  expect((await readOwnRequest(ctx, requestId)).signIn).toMatchObject({ needed: true });
  await signInAs();
  expect((await readOwnRequest(ctx, requestId)).signIn).toBeNull();
  expect((await fulfil(reference)).state).toBe("answered");
});

test("an account with another address is recorded, found by that address, and verifies no email address", async () => {
  const { reference, requestId, email, ctx, signInAs } = await submit();
  const other = `other.${email}`;
  expect(await signInAs(other)).toEqual({
    reference,
    addressVerified: false,
    open: false,
    epoch: 0,
  });
  expect(await events(requestId)).toEqual(["submit", "sign-in"]);
  expect(await readSignIn(ctx, requestId)).toMatchObject({
    needed: false,
    verifiesAddress: true,
    account: { email: other, matches: false },
  });
  for (const query of [other, email]) {
    const { rows } = await findRequests(await handler(), { view: "all", q: query });
    expect(rows.map((row) => row.reference)).toEqual([reference]);
  }
  await redeemCode(ctx, { reference, code: world.codeIn(world.mailTo(email)) });
  expect((await view(reference)).identity.lacks).toEqual([]);
});

test("an account address that is missing or not vouched for verifies no email address", async () => {
  for (const [address, vouched] of [
    ["", false],
    ["own", false],
  ] as const) {
    const { reference, email, signInAs } = await submit();
    const result = await signInAs(address && email, vouched);
    expect(result).toEqual({ reference, addressVerified: false, open: false, epoch: 0 });
    expect((await view(reference)).identity.shown).toBe("account");
  }
});

test("an address with characters that only look alike is not verified", async () => {
  const { email, signInAs } = await submit();
  expect(await signInAs(email.replace("zoe", "ｚoe"))).toMatchObject({
    addressVerified: false,
    open: false,
  });
});

test("signing in again, even several times at once, changes nothing, and another account replaces the first", async () => {
  const { reference, requestId, signInAs, email } = await submit();
  await Promise.all(Array.from({ length: 4 }, () => signInAs()));
  expect(await signInAs()).toMatchObject({ addressVerified: true, open: true });
  expect(await events(requestId)).toEqual(["submit", "sign-in", "confirm"]);
  const { version } = await view(reference);
  await signInAs(`other.${email}`, true, "acc-2");
  const after = await view(reference);
  expect(after.person?.account?.sub).toBe("acc-2");
  expect(after.version).toBe(version + 1);
});

test("a sign-in that ended before the address was verified is completed by the next one", async () => {
  const { requestId, ctx, signInAs, email } = await submit();
  await signInAs(email, false);
  expect(await signInAs(email, true)).toMatchObject({ addressVerified: true, open: true });
  expect(await events(requestId)).toEqual(["submit", "sign-in", "sign-in", "confirm"]);
  expect(await readSignIn(ctx, requestId)).toBeNull();
});

test("an account with the old address does not verify an address that was corrected meanwhile", async () => {
  const { requestId, ctx, signInAs, email } = await submit();
  await correctUnverifiedAddress(ctx, { requestId, email: `right.${email}` });
  expect(await signInAs(email)).toMatchObject({ addressVerified: false, open: false });
});

test("a sign-in verifies the identity of a representative, not their authority", async () => {
  const { requestId, reference, ctx, signInAs } = await submit({
    person: "child",
    acting: { name: "Kim", email: "", age: "under-13", capacity: "parent" },
  });
  await signInAs();
  expect((await view(reference)).identity.lacks).toEqual(["authority"]);
  expect((await readOwnRequest(ctx, requestId)).requestedProofs?.authority).toBe(true);
  expect((await problemOf(fulfil(reference))).message).toBe("finding.unproven.authority");
});

test("a sign-in replaces the email where that is enough, and is not offered where nothing has to be verified", async () => {
  const byEmail = await submit({ right: "erasure" });
  expect(await readSignIn(byEmail.ctx, byEmail.requestId)).toMatchObject({ needed: false });
  expect(await byEmail.signInAs()).toMatchObject({ addressVerified: true, open: true });
  const none = await submit({ right: "opt-out-marketing" });
  expect(await readSignIn(none.ctx, none.requestId)).toBeNull();
  const ctx = await world.at("ruthimg", SUBJECT);
  const { requestId } = await submitRequest(ctx, form());
  expect(await readSignIn(ctx, requestId)).toBeNull();
});

test("a closed request accepts no sign-in", async () => {
  const { reference, ctx, signInAs } = await submit();
  await withdrawRequest(ctx, reference);
  expect((await problemOf(signInAs())).code).toBe("conflict");
});

test("the account is encrypted with the personal data, and the log does not contain it", async () => {
  const { requestId, signInAs, email } = await submit();
  await signInAs(`other.${email}`, true, "acc-secret");
  const { rows } = await world.owner.query(
    `select coalesce(string_agg(facts::text, ''), '') as log from log_entry where chain = $1`,
    [requestId],
  );
  expect(rows[0].log).not.toMatch(/other|acc-secret/);
  const row = await world.owner.query(`select sealed from request where id = $1`, [requestId]);
  expect(row.rows[0].sealed.toString("latin1")).not.toContain("acc-secret");
});
