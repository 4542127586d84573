import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const TESTS = "{lib,cli,app,components,prisma,scripts}/**/*.test.{ts,tsx}";
/**
 * Folders whose tests run without a database. Tests in every other folder, including new folders, get one. The layers
 * below `lib/platform` cannot import it, and if any other of these folders asks for a database, `testDatabase`
 * throws.
 */
const WITHOUT_DATABASE =
  "{lib/domain,lib/words,lib/emails,app,components,prisma,scripts}/**/*.test.{ts,tsx}";
/**
 * A signal that reaches a program while it waits makes libfaketime return the real time. PostgreSQL then believes
 * that its own timeouts are not due yet, so tests that depend on them can only run on today's date.
 */
const TODAY_ONLY = process.env.FAKETIME ? ["lib/platform/database/db-pool.test.ts"] : [];
const EACH_FILE = "./lib/platform/testing/each-file.ts";
const NO_TESTS = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

export default defineConfig({
  resolve: { alias: { "@": root.replace(/[/\\]$/, "") } },
  test: {
    isolate: false,
    pool: "forks",
    // Some files mostly wait, for a worker or for a server that comes back. A third worker uses the two cores
    // meanwhile.
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
          setupFiles: EACH_FILE,
          // Settings of the shell that runs the tests must not connect them to a database or a mail server.
          env: { DATABASE_URL: "", SMTP_URL: "" },
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: [TESTS],
          exclude: [...NO_TESTS, ...TODAY_ONLY, WITHOUT_DATABASE],
          setupFiles: [EACH_FILE, "./lib/platform/testing/one-query.ts"],
          globalSetup: "./lib/platform/testing/global-setup.ts",
        },
      },
    ],
  },
});
