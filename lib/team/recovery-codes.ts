import { requireRecentSignIn } from "@/lib/domain/request/role";
import { asUser, type Tx } from "@/lib/platform/database/db";
import { type Bytes, randomBelow, secretHash } from "@/lib/platform/keys/crypto";
import { logForMember } from "./member-log";
import { type Self, selfOf } from "./self";

const RECOVERY_CODES = 10;
const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const LENGTH = 12;

const oneCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomBelow(ALPHABET.length)])
    .join("")
    .replace(/(.{4})(?=.)/g, "$1-");

const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, "");

const hashOf = (userId: string, code: string): Bytes =>
  secretHash(`recovery:${userId}:${plain(code)}`);

/** Creates ten new codes and deletes the old ones. The codes are shown once, and only their hashes are stored. */
export async function replaceRecoveryCodes(tx: Tx, userId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, oneCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, hash: hashOf(userId, code), createdAt: now })),
  });
  return codes;
}

export async function regenerateRecoveryCodes(self: Self): Promise<string[]> {
  const userId = selfOf(self);
  requireRecentSignIn(self);
  const codes = await asUser(userId, (tx) => replaceRecoveryCodes(tx, userId, self.now));
  await logForMember(userId, "recovery-codes-made", {}, self.now);
  return codes;
}

/** Uses up a recovery code. Of two callers who use the same code at the same moment, one succeeds. */
export async function redeemRecoveryCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  if (plain(code).length !== LENGTH) return false;
  const { count } = await tx.recoveryCode.deleteMany({
    where: { userId, hash: hashOf(userId, code) },
  });
  return count > 0;
}
