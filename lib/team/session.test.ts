import { afterAll, beforeAll, expect, test } from "vitest";
import { countStatements } from "@/lib/platform/testing/statements";
import { openWorld, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { authOptions } from "./auth";
import { dropExpiredSignIns } from "./expired";
import {
  endSession,
  isRememberedSession,
  type NewSession,
  renewSession,
  sessionHash,
  sessionOf,
  startSession,
  touchSession,
} from "./session";
import { endOtherSessions, endOwnSession, listOwnSessions, signOutEverywhere } from "./sessions";
import { createSignInLink, logFailedLink, redeemSignInLink } from "./sign-in-link";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => slug === "ruthimg"));
});
afterAll(() => world.close());

const after = (minutes: number): Date => new Date(world.now.getTime() + minutes * 60_000);
const CLIENT = { device: "Firefox, Linux", network: "203.0.113.x" };

let memberCount = 0;
/** A new member for each call. */
async function member() {
  memberCount += 1;
  const email = `one-${memberCount}@session.example`;
  const actor = await world.staff("ruthimg", "handler", email);
  return { userId: `usr-${email}`, email, actor };
}
const begin = (userId: string, more: Partial<NewSession> = {}, now = world.now) =>
  startSession(
    {
      userId,
      method: "link",
      authenticatedAt: now,
      client: CLIENT,
      previousToken: undefined,
      ...more,
    },
    now,
  );

test("a session is stored by the hash of a 256-bit token and ends after ten hours, even if it is in use", async () => {
  const { userId } = await member();
  const { token } = await begin(userId);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect((await sessionOf(token, world.now))?.userId).toBe(userId);
  expect(await sessionOf(sessionHash(token), world.now)).toBeNull();
  for (let minutes = 30; minutes < 600; minutes += 30) await touchSession(token, after(minutes));
  expect((await sessionOf(token, after(599)))?.userId).toBe(userId);
  expect(await sessionOf(token, after(600))).toBeNull();
});

test("a session ends after an hour without use", async () => {
  const { userId } = await member();
  const { token } = await begin(userId);
  await touchSession(token, after(50));
  expect((await sessionOf(token, after(109)))?.userId).toBe(userId);
  expect(await sessionOf(token, after(110))).toBeNull();
});

test("signing in again ends the browser's earlier session, and an unknown cookie does not block the sign-in", async () => {
  const { userId } = await member();
  const first = await begin(userId);
  const second = await begin(userId, { previousToken: first.token });
  expect(await sessionOf(first.token, world.now)).toBeNull();
  await endSession(second.token);
  for (const previousToken of [second.token, "x"]) {
    const { token } = await begin(userId, { previousToken });
    expect((await sessionOf(token, world.now))?.userId).toBe(userId);
  }
});

test("a sign-in with the provider does not fail because of an ended or foreign session", async () => {
  const { userId } = await member();
  const visit = { now: world.now, client: CLIENT, previousToken: "x", confirming: null };
  const { adapter } = authOptions(visit);
  expect(await adapter?.getSessionAndUser?.("x")).toBeNull();
  await adapter?.deleteSession?.("x");
  const begun = await adapter?.createSession?.({
    userId,
    sessionToken: "of next-auth",
    expires: after(1),
  });
  expect(begun?.sessionToken).not.toBe("of next-auth");
  expect((await sessionOf(begun?.sessionToken, world.now))?.method).toBe("provider");
});

test("a sign-in link works once, even if it is used several times at the same moment", async () => {
  const { email, userId } = await member();
  const link = new URL((await createSignInLink(email, world.now)) ?? "");
  const token = link.searchParams.get("token") ?? "";
  const uses = await Promise.all([1, 2, 3].map(() => redeemSignInLink(email, token, after(1))));
  expect(uses.filter((used) => used !== null)).toEqual([{ userId }]);
});

test("a sign-in link that has expired or belongs to somebody else signs nobody in", async () => {
  const [one, other] = [await member(), await member()];
  const tokenFor = async (email: string) =>
    new URL((await createSignInLink(email, world.now)) ?? "").searchParams.get("token") ?? "";
  expect(await redeemSignInLink(one.email, await tokenFor(one.email), after(10))).toBeNull();
  expect(await redeemSignInLink(other.email, await tokenFor(one.email), after(1))).toBeNull();
});

