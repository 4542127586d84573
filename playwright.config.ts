import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/browser.mjs";

const port = Number(process.env.E2E_PORT || 3100);
const address = `http://localhost:${port}`;
const provider = port + 82;
const folder = `.data/e2e${port === 3100 ? "" : `-${port}`}`;
const oidc = { OIDC_CLIENT_ID: "rightsdesk", OIDC_CLIENT_SECRET: "a-secret-of-the-browser-tests" };

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  preserveOutput: "failures-only",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: ".data/test/playwright.json" }]],
  webServer: [
    {
      command: "exec node e2e/provider.mjs",
      url: `http://localhost:${provider}/.well-known/openid-configuration`,
      stderr: process.env.E2E_LOG ? "pipe" : "ignore",
      env: { PORT: String(provider), APP_URL: address, ...oidc },
    },
    {
      command: "exec node --import tsx e2e/terminal.ts",
      url: `http://localhost:${port + 83}`,
      env: { PORT: String(port + 83), DATA_DIR: folder, DATABASE_URL: "" },
    },
    {
      command: "exec node scripts/start.mjs --empty",
      url: address,
      timeout: 300_000,
      stdout: process.env.E2E_LOG ? "pipe" : "ignore",
      gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
      env: {
        DATA_DIR: folder,
        PORT: String(port),
        APP_URL: address,
        MAIL_CATCHER_PORT: String(port + 81),
        MAIL_CATCHER_SMTP_PORT: String(port + 25),
        EMBEDDED_POSTGRES_DURABLE: "false",
        LEAVE_WITH_PARENT: "true",
        LOG_LEVEL: "warn",
        // All tests come from one client address.
        CLIENT_LIMIT_FACTOR: "1000",
        OIDC_ISSUER: `http://localhost:${provider}`,
        OIDC_NAME: "the test provider",
        OUTBOUND_ALLOW: `localhost:${provider}`,
        ...oidc,
        // The tests start a desk of their own, so these settings of the shell are cleared.
        ...Object.fromEntries(
          [
            "DATABASE_URL",
            "DATABASE_OWNER_URL",
            "SMTP_URL",
            "HOST",
            "SEED",
            "FILES_DIR",
            "EVIDENCE_DIR",
            "S3_BUCKET",
            "S3_ENDPOINT",
            "S3_ACCESS_KEY_ID",
            "S3_SECRET_ACCESS_KEY",
            "CLAMD_URL",
          ].map((name) => [name, ""]),
        ),
      },
    },
  ],
  use: {
    baseURL: address,
    // Writing a trace costs a quarter of the time of every test, so it is only done on request.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    locale: "en-GB",
    launchOptions: {
      executablePath: findBrowser() || undefined,
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "staff", use: devices["Desktop Chrome"], testMatch: "**/*.setup.ts" },
    // A test runs with JavaScript. One with the tag @nojs runs without, and one with the tag @both runs both ways.
    {
      name: "js",
      use: devices["Desktop Chrome"],
      grepInvert: /@nojs/,
      dependencies: ["staff"],
    },
    {
      name: "nojs",
      use: { ...devices["Desktop Chrome"], javaScriptEnabled: false },
      grep: /@nojs|@both/,
      dependencies: ["staff"],
    },
  ],
});
