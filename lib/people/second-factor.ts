import { Secret, TOTP } from "otpauth";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requireRecentSignIn } from "@/lib/domain/request/role";
import { openWithRing, sealWithRing } from "@/lib/platform/crypto";
import { asUser, type Tx } from "@/lib/platform/db";
import { countUse } from "@/lib/platform/rate-limit";
import { logFailure, logForPerson } from "./person-log";
import { replaceRecoveryCodes, spendRecoveryCode } from "./recovery-codes";
import { type Self, selfOf } from "./self";

export type Factors = { passkeys: number; totp: boolean; recoveryCodes: number };

/** What a member has to prove who they are besides their mailbox. */
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

/** A secret for an authenticator app, and the address that its QR code holds. */
export type TotpOffer = { secret: string; uri: string };

/** The secret to confirm. Asked again before that, the same one: a page that is reloaded must not void the app's. */
export async function offerTotp(self: Self, email: string): Promise<TotpOffer> {
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

/** Whether the code is one of now, and no code of this step or a later one was accepted before. */
async function acceptCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const row = await tx.totp.findUnique({ where: { userId } });
  if (!row) return false;
  const generator = generatorOf(openSecret(userId, row.secret), "");
  const token = code.replace(/\s/g, "");
  // One step to either side: the clock of a phone differs a little.
  const delta = generator.validate({ token, timestamp: now.getTime(), window: 1 });
  if (delta === null) return false;
  const step = Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
  const { count } = await tx.totp.updateMany({
    where: { userId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count > 0;
}

/** Confirms the app with a code of it. Returns recovery codes where the member has none yet; they are shown once. */
export async function confirmTotp(self: Self, code: string): Promise<string[]> {
  const userId = selfOf(self);
  requireRecentSignIn(self);
  await countUse("try-factor", userId, self.now);
  const codes = await asUser(userId, async (tx) => {
    if (!(await acceptCode(tx, userId, code, self.now))) return null;
    await tx.totp.updateMany({ where: { userId }, data: { confirmedAt: self.now } });
    return firstRecoveryCodes(tx, userId, self.now);
  });
  if (!codes)
    throw new Problem("invalid", message("problem.page.problem"), {
      code: message("problem.secondFactor.wrongCode"),
    });
  await logForPerson(userId, "factor-added", { kind: "totp" }, self.now);
  return codes;
}

/** A member who gets a second factor gets codes for the day on which they lose it. */
export async function firstRecoveryCodes(tx: Tx, userId: string, now: Date): Promise<string[]> {
  const known = await tx.recoveryCode.count({ where: { userId } });
  return known > 0 ? [] : replaceRecoveryCodes(tx, userId, now);
}

export async function removeTotp(self: Self): Promise<void> {
  const userId = selfOf(self);
  requireRecentSignIn(self);
  const removed = await asUser(userId, async (tx) => {
    const { count } = await tx.totp.deleteMany({ where: { userId } });
    await dropUselessCodes(tx, userId);
    return count;
  });
  if (removed > 0) await logForPerson(userId, "factor-removed", { kind: "totp" }, self.now);
}

/** Without a second factor there is nothing to recover. */
export async function dropUselessCodes(tx: Tx, userId: string): Promise<void> {
  const left =
    (await tx.passkey.count({ where: { userId } })) +
    (await tx.totp.count({ where: { userId, confirmedAt: { not: null } } }));
  if (left === 0) await tx.recoveryCode.deleteMany({ where: { userId } });
}

/**
 * Tries what a member typed: a code of their app, which works once, or a recovery code, which is used up. Throws
 * `too-many` after ten tries in ten minutes, and logs each failure.
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
    return (await spendRecoveryCode(tx, userId, typed)) ? "recovery-code" : null;
  });
  if (!accepted)
    await logFailure(userId, /^\s*\d[\d\s]*$/.test(typed) ? "code" : "recovery-code", now);
  return accepted;
}
