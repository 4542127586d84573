import { Secret, TOTP } from "otpauth";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requireRecentSignIn } from "@/lib/domain/request/role";
import { asUser, type Tx } from "@/lib/platform/database/db";
import { countUse } from "@/lib/platform/http/rate-limit";
import { openWithRing, sealWithRing } from "@/lib/platform/keys/crypto";
import { logForMember, logSignInFailure } from "./member-log";
import { redeemRecoveryCode, replaceRecoveryCodes } from "./recovery-codes";
import { type Self, selfOf } from "./self";

export type Factors = { passkeys: number; totp: boolean; recoveryCodes: number };

/** The second factors of a member. An authenticator app counts once it was confirmed. */
export const factorsOf = (userId: string): Promise<Factors> =>
  asUser(userId, async (tx) => ({
    passkeys: await tx.passkey.count({ where: { userId } }),
    totp: (await tx.totp.count({ where: { userId, confirmedAt: { not: null } } })) > 0,
    recoveryCodes: await tx.recoveryCode.count({ where: { userId } }),
  }));

export const hasFactor = ({ passkeys, totp }: Factors): boolean => passkeys > 0 || totp;

const STEP_SECONDS = 30;
const sealContext = (userId: string): string => `totp:${userId}:secret`;

const generatorOf = (secret: Secret, label: string): TOTP =>
  new TOTP({ issuer: "Rightsdesk", label, secret, digits: 6, period: STEP_SECONDS });

const openSecret = (userId: string, sealed: Uint8Array): Secret =>
  Secret.fromBase32(openWithRing(sealed, sealContext(userId)).toString());

/** A secret for an authenticator app (base32), and the `otpauth:` address that its QR code holds. */
export type TotpSetup = { secret: string; uri: string };

/**
 * The secret that the member has to confirm. Until then every call returns the same one, because reloading the page
 * must not invalidate the secret in the app. Throws `conflict` if an app is already confirmed.
 */
export async function startTotpSetup(self: Self, email: string): Promise<TotpSetup> {
  const userId = selfOf(self);
  requireRecentSignIn(self);
  const secret = await asUser(userId, async (tx) => {
    const row = await tx.totp.findUnique({ where: { userId } });
    if (row?.confirmedAt) throw conflict();
    if (row) return openSecret(userId, row.secret);
    const made = new Secret({ size: 20 });
    const sealed = sealWithRing(made.base32, sealContext(userId));
    await tx.totp.create({ data: { userId, secret: sealed, createdAt: self.now } });
    return made;
  });
  return { secret: secret.base32, uri: generatorOf(secret, email).toString() };
}

const conflict = (): Problem =>
  new Problem("conflict", message("problem.secondFactor.alreadySetUp"));

/** Whether the code is valid now, and no code of the same time step or a later one was accepted before. */
async function acceptCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const row = await tx.totp.findUnique({ where: { userId } });
  if (!row) return false;
  const generator = generatorOf(openSecret(userId, row.secret), "");
  const token = code.replace(/\s/g, "");
  // One step to either side is accepted, because the clock of a phone differs a little.
  const delta = generator.validate({ token, timestamp: now.getTime(), window: 1 });
  if (delta === null) return false;
  const step = Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
  const { count } = await tx.totp.updateMany({
    where: { userId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count > 0;
}

/**
 * Confirms the app with one of its codes. Returns recovery codes if the member has none yet, to be shown once, and
 * otherwise an empty list. Throws `invalid` for a wrong code, and `too-many` after ten tries in ten minutes.
 */
export async function confirmTotp(self: Self, code: string): Promise<string[]> {
  const userId = selfOf(self);
  requireRecentSignIn(self);
  await countUse("try-factor", userId, self.now);
  const codes = await asUser(userId, async (tx) => {
    if (!(await acceptCode(tx, userId, code, self.now))) return null;
    await tx.totp.updateMany({ where: { userId }, data: { confirmedAt: self.now } });
    return createFirstRecoveryCodes(tx, userId, self.now);
  });
  if (!codes)
    throw new Problem("invalid", message("problem.page.problem"), {
      code: message("problem.secondFactor.wrongCode"),
    });
  await logForMember(userId, "factor-added", { kind: "totp" }, self.now);
  return codes;
}

/**
 * Creates recovery codes when a member gets their first second factor, for the day on which they lose it. Returns an
 * empty list if the member has codes already.
 */
export async function createFirstRecoveryCodes(
  tx: Tx,
  userId: string,
  now: Date,
): Promise<string[]> {
  const known = await tx.recoveryCode.count({ where: { userId } });
  return known > 0 ? [] : replaceRecoveryCodes(tx, userId, now);
}

export async function removeTotp(self: Self): Promise<void> {
  const userId = selfOf(self);
  requireRecentSignIn(self);
  const removed = await asUser(userId, async (tx) => {
    const { count } = await tx.totp.deleteMany({ where: { userId } });
    await removeUnneededCodes(tx, userId);
    return count;
  });
  if (removed > 0) await logForMember(userId, "factor-removed", { kind: "totp" }, self.now);
}

/** Deletes the recovery codes of a member without a second factor, because there is nothing left to recover. */
export async function removeUnneededCodes(tx: Tx, userId: string): Promise<void> {
  const left =
    (await tx.passkey.count({ where: { userId } })) +
    (await tx.totp.count({ where: { userId, confirmedAt: { not: null } } }));
  if (left === 0) await tx.recoveryCode.deleteMany({ where: { userId } });
}

/**
 * Checks what a member typed as a code of their app, which works once, or as a recovery code, which is used up. `null`
 * if neither is accepted. Throws `too-many` after ten tries in ten minutes, and logs each failure.
 */
export async function tryFactor(
  userId: string,
  typed: string,
  now: Date,
): Promise<"totp" | "recovery-code" | null> {
  await countUse("try-factor", userId, now);
  const accepted = await asUser(userId, async (tx) => {
    const confirmed = await tx.totp.count({ where: { userId, confirmedAt: { not: null } } });
    if (confirmed > 0 && (await acceptCode(tx, userId, typed, now))) return "totp";
    return (await redeemRecoveryCode(tx, userId, typed)) ? "recovery-code" : null;
  });
  if (!accepted)
    await logSignInFailure(userId, /^\s*\d[\d\s]*$/.test(typed) ? "code" : "recovery-code", now);
  return accepted;
}