test("a wrong sign-in link causes the same number of statements for a known and for an unknown address", async () => {
  const { email } = await member();
  await createSignInLink(email, world.now);
  const tried = async (address: string) => {
    const work = () => redeemSignInLink(address, "A".repeat(43), world.now);
    return (await countStatements(work)).statements;
  };
  expect(await tried(email)).toBe(await tried("nobody@example.org"));
});

test("a failed sign-in link is logged for the member it names, at most ten times an hour", async () => {
  const { email, userId } = await member();
  for (let time = 0; time < 12; time += 1) await logFailedLink(email, world.now);
  await logFailedLink("nobody@example.org", world.now);
  const { rows } = await world.owner.query(
    "select facts from log_entry where event = 'staff-sign-in-failed' and actor = $1",
    [`staff:${userId}`],
  );
  expect(rows).toEqual(Array.from({ length: 10 }, () => ({ facts: { how: "link" } })));
});

test("a member sees their open sessions and can end one, or all but the current one", async () => {
  const { userId, actor, email } = await member();
  const tokens = [];
  for (const minute of [0, 1, 2]) {
    tokens.push((await begin(userId, {}, after(minute))).token);
  }
  const ctx = await world.at("ruthimg", actor, after(3));
  const listed = await listOwnSessions(ctx);
  expect(listed.map(({ signedInAt }) => signedInAt)).toEqual([after(2), after(1), after(0)]);
  expect(listed[0]).toMatchObject({ ...CLIENT, method: "link" });
  await endOwnSession(ctx, listed[0]?.id ?? "");
  await endOwnSession(ctx, listed[0]?.id ?? "");
  expect((await listOwnSessions(ctx)).length).toBe(2);
  await endOtherSessions(ctx, listed[1]?.id ?? "");
  const left = await Promise.all(tokens.map((token) => sessionOf(token, after(3))));
  expect(left.map((one) => one !== null)).toEqual([false, true, false]);
  expect(await signOutEverywhere(email.toUpperCase(), after(3))).toBe(1);
  expect(await listOwnSessions(ctx)).toEqual([]);
});

test("a member can end only their own sessions", async () => {
  const [one, other] = [await member(), await member()];
  const { token } = await begin(other.userId);
  const theirs = await listOwnSessions(await world.at("ruthimg", other.actor));
  await endOwnSession(await world.at("ruthimg", one.actor), theirs[0]?.id ?? "");
  expect(await sessionOf(token, world.now)).not.toBeNull();
});

test("confirming one's identity counts as a recent sign-in, with a second factor if one was used", async () => {
  const { userId } = await member();
  const { token } = await begin(userId);
  const { sessionId } = (await sessionOf(token, world.now)) ?? { sessionId: "" };
  await renewSession(sessionId, userId, { factor: false, now: after(30) });
  expect(await sessionOf(token, after(31))).toMatchObject({
    method: "link",
    authenticatedAt: after(30),
  });
  await renewSession(sessionId, userId, { factor: true, now: after(40) });
  expect(await sessionOf(token, after(41))).toMatchObject({ method: "link-and-factor" });
});

test("an ended session grants no access and is deleted a day after the sign-in, and expired links are deleted", async () => {
  const { email, userId } = await member();
  const { token } = await begin(userId);
  await begin(userId, {}, after(90));
  await createSignInLink(email, world.now);
  await dropExpiredSignIns(after(1439));
  expect(await sessionOf(token, after(1439))).toBeNull();
  expect(await isRememberedSession(token, after(1439))).toBe(true);
  expect(await isRememberedSession(token, after(1440))).toBe(false);
  await dropExpiredSignIns(after(1440));
  const kept = await world.owner.query("select created_at from session where user_id = $1", [
    userId,
  ]);
  expect(kept.rows.map(({ created_at }) => created_at)).toEqual([after(90)]);
  const links = await world.owner.query("select from verification_token where identifier = $1", [
    email,
  ]);
  expect(links.rowCount).toBe(0);
});

test("signing a member out deletes all their sessions, and counts those that were open", async () => {
  const { userId, email } = await member();
  const ended = await begin(userId);
  const open = await begin(userId, {}, after(60));
  expect(await signOutEverywhere(email, after(61))).toBe(1);
  for (const { token } of [ended, open])
    expect(await isRememberedSession(token, after(61))).toBe(false);
  expect(await isRememberedSession("x", after(61))).toBe(false);
});
