import { beforeEach, expect, test, vi } from "vitest";

const key = (fill: number) => Buffer.alloc(32, fill).toString("base64");

/** The module as a process with this ring sees it. */
async function withRing(ring: string) {
  vi.resetModules();
  vi.stubEnv("KEY_RING", ring);
  return await import("./crypto");
}

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgres://a:b@localhost/c");
  vi.stubEnv("SMTP_URL", "smtp://localhost:25");
  vi.stubEnv("APP_URL", "http://localhost:3000");
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters and more");
});

test("what is sealed opens with its key in its own place, and nowhere else", async () => {
  const { newDataKey, open, seal } = await withRing(`one:${key(1)}`);
  const { key: mine } = newDataKey("request:a:data_key");
  const { key: other } = newDataKey("request:b:data_key");
  const sealed = seal(mine, "Zoë 你好", "request:a:sealed");
  expect(open(mine, sealed, "request:a:sealed").toString()).toBe("Zoë 你好");
  expect(() => open(other, sealed, "request:a:sealed")).toThrow();
  expect(() => open(mine, sealed, "request:b:sealed")).toThrow();
  expect(() => open(mine, sealed, "request:a:name")).toThrow();
});

test("one flipped bit is found", async () => {
  const { newDataKey, open, seal } = await withRing(`one:${key(1)}`);
  const { key: mine } = newDataKey("k");
  const sealed = seal(mine, "words", "place");
  for (const at of [1, 14, sealed.length - 1]) {
    const bent = Uint8Array.from(sealed);
    bent[at] = (bent[at] ?? 0) ^ 1;
    expect(() => open(mine, bent, "place")).toThrow();
  }
});

test("the same words never seal to the same bytes", async () => {
  const { newDataKey, seal } = await withRing(`one:${key(1)}`);
  const { key: mine } = newDataKey("k");
  expect(Buffer.from(seal(mine, "x", "p"))).not.toEqual(Buffer.from(seal(mine, "x", "p")));
});

test("a new key in front of the ring writes, the old one still reads, and without it there is a clear word", async () => {
  const before = await withRing(`old:${key(1)}`);
  const { key: mine, wrapped } = before.newDataKey("k");
  const rotated = await withRing(`new:${key(2)},old:${key(1)}`);
  expect(rotated.openWithRing(wrapped, "k")).toEqual(mine);
  const fresh = rotated.newDataKey("k");
  const without = await withRing(`new:${key(2)}`);
  expect(without.openWithRing(fresh.wrapped, "k")).toEqual(fresh.key);
  expect(() => without.openWithRing(wrapped, "k")).toThrow(/lacks the key "old"/);
});

test("a cookie of ours is forged, reused for another purpose or kept too long in vain", async () => {
  const { openCookie, sealCookie } = await withRing(`one:${key(1)}`);
  const now = new Date("2026-11-22T09:00:00Z");
  const cookie = sealCookie("subject:ruthimg", { id: "req_1" }, new Date("2026-11-22T10:00:00Z"));
  expect(openCookie("subject:ruthimg", cookie, now)).toEqual({ id: "req_1" });
  expect(openCookie("subject:imgus", cookie, now)).toBeUndefined();
  expect(openCookie("subject:ruthimg", cookie, new Date("2026-11-22T10:00:00Z"))).toBeUndefined();
  expect(openCookie("subject:ruthimg", `${cookie.slice(0, -4)}AAAA`, now)).toBeUndefined();
  expect(openCookie("subject:ruthimg", "x", now)).toBeUndefined();
});

test("a checkpoint's signature holds for its digest alone", async () => {
  const { sha256, signDigest, verifyDigest } = await withRing(`one:${key(1)}`);
  const { keyId, signature } = signDigest(sha256("heads"));
  expect(verifyDigest(keyId, sha256("heads"), signature)).toBe(true);
  expect(verifyDigest(keyId, sha256("other heads"), signature)).toBe(false);
});
