import { defineConfig } from "prisma/config";

// Prisma's CLI fetches a native schema engine for every command, and only `migrate` and `db` use one:
// any existing file satisfies the rest, so that `generate` works where nothing can be downloaded.
const needsEngine = process.argv.some((argument) => argument === "migrate" || argument === "db");
if (!needsEngine) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations", seed: "node --import tsx prisma/seed.ts" },
  datasource: {
    url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? "postgres://unset",
  },
});
