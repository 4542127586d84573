import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const TESTS = "{lib,cli,app,components,prisma,scripts}/**/*.test.{ts,tsx}";
/**
 * Folders whose tests run without a database. Tests in every other folder, a new one included, get one. The layers below
 * `lib/platform` cannot import it, and nothing else here may ask for a database: `testDatabase` throws.
 */
const WITHOUT_DATABASE =
  "{lib/domain,lib/words,lib/letters,app,components,prisma,scripts}/**/*.test.{ts,tsx}";
/**
 * A signal that reaches a program while it waits makes libfaketime answer with the real time. PostgreSQL then takes its
 * own timeouts for not yet due, and the tests of what rests on them can only run on today's date.
 */
const TODAY_ONLY = process.env.FAKETIME ? ["lib/platform/db-pool.test.ts"] : [];
const NO_TESTS = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

export default defineConfig({
  resolve: { alias: { "@": root.replace(/[/\\]$/, "") } },
  test: {
    setupFiles: ["./lib/platform/testing/each-file.ts"],
    isolate: false,
    pool: "forks",
    // Some files mostly wait, for a worker or a server that comes back: a third one fills the two cores meanwhile.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "domain",
          include: [WITHOUT_DATABASE],
          exclude: NO_TESTS,
          // Settings of the shell that runs the tests must not lead them to a database or a mail server.
          env: { DATABASE_URL: "", SMTP_URL: "" },
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: [TESTS],
          exclude: [...NO_TESTS, ...TODAY_ONLY, WITHOUT_DATABASE],
          setupFiles: ["./lib/platform/testing/one-query.ts"],
          globalSetup: "./lib/platform/testing/global-setup.ts",
        },
      },
    ],
  },
});
