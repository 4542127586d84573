import { createCipheriv, createHmac, randomBytes } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { TEST_SECRET } from "@/lib/platform/testing/environment";

const SEED = randomBytes(32);
/** A random key for each number. The same number gives the same key within a run. */
const key = (name: number) => createHmac("sha256", SEED).update(String(name)).digest("base64");

/** Loads the module as a process with this ring does. */
async function withRing(ring: string) {
  vi.resetModules();
  vi.stubEnv("KEY_RING", ring);
  return await import("./crypto");
}

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgres://a:b@localhost/c");
  vi.stubEnv("SMTP_URL", "smtp://localhost:25");
  vi.stubEnv("APP_URL", "http://localhost:3000");
  vi.stubEnv("AUTH_SECRET", TEST_SECRET);
});

test("a sealed value opens only with its own key and in its own context", async () => {
  const { newDataKey, open, seal } = await withRing(`one:${key(1)}`);
  const { key: mine } = newDataKey("request:a:data_key");
  const { key: other } = newDataKey("request:b:data_key");
  const sealed = seal(mine, "Zoë 你好", "request:a:sealed");
  expect(open(mine, sealed, "request:a:sealed").toString()).toBe("Zoë 你好");
  expect(() => open(other, sealed, "request:a:sealed")).toThrow();
  expect(() => open(mine, sealed, "request:b:sealed")).toThrow();
  expect(() => open(mine, sealed, "request:a:name")).toThrow();
});

test("a single flipped bit is detected", async () => {
  const { newDataKey, open, seal } = await withRing(`one:${key(1)}`);
  const { key: mine } = newDataKey("k");
  const sealed = seal(mine, "words", "place");
  for (const at of [1, 14, sealed.length - 1]) {
    const bent = Uint8Array.from(sealed);
    bent[at] = (bent[at] ?? 0) ^ 1;
    expect(() => open(mine, bent, "place")).toThrow();
  }
});

test("a truncated ciphertext does not open, however little is missing", async () => {
  const { open, seal, openWithRing, sealWithRing } = await withRing(`one:${key(1)}`);
  const dataKey = randomBytes(32);
  const sealed = seal(dataKey, "", "place");
  const ringed = sealWithRing("", "place");
  expect(open(dataKey, sealed, "place")).toHaveLength(0);
  for (let cut = 1; cut <= 28; cut += 1) {
    // Node accepts a tag of four bytes unless the length is set, and a short one is easy to forge.
    expect(() => open(dataKey, sealed.subarray(0, sealed.length - cut), "place")).toThrow(
      /cut off/,
    );
    const shorter = ringed.subarray(0, ringed.length - cut);
    expect(() => openWithRing(shorter, "place")).toThrow(/cut off/);
  }
});

test("a cookie that is sealed with a weak key is refused, although the key still opens old data", async () => {
  const weak = Buffer.alloc(32).toString("base64");
  const now = new Date("2026-11-22T09:00:00Z");
  const end = new Date("2026-11-22T10:00:00Z");
  const attacker = await withRing(`new:${key(2)},old:${weak}`);
  const forged = attacker.sealCookie("subject", { id: 1 }, end);
  expect(attacker.openCookie("subject", forged, now)).toEqual({ id: 1 });
  const bytes = Buffer.from(forged, "base64url");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.alloc(32), iv).setAAD(
    Buffer.from("cookie:subject"),
  );
  const body = [
    cipher.update(JSON.stringify({ value: "mine", until: end.getTime() })),
    cipher.final(),
  ];
  const head = Buffer.from([bytes[0] ?? 0, 3, ...Buffer.from("old")]);
  const made = Buffer.concat([head, iv, ...body, cipher.getAuthTag()]);
  expect(attacker.openWithRing(made, "cookie:subject").toString()).toContain("mine");
  expect(attacker.openCookie("subject", made.toString("base64url"), now)).toBeUndefined();
});

test("sealing the same text twice gives different bytes", async () => {
  const { newDataKey, seal } = await withRing(`one:${key(1)}`);
  const { key: mine } = newDataKey("k");
  expect(Buffer.from(seal(mine, "x", "p"))).not.toEqual(Buffer.from(seal(mine, "x", "p")));
});

test("the first key of the ring seals new data, an old key still opens old data, and an error names a missing key", async () => {
  const before = await withRing(`old:${key(1)}`);
  const { key: mine, wrapped } = before.newDataKey("k");
  const rotated = await withRing(`new:${key(2)},old:${key(1)}`);
  expect(rotated.openWithRing(wrapped, "k")).toEqual(mine);
  const fresh = rotated.newDataKey("k");
  const without = await withRing(`new:${key(2)}`);
  expect(without.openWithRing(fresh.wrapped, "k")).toEqual(fresh.key);
  expect(() => without.openWithRing(wrapped, "k")).toThrow(/lacks the key "old"/);
});

test("a cookie that is forged, expired or for another purpose is refused", async () => {
  const { openCookie, sealCookie } = await withRing(`one:${key(1)}`);
  const now = new Date("2026-11-22T09:00:00Z");
  const cookie = sealCookie("subject:ruthimg", { id: "req_1" }, new Date("2026-11-22T10:00:00Z"));
  expect(openCookie("subject:ruthimg", cookie, now)).toEqual({ id: "req_1" });
  expect(openCookie("subject:imgus", cookie, now)).toBeUndefined();
  expect(openCookie("subject:ruthimg", cookie, new Date("2026-11-22T10:00:00Z"))).toBeUndefined();
  expect(openCookie("subject:ruthimg", `${cookie.slice(0, -4)}AAAA`, now)).toBeUndefined();
  expect(openCookie("subject:ruthimg", "x", now)).toBeUndefined();
});

test("the signature of a checkpoint is valid only for its own digest", async () => {
  const { sha256, signDigest, verifyDigest } = await withRing(`one:${key(1)}`);
  const signed = signDigest(sha256("heads"));
  expect(verifyDigest(signed, sha256("heads"))).toBe("valid");
  expect(verifyDigest(signed, sha256("other heads"))).toBe("invalid");
});

test("a signature can be verified after its key has left the ring, and without a public key it counts as unknown, not as forged", async () => {
  const { sha256, signDigest } = await withRing(`old:${key(1)}`);
  const signed = signDigest(sha256("heads"));
  const later = await withRing(`new:${key(2)}`);
  expect(later.verifyDigest(signed, sha256("heads"))).toBe("valid");
  expect(later.verifyDigest(signed, sha256("other heads"))).toBe("invalid");
  expect(later.verifyDigest({ ...signed, publicKey: null }, sha256("heads"))).toBe("unknown");
});

test("a public key that came with a signature does not replace a key of the ring", async () => {
  const { sha256, signDigest } = await withRing(`one:${key(2)}`);
  const forged = signDigest(sha256("forged heads"));
  const { verifyDigest } = await withRing(`one:${key(1)}`);
  expect(verifyDigest(forged, sha256("forged heads"))).toBe("invalid");
});
