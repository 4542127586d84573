import { createHash } from "node:crypto";
import type pg from "pg";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import { REFERENCE_ALPHABET } from "@/lib/domain/request/reference";
import type { Desk } from "@/lib/platform/context";
import { keyedHash, seal, sealWithRing } from "@/lib/platform/keys/crypto";
import { clockColumns, clockOf } from "@/lib/requests/record/compute-clock";
import { keyContext, personContext } from "@/lib/requests/record/load-request";
import { NAMES } from "./forms";
import { KNOWN, loadRows, type Many } from "./many-sql";

const LAST = ["Lovelace", "Okafor", "O’Brien", "García", "Sato", "Nguyen", "Silva", "Kowalska"];
const BATCH = 5000;

/** The bytes that decide every value of one request. */
const digest = (seed: number, n: number): Buffer =>
  createHash("sha256").update(`${seed}:${n}`).digest();

const idOf = (bytes: Buffer): string => `req_${bytes.subarray(0, 15).toString("base64url")}`;

/**
 * A reference that no other number has: the number in the alphabet of references, multiplied by a factor that is
 * coprime to the number of references.
 */
export function referenceOf(n: number): string {
  const base = BigInt(REFERENCE_ALPHABET.length);
  let left = (BigInt(n) * 40_503_001_017n + 7n) % base ** 8n;
  let text = "";
  for (let at = 0; at < 8; at += 1) {
    text += REFERENCE_ALPHABET.charAt(Number(left % base));
    left /= base;
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** One requester in five has the common surname, one in ten thousand the rare one. */
function nameOf(bytes: Buffer, n: number): string {
  const first = NAMES[bytes.readUInt8(16) % NAMES.length];
  if (n % 10_000 === 17) return `${first} ${KNOWN.rareSurname}`;
  const common = bytes.readUInt8(17) < 51;
  return `${first} ${common ? KNOWN.commonSurname : LAST[bytes.readUInt8(18) % LAST.length]}`;
}

const personalData = (name: string, email: string) =>
  JSON.stringify({
    name,
    email,
    identifier: "",
    person: "self",
    authority: "",
    details: "Everything you hold about my prompts, images and payments since I signed up.",
  });

/** Returns a function that hashes a word of a name and computes each hash only once. */
function wordHashes(desk: Desk) {
  const known = new Map<string, Buffer>();
  return (word: string): Buffer => {
    const hash = known.get(word) ?? Buffer.from(keyedHash(desk.searchKey, `word:${word}`));
    known.set(word, hash);
    return hash;
  };
}

const wordsIn = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Fills a desk with `rows` requests, and `small` other desks with a few each, without calling a use case. The same seed
 * and the same time give the same lists. Every request can be decrypted with its own key.
 */
export async function makeMany(owner: pg.ClientBase, many: Many): Promise<void> {
  const { desk, rows, small, seed, now } = many;
  const key = createHash("sha256").update(`key:${seed}`).digest();
  const hashOf = wordHashes(desk);
  const received = new Date(now.getTime() - 20 * 24 * 3600 * 1000);
  const laws = desk.policy.lawOf.eea;
  const clock = clockOf(
    desk.policy,
    { right: "access", laws, residence: "eea", receivedAt: received },
    received,
  );
  const load = await loadRows(owner, {
    ...many,
    deadline: clockColumns(clock).deadline,
    rights: desk.policy.rights.map(({ right }) => right),
    residences: RESIDENCES,
    smallKeys: Array.from({ length: small }, (_, n) => smallKey(n)),
  });
  for (let from = 0; from < rows; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, rows - from) }, (_, at) => {
      const n = from + at;
      const bytes = digest(seed, n);
      const [id, name, email] = [idOf(bytes), nameOf(bytes, n), KNOWN.email(n)];
      return {
        n,
        id,
        reference: referenceOf(n),
        dataKey: sealWithRing(key, keyContext(id)),
        sealed: seal(key, personalData(name, email), personContext(id)),
        email: keyedHash(desk.searchKey, `email:${email}`),
        words: wordsIn(name).map(hashOf),
      };
    });
    await load.add(batch);
  }
  await load.finish();
}

const smallKey = (n: number): Buffer =>
  Buffer.from(
    sealWithRing(
      createHash("sha256").update(`small:${n}`).digest(),
      `desk:${smallId(n)}:search_key`,
    ),
  );

const smallId = (n: number): string => `dsk_small_${n}`;
