import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor } from "@/lib/domain/request/role";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { openWorld, problemOf, SYSTEM, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { readAccessLog } from "./access-log";
import { requestConfirmCode, sendConfirmCode, tryConfirmCode } from "./confirm-code";
import { regenerateRecoveryCodes } from "./recovery-codes";
import { setSecondFactorRequired } from "./require-factor";
import { resetFactorByEmail, resetFactorOf } from "./reset-factor";
import {
  confirmTotp,
  factorsOf,
  hasFactor,
  removeTotp,
  startTotpSetup,
  tryFactor,
} from "./second-factor";
import { startSession } from "./session";
import { endSessionsOf, listOwnSessions } from "./sessions";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => ["ruthimg", "imgus"].includes(slug)));
});
afterAll(() => world.close());

const after = (minutes: number): Date => new Date(world.now.getTime() + minutes * 60_000);
const codeAt = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );

let memberCount = 0;
async function member(slug = "ruthimg") {
  memberCount += 1;
  const email = `one-${memberCount}@factor.example`;
  const actor = await world.staff(slug, "handler", email);
  return { userId: `usr-${email}`, email, actor };
}

/** A member with an authenticator app, its secret, and their recovery codes. */
async function withApp() {
  const one = await member();
  const ctx = await world.at("ruthimg", one.actor);
  const { secret } = await startTotpSetup(ctx, one.email);
  const codes = await confirmTotp(ctx, codeAt(secret, world.now));
  return { ...one, ctx, secret, codes };
}

test("an authenticator app counts once one of its codes was confirmed, and its secret is stored encrypted", async () => {
  const { userId, email, actor } = await member();
  const ctx = await world.at("ruthimg", actor);
  const { secret, uri } = await startTotpSetup(ctx, email);
  expect(uri).toMatch(/^otpauth:\/\/totp\/Rightsdesk:one/);
  expect(await startTotpSetup(ctx, email)).toEqual({ secret, uri });
  expect(hasFactor(await factorsOf(userId))).toBe(false);
  expect((await problemOf(confirmTotp(ctx, "000000"))).fields).toEqual({
    code: "problem.secondFactor.wrongCode",
  });
  expect(hasFactor(await factorsOf(userId))).toBe(false);
  const codes = await confirmTotp(ctx, codeAt(secret, world.now));
  expect(codes).toHaveLength(10);
  expect(await factorsOf(userId)).toEqual({ passkeys: 0, totp: true, recoveryCodes: 10 });
  const { rows } = await world.owner.query(
    `select t.secret, string_agg(encode(c.hash, 'escape'), ' ') as hashes
       from totp t join recovery_code c using (user_id) where user_id = $1 group by 1`,
    [userId],
  );
  expect(rows[0].secret.toString()).not.toContain(secret);
  for (const code of codes) expect(rows[0].hashes).not.toContain(code);
});

test("each code of an app works once, even if it is used several times at the same moment, and a code of an earlier time step is refused after it", async () => {
  const { userId, secret } = await withApp();
  expect(await tryFactor(userId, codeAt(secret, world.now), world.now)).toBeNull();
  const code = codeAt(secret, after(2));
  const tries = await Promise.all([1, 2, 3].map(() => tryFactor(userId, code, after(2))));
  expect(tries.filter((accepted) => accepted === "totp")).toHaveLength(1);
  const before = codeAt(secret, new Date(after(2).getTime() - 30_000));
  expect(await tryFactor(userId, before, after(2))).toBeNull();
  expect(await tryFactor(userId, codeAt(secret, after(10)), after(3))).toBeNull();
});

test("a recovery code works once, with or without dashes and in any letter case, and new codes replace the old ones", async () => {
  const { userId, codes, ctx } = await withApp();
  const [first = "", second = ""] = codes;
  const typed = first.toLowerCase().replaceAll("-", " ");
  expect(await tryFactor(userId, typed, world.now)).toBe("recovery-code");
  expect(await tryFactor(userId, first, world.now)).toBeNull();
  const [fresh = ""] = await regenerateRecoveryCodes(ctx);
  expect(await tryFactor(userId, second, world.now)).toBeNull();
  expect(await tryFactor(userId, fresh, world.now)).toBe("recovery-code");
});

test("a member may try ten codes in ten minutes, and after that even the right one is refused", async () => {
  const { userId, codes } = await withApp();
  const outcomes = [];
  for (let attempt = 0; attempt < 11; attempt += 1) {
    outcomes.push(await codeOf(tryFactor(userId, "000000", after(1))));
  }
  expect(outcomes.filter((one) => one === "too-many").length).toBeGreaterThan(0);
  expect(await codeOf(tryFactor(userId, codes[0] ?? "", after(1)))).toBe("too-many");
});

