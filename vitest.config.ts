import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": root.replace(/[/\\]$/, "") } },
  test: {
    include: ["{lib,cli,app,components,prisma,scripts}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"],
    globalSetup: "./lib/platform/testing/global-setup.ts",
    setupFiles: "./lib/platform/testing/each-file.ts",
    isolate: false,
    pool: "forks",
    // Some files mostly wait, for a worker or a server that comes back: a third one fills the two cores meanwhile.
    maxWorkers: 3,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
