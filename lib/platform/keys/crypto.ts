import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomInt,
  sign,
  timingSafeEqual,
  verify,
} from "node:crypto";
import { env, ringPairs } from "@/lib/platform/env";
import { isWeakKey } from "./secret-strength";

type Ring = { active: string; keys: Map<string, Buffer> };

let ring: Ring | undefined;

function keyRing(): Ring {
  if (ring) return ring;
  const pairs = ringPairs(env().KEY_RING);
  ring = { active: pairs[0]?.[0] ?? "", keys: new Map(pairs) };
  return ring;
}

function ringKey(id: string): Buffer {
  const key = keyRing().keys.get(id);
  if (!key) throw new Error(`KEY_RING lacks the key "${id}" that data was sealed with.`);
  return key;
}

const FORMAT = 1;
const IV = 12;
const TAG = 16;

function encrypt(key: Buffer, plain: Buffer, context: string): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(context));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer, context: string): Buffer {
  // Without `authTagLength` Node accepts a tag of four bytes, and a short tag is easy to forge.
  if (sealed.length < IV + TAG) throw new Error("Sealed data that was cut off.");
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, IV), {
    authTagLength: TAG,
  })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([
    decipher.update(sealed.subarray(IV, sealed.length - TAG)),
    decipher.final(),
  ]);
}

// Prisma returns and accepts `Uint8Array<ArrayBuffer>`, while Node's Buffer may be a view of a shared pool.
export type Bytes = Uint8Array<ArrayBuffer>;
const bytes = (buffer: Buffer): Bytes => new Uint8Array(buffer);

/**
 * AES-256-GCM under a data key. `context` binds the ciphertext to its place (table, row, column), so that it does not
 * open anywhere else.
 */
export function seal(dataKey: Uint8Array, plain: string | Uint8Array, context: string): Bytes {
  const body = encrypt(Buffer.from(dataKey), Buffer.from(plain as Uint8Array), context);
  return bytes(Buffer.concat([Buffer.from([FORMAT]), body]));
}

/** Opens what `seal` made in the same context. Throws if the key, the context or a single bit differs. */
export function open(dataKey: Uint8Array, sealed: Uint8Array, context: string): Buffer {
  if (sealed[0] !== FORMAT) throw new Error("Sealed data of an unknown format.");
  return decrypt(Buffer.from(dataKey), Buffer.from(sealed.subarray(1)), context);
}

/** Seals under the active key of the ring. The ciphertext contains the id of that key, so that keys can be rotated. */
export function sealWithRing(plain: string | Uint8Array, context: string): Bytes {
  const { active } = keyRing();
  const id = Buffer.from(active);
  const body = encrypt(ringKey(active), Buffer.from(plain as Uint8Array), context);
  return bytes(Buffer.concat([Buffer.from([FORMAT, id.length]), id, body]));
}

export function openWithRing(sealed: Uint8Array, context: string): Buffer {
  const { keyId, body } = ringParts(sealed);
  return decrypt(ringKey(keyId), body, context);
}

/** The ids of KEY_RING; the first key seals new data. */
export const ringKeyIds = (): string[] => [...keyRing().keys.keys()];

/** The first bytes of every value that this key of the ring has sealed. */
export const ringPrefix = (keyId: string): Bytes =>
  bytes(Buffer.concat([Buffer.from([FORMAT, keyId.length]), Buffer.from(keyId)]));

/** The same value, sealed under the active key of the ring. */
export const rewrap = (sealed: Uint8Array, context: string): Bytes =>
  sealWithRing(openWithRing(sealed, context), context);

function ringParts(sealed: Uint8Array): { keyId: string; body: Buffer } {
  const buffer = Buffer.from(sealed);
  if (buffer[0] !== FORMAT) throw new Error("Sealed data of an unknown format.");
  const end = 2 + (buffer[1] ?? 0);
  return { keyId: buffer.subarray(2, end).toString(), body: buffer.subarray(end) };
}

/** A new data key: `key` to use now, and `wrapped` to store. */
export function newDataKey(context: string): { key: Buffer; wrapped: Bytes } {
  const key = randomBytes(32);
  return { key, wrapped: sealWithRing(key, context) };
}

