import { expect, test } from "vitest";
import { envFaults } from "./env";

const good = {
  DATABASE_URL: "postgres://a:b@localhost/c",
  SMTP_URL: "smtp://localhost:25",
  APP_URL: "https://privacy.example.org/",
  KEY_RING: `k1:${Buffer.alloc(32).toString("base64")}`,
  AUTH_SECRET: "x".repeat(32),
};

test("a right environment has no faults", () => {
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
  ["CLAMD_URL", "clamd.internal"],
  ["CLAMD_URL", "tcp://clamd.internal"],
])("a wrong %s is named, and its value is not repeated", (name, value) => {
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

test.each(Object.keys(good))("a missing %s says what it must be", (name) => {
  const faults = envFaults({ ...good, [name]: undefined });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${name} is not set: it must`));
});

test("a provider without its client is half a provider", () => {
  expect(envFaults({ ...good, OIDC_ISSUER: "https://id.example.org" })[0]).toContain(
    "OIDC_CLIENT_ID",
  );
});

test.each([
  [{ S3_ENDPOINT: "https://s3.example.org" }, "S3_BUCKET"],
  [{ S3_BUCKET: "files", S3_ACCESS_KEY_ID: "a" }, "S3_ACCESS_KEY_ID"],
  [{ S3_BUCKET: "files", S3_SECRET_ACCESS_KEY: "a" }, "S3_ACCESS_KEY_ID"],
])("half a storage %o is named by what is missing", (half, name) => {
  const faults = envFaults({ ...good, ...half });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${name} `));
});

test.each([
  "tcp://127.0.0.1:3310",
  "tcp://[::1]:3310",
  "tcp://clamd:3310",
  "/run/clamav/clamd.ctl",
])("a scanner may be at %s", (CLAMD_URL) => {
  expect(envFaults({ ...good, CLAMD_URL })).toEqual([]);
});
