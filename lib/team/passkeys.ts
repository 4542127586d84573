import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requireRecentSignIn } from "@/lib/domain/request/role";
import { MOST_PASSKEY_NAME } from "@/lib/domain/team/passkey";
import { asUser, isUniqueViolation, prisma } from "@/lib/platform/database/db";
import { env } from "@/lib/platform/env";
import { sha256 } from "@/lib/platform/keys/crypto";
import { logForMember, logSignInFailure } from "./member-log";
import { createFirstRecoveryCodes, removeUnneededCodes } from "./second-factor";
import { type Self, selfOf } from "./self";

export const CHALLENGE_MINUTES = 5;
export const MAX_PASSKEYS = 10;

/** A passkey belongs to the host of APP_URL: a page at any other address cannot ask for it. */
const host = (): string => new URL(env().APP_URL).hostname;
const origin = (): string => new URL(env().APP_URL).origin;

type Transports = NonNullable<RegistrationResponseJSON["response"]["transports"]>;

export type PasskeyView = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

export async function listPasskeys(self: Self): Promise<PasskeyView[]> {
  const userId = selfOf(self);
  return asUser(userId, (tx) =>
    tx.passkey.findMany({
      where: { userId },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
      orderBy: { createdAt: "asc" },
    }),
  );
}

const credentialsOf = (userId: string) =>
  asUser(userId, async (tx) => {
    const rows = await tx.passkey.findMany({ where: { userId } });
    return rows.map(({ id, transports }) => ({ id, transports: transports as Transports }));
  });

/**
 * What the browser needs to create a passkey. It must ask for a fingerprint, face or PIN, because a passkey counts as
 * two factors.
 */
export async function registrationOptions(
  self: Self,
  { name, email }: { name: string; email: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const userId = selfOf(self);
  requireRecentSignIn(self);
  return generateRegistrationOptions({
    rpName: "Rightsdesk",
    rpID: host(),
    userID: new TextEncoder().encode(userId),
    userName: email,
    userDisplayName: name,
    attestationType: "none",
    excludeCredentials: await credentialsOf(userId),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

type NewPasskey = { response: RegistrationResponseJSON; challenge: string; name: string };

/**
 * Stores a new passkey. Returns recovery codes if the member has none yet, to be shown once, and otherwise an empty
 * list. Throws `invalid` for a response that is not accepted, and `conflict` if the member has `MOST_PASSKEYS` already.
 */
export async function addPasskey(self: Self, { response, challenge, name }: NewPasskey) {
  const userId = selfOf(self);
  requireRecentSignIn(self);
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin(),
    expectedRPID: host(),
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo || !(await consumeChallenge(challenge, self.now))) throw notAccepted();
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  const codes = await asUser(userId, async (tx) => {
    if ((await tx.passkey.count({ where: { userId } })) >= MAX_PASSKEYS) {
      throw new Problem("conflict", message("problem.passkey.most"));
    }
    await tx.passkey.create({
      data: {
        id,
        userId,
        publicKey,
        counter,
        transports,
        name: name.trim().slice(0, MOST_PASSKEY_NAME),
        createdAt: self.now,
      },
    });
    return createFirstRecoveryCodes(tx, userId, self.now);
  });
  await logForMember(userId, "factor-added", { kind: "passkey" }, self.now);
  return codes;
}

const notAccepted = (): Problem => new Problem("invalid", message("problem.passkey.notAccepted"));

/** Marks a challenge as used. `false` if it was used before, so that a copied response cannot be replayed. */
async function consumeChallenge(challenge: string, now: Date): Promise<boolean> {
  const token = Buffer.from(sha256(`passkey:${challenge}`)).toString("hex");
  const expires = new Date(now.getTime() + CHALLENGE_MINUTES * 60_000);
  try {
    await prisma().verificationToken.create({ data: { identifier: "passkey", token, expires } });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/**
 * What the browser needs to use a passkey. `userId` limits it to the passkeys of that member; with `null` the browser
 * offers all that it has for this site.
 */
export const authenticationOptions = async (
  userId: string | null,
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({
    rpID: host(),
    allowCredentials: userId ? await credentialsOf(userId) : [],
    userVerification: "required",
  });

type Assertion = { response: AuthenticationResponseJSON; challenge: string };

/**
 * The id of the member whose passkey signed the challenge, or `null` if it is not accepted. `expected` is the member
 * who must own the passkey; with `null` the passkey names its owner. A signature counter that goes backwards means that
 * the key was copied, so it is refused.
 */
export async function verifyPasskey(
  { response, challenge }: Assertion,
  expected: string | null,
  now: Date,
): Promise<string | null> {
  const named = Buffer.from(response.response.userHandle ?? "", "base64url").toString();
  const userId = expected ?? named;
  if (!/^[\w.@-]{1,200}$/.test(userId) || (named && named !== userId)) return null;
  const accepted = await asUser(userId, async (tx) => {
    const row = await tx.passkey.findUnique({ where: { id: response.id, userId } });
    if (!row) return false;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin(),
      expectedRPID: host(),
      credential: { id: row.id, publicKey: row.publicKey, counter: Number(row.counter) },
      requireUserVerification: true,
    }).catch(() => ({ verified: false, authenticationInfo: undefined }));
    if (!verified || !authenticationInfo) return false;
    const { count } = await tx.passkey.updateMany({
      where: { id: row.id, userId, counter: row.counter },
      data: { counter: authenticationInfo.newCounter, lastUsedAt: now },
    });
    return count > 0;
  });
  if (accepted && (await consumeChallenge(challenge, now))) return userId;
  if (await prisma().user.count({ where: { id: userId } }))
    await logSignInFailure(userId, "passkey", now);
  return null;
}

export async function renamePasskey(self: Self, id: string, name: string): Promise<void> {
  const userId = selfOf(self);
  await asUser(userId, (tx) =>
    tx.passkey.updateMany({
      where: { id, userId },
      data: { name: name.trim().slice(0, MOST_PASSKEY_NAME) },
    }),
  );
}

/** Idempotent: removing a passkey that does not exist has no effect. */
export async function removePasskey(self: Self, id: string): Promise<void> {
  const userId = selfOf(self);
  requireRecentSignIn(self);
  const removed = await asUser(userId, async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id, userId } });
    await removeUnneededCodes(tx, userId);
    return count;
  });
  if (removed > 0) await logForMember(userId, "factor-removed", { kind: "passkey" }, self.now);
}