test("without a recent sign-in nobody adds or removes a second factor", async () => {
  const { ctx, email, userId } = await withApp();
  const { actor } = ctx;
  const stale = { ...ctx, actor: { ...actor, authenticatedAt: after(-5) } as Actor };
  const acts = [
    () => startTotpSetup(stale, email),
    () => confirmTotp(stale, "000000"),
    () => removeTotp(stale),
    () => regenerateRecoveryCodes(stale),
  ];
  for (const act of acts) expect(await codeOf(act())).toBe("reauthenticate");
  await removeTotp(ctx);
  expect(await factorsOf(userId)).toEqual({ passkeys: 0, totp: false, recoveryCodes: 0 });
});

test("second factors are visible only in a transaction of their member", async () => {
  const { userId } = await withApp();
  const other = await member();
  expect((await factorsOf(userId)).totp).toBe(true);
  const { rows } = await world.owner.query(
    `select relname from pg_class where relname in ('passkey', 'totp', 'recovery_code')
        and relrowsecurity and relforcerowsecurity`,
  );
  expect(rows).toHaveLength(3);
  const found = await (await world.at("ruthimg", other.actor)).db((tx) => tx.totp.count());
  expect(found).toBe(0);
});

test("an admin can reset a member's second factor and end their sessions, and the log records both", async () => {
  const { userId, ctx } = await withApp();
  const client = { device: null, network: null };
  const session = { userId, method: "link", authenticatedAt: world.now, client } as const;
  const admin = await world.at("ruthimg", await world.staff("ruthimg", "admin"));
  await startSession(session, world.now);
  await endSessionsOf(admin, userId);
  expect(await listOwnSessions(ctx)).toEqual([]);
  await startSession(session, world.now);
  await resetFactorOf(admin, userId);
  expect(hasFactor(await factorsOf(userId))).toBe(false);
  expect(await listOwnSessions(ctx)).toEqual([]);
  const { entries } = await readAccessLog(admin);
  expect(entries.slice(0, 3).map(({ event }) => event)).toEqual([
    "factor-reset",
    "member-sessions-ended",
    "factor-added",
  ]);
  expect((await verifyLog(await world.at("ruthimg", SYSTEM))).faults).toEqual([]);
});

test("an admin cannot reset the second factor of a user who also or only works at another desk, but the operator can", async () => {
  const { userId, email } = await withApp();
  await world.staff("imgus", "handler", email);
  const admin = await world.at("ruthimg", await world.staff("ruthimg", "admin"));
  const other = await member("imgus");
  expect(await codeOf(resetFactorOf(admin, userId))).toBe("conflict");
  expect(await codeOf(resetFactorOf(admin, other.userId))).toBe("not-found");
  expect(await codeOf(endSessionsOf(admin, other.userId))).toBe("not-found");
  expect(hasFactor(await factorsOf(userId))).toBe(true);
  await resetFactorByEmail(email.toUpperCase(), world.now);
  expect(hasFactor(await factorsOf(userId))).toBe(false);
  for (const slug of ["ruthimg", "imgus"]) {
    const ctx = await world.at(slug, await world.staff(slug, "admin"));
    expect((await readAccessLog(ctx)).entries[0]).toMatchObject({
      event: "factor-reset",
      facts: { by: "system" },
    });
  }
});

test("requiring a second factor takes effect in the next context of the desk, and the log records the change once", async () => {
  const admin = await world.at("imgus", await world.staff("imgus", "admin"));
  for (let time = 0; time < 2; time += 1) await setSecondFactorRequired(admin, { required: true });
  expect((await world.at("imgus", SYSTEM)).desk.requiresSecondFactor).toBe(true);
  const { entries } = await readAccessLog(admin);
  expect(entries.filter(({ event }) => event === "factor-required")).toHaveLength(1);
  await setSecondFactorRequired(admin, { required: false });
  expect((await world.at("imgus", SYSTEM)).desk.requiresSecondFactor).toBe(false);
});

test("a member without a second factor confirms their identity with an emailed code, which works once and for ten minutes", async () => {
  const { userId, email } = await member();
  const emailed = async () => {
    await world.owner.query("delete from graphile_worker._private_jobs");
    await requestConfirmCode(userId, world.now);
    const { rows } = await world.owner.query("select payload from graphile_worker._private_jobs");
    expect(JSON.stringify(rows)).not.toMatch(/\b\d{6}\b|example/);
    await sendConfirmCode(rows[0].payload.sealed, world.now, { tries: 0, queuedAt: world.now });
    return world.codeIn(world.mailTo(email));
  };
  const first = await emailed();
  const second = await emailed();
  if (first !== second) expect(await tryConfirmCode(userId, first, after(1))).toBe(false);
  expect(await tryConfirmCode(userId, second, after(1))).toBe(true);
  expect(await tryConfirmCode(userId, second, after(1))).toBe(false);
  const third = await emailed();
  expect(await tryConfirmCode(userId, third, after(10))).toBe(false);
});