export const randomToken = (): string => randomBytes(32).toString("base64url");
export const randomCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");
export const randomBelow = (below: number): number => randomInt(below);
export const newId = (prefix: string): string =>
  `${prefix}_${randomBytes(15).toString("base64url")}`;

export const sha256 = (value: string | Uint8Array): Bytes =>
  bytes(createHash("sha256").update(value).digest());

export const keyedHash = (key: Uint8Array, value: string): Bytes =>
  bytes(createHmac("sha256", key).update(value).digest());

/** `keyedHash` under AUTH_SECRET, for short secrets and names: a copy of the table alone does not reveal them. */
export const secretHash = (value: string): Bytes =>
  keyedHash(Buffer.from(env().AUTH_SECRET), value);

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

// RFC 8410: an Ed25519 private key in PKCS #8 is this prefix and 32 bytes of seed.
const ED25519 = Buffer.from("302e020100300506032b657004220420", "hex");

const signingKey = (id: string): KeyObject => {
  const seed = Buffer.from(hkdfSync("sha256", ringKey(id), "", "rightsdesk checkpoint", 32));
  return createPrivateKey({ key: Buffer.concat([ED25519, seed]), format: "der", type: "pkcs8" });
};

// RFC 8410: an Ed25519 public key is this prefix and 32 bytes.
const ED25519_PUBLIC = Buffer.from("302a300506032b6570032100", "hex");

/** The raw Ed25519 public key that belongs to a key of the ring. Anyone can verify signatures with it. */
export const publicKeyOf = (keyId: string): Bytes => {
  const der = createPublicKey(signingKey(keyId)).export({ format: "der", type: "spki" });
  return bytes(der.subarray(ED25519_PUBLIC.length));
};

type Signed = { keyId: string; publicKey: Bytes; signature: Bytes };

/** Signs with the Ed25519 key derived from the ring's active key. */
export function signDigest(digest: Uint8Array): Signed {
  const keyId = keyRing().active;
  const signature = bytes(sign(null, digest, signingKey(keyId)));
  return { keyId, publicKey: publicKeyOf(keyId), signature };
}

/** `unknown`: the key has left the ring, and no public key was stored with the signature. */
export type SignatureCheck = "valid" | "invalid" | "unknown";

/**
 * For a key that is in the ring, only its own public key counts. The stored public key counts once the key has left
 * the ring.
 */
export function verifyDigest(
  { keyId, publicKey, signature }: Omit<Signed, "publicKey"> & { publicKey: Uint8Array | null },
  digest: Uint8Array,
): SignatureCheck {
  const known = keyRing().keys.has(keyId) ? publicKeyOf(keyId) : publicKey;
  if (!known) return "unknown";
  if (publicKey && !equalBytes(known, publicKey)) return "invalid";
  if (known.length !== 32) return "invalid";
  const der = Buffer.concat([ED25519_PUBLIC, known]);
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  return verify(null, digest, key, signature) ? "valid" : "invalid";
}

/** A cookie value that only this installation can read. It is sealed and contains its own expiry. */
export const sealCookie = (purpose: string, value: unknown, expiresAt: Date): string =>
  Buffer.from(
    sealWithRing(JSON.stringify({ value, until: expiresAt.getTime() }), `cookie:${purpose}`),
  ).toString("base64url");

/** What `sealCookie` sealed, or `undefined` if the cookie is forged, damaged, for another purpose or expired. */
export function openCookie(purpose: string, cookie: string | undefined, now: Date): unknown {
  if (!cookie) return undefined;
  try {
    const sealed = Buffer.from(cookie, "base64url");
    // A weak key stays in the ring to open old data, but anyone could make cookies with it.
    if (isWeakKey(ringKey(ringParts(sealed).keyId))) return undefined;
    const plain = openWithRing(sealed, `cookie:${purpose}`);
    const { value, until } = JSON.parse(plain.toString()) as { value: unknown; until: number };
    return until > now.getTime() ? value : undefined;
  } catch {
    return undefined;
  }
}
