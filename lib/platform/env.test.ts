import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { envFaults } from "./env";
import { TEST_KEY, TEST_SECRET } from "./testing/environment";

const good = {
  DATABASE_URL: "postgres://a:b@localhost/c",
  SMTP_URL: "smtp://localhost:25",
  APP_URL: "https://privacy.example.org/",
  KEY_RING: `k1:${TEST_KEY}`,
  AUTH_SECRET: TEST_SECRET,
};

test("a correct environment has no faults", () => {
  expect(envFaults(good)).toEqual([]);
});

test.each([
  ["DATABASE_URL", "mysql://x"],
  ["SMTP_URL", "localhost"],
  ["APP_URL", "desk.internal"],
  ["KEY_RING", "k1:short"],
  ["AUTH_SECRET", "secret"],
  ["MAIL_FROM", "nobody"],
  ["PORT", "eighty"],
  ["OIDC_ISSUER", "idp"],
  ["S3_BUCKET", "No Bucket"],
  ["S3_ENDPOINT", "minio:9000"],
  ["S3_PATH_STYLE", "maybe"],
  ["OUTBOUND_ALLOW", "https://id.internal"],
  ["OUTBOUND_ALLOW", "10.0.0.0/33"],
  ["CLAMD_URL", "clamd.internal"],
  ["CLAMD_URL", "tcp://clamd.internal"],
])("the error about a wrong %s names the variable and does not repeat its value", (name, value) => {
  const faults = envFaults({
    ...good,
    OIDC_CLIENT_ID: "x",
    OIDC_CLIENT_SECRET: "y",
    S3_BUCKET: "files",
    [name]: value,
  });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${name} `));
  expect(faults[0]).not.toContain(value);
});

const key = (bytes: Buffer) => bytes.toString("base64");

test.each([
  ["of zeros", key(Buffer.alloc(32))],
  ["of one byte", key(Buffer.alloc(32, 7))],
  ["that repeats itself", key(Buffer.from("0123456789abcdef".repeat(4), "hex"))],
  ["that counts", key(Buffer.from(Array.from({ length: 32 }, (_, index) => index + 1)))],
  ["of words", key(Buffer.from("this is a very long secret key.."))],
])("a key %s is refused for new data, and the error says how to make a random one", (_, weak) => {
  const [fault] = envFaults({ ...good, KEY_RING: `k2:${weak}` });
  expect(fault).toMatch(/^KEY_RING must begin with a random key.+k2.+openssl rand -base64 32/);
  expect(fault).not.toContain(weak);
});

test("a weak key may follow a random one until all data is wrapped again", () => {
  expect(envFaults({ ...good, KEY_RING: `k2:${TEST_KEY},k1:${key(Buffer.alloc(32))}` })).toEqual(
    [],
  );
});

test("an id may name only one key", () => {
  const twice = `k1:${TEST_KEY},k1:${TEST_KEY}`;
  expect(envFaults({ ...good, KEY_RING: twice })[0]).toMatch(/^KEY_RING must name each key once/);
});

test.each([
  "changemechangemechangemechangeme",
  "please-change-me-before-production-1",
  "x".repeat(40),
  "12345678901234567890123456789012",
  "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
])("the secret %s is refused, and the error says how to make a random one", (AUTH_SECRET) => {
  const [fault] = envFaults({ ...good, AUTH_SECRET });
  expect(fault).toMatch(/^AUTH_SECRET must be random.+openssl rand -base64 32/);
});

test("random keys and secrets are never refused", () => {
  for (let run = 0; run < 2000; run += 1) {
    const KEY_RING = `k1:${key(randomBytes(32))}`;
    const AUTH_SECRET = randomBytes(16 + (run % 32))
      .toString(run % 2 ? "hex" : "base64")
      .padEnd(32, "q");
    expect(envFaults({ ...good, KEY_RING, AUTH_SECRET })).toEqual([]);
  }
});

test.each(["id.internal", "id.internal:8443", "10.1.0.0/16,[fd00::1]:8443", ""])(
  "OUTBOUND_ALLOW may be '%s'",
  (OUTBOUND_ALLOW) => {
    expect(envFaults({ ...good, OUTBOUND_ALLOW })).toEqual([]);
  },
);

test.each(Object.keys(good))("the error about a missing %s says what it must be", (name) => {
  const faults = envFaults({ ...good, [name]: undefined });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${name} is not set: it must`));
});

test("a sign-in provider without its client id is refused", () => {
  expect(envFaults({ ...good, OIDC_ISSUER: "https://id.example.org" })[0]).toContain(
    "OIDC_CLIENT_ID",
  );
});

test.each([
  [{ S3_ENDPOINT: "https://s3.example.org" }, "S3_BUCKET"],
  [{ S3_BUCKET: "files", S3_ACCESS_KEY_ID: "a" }, "S3_ACCESS_KEY_ID"],
  [{ S3_BUCKET: "files", S3_SECRET_ACCESS_KEY: "a" }, "S3_ACCESS_KEY_ID"],
])(
  "incomplete storage settings %o are refused, and the error names what is missing",
  (incomplete, name) => {
    const faults = envFaults({ ...good, ...incomplete });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} `));
  },
);

test.each([
  "tcp://127.0.0.1:3310",
  "tcp://[::1]:3310",
  "tcp://clamd:3310",
  "/run/clamav/clamd.ctl",
])("CLAMD_URL may be %s", (CLAMD_URL) => {
  expect(envFaults({ ...good, CLAMD_URL })).toEqual([]);
});
