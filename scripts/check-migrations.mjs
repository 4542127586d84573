// node scripts/check-migrations.mjs          exits with 1 if prisma/migrations and prisma/schema differ
// node scripts/check-migrations.mjs <name>   writes the next migration
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { register } from "tsx/esm/api";
import { ROOT } from "./install.mjs";
import { sentence } from "./run.mjs";
import { schemaAdapter } from "./schema-adapter.mjs";

const MIGRATIONS = "prisma/migrations";
const SCHEMA = "prisma/schema";

process.chdir(ROOT);
register();
const { embeddedPostgres } = await import("../lib/platform/database/embedded-postgres.ts");

/** Loads Prisma's engine from its package. Its own loader needs a bundler. */
function loadEngine() {
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace("schema_engine.js", "schema_engine_bg.wasm");
  const module = new WebAssembly.Module(readFileSync(file));
  const { exports } = new WebAssembly.Instance(module, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
}

const schemaFiles = () =>
  readdirSync(SCHEMA)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => path.join(SCHEMA, name))
    .map((file) => ({ path: file, content: readFileSync(file, "utf8") }));

function migrationList() {
  const names = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const contentOf = (name) => readFileSync(`${MIGRATIONS}/${name}/migration.sql`, "utf8");
  return {
    tag: "migrations",
    baseDir: MIGRATIONS,
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: contentOf(name) } },
    })),
  };
}

async function difference(url) {
  loadEngine();
  const files = schemaFiles();
  const { hostname, port, username, password, pathname } = new URL(url);
  const config = { host: hostname, port: Number(port), user: username, password };
  const factory = schemaAdapter({ ...config, database: pathname.slice(1) });
  const schema = await engine.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  return await schema.diff({
    from: migrationList(),
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
}

function settle({ exitCode, stdout }, name) {
  if (!exitCode) {
    console.log("prisma/migrations and prisma/schema agree.");
    return 0;
  }
  if (!name) {
    console.error(`prisma/migrations and prisma/schema differ:\n${stdout}`);
    return 1;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const directory = `${MIGRATIONS}/${stamp}_${name}`;
  mkdirSync(directory);
  writeFileSync(`${directory}/migration.sql`, stdout);
  console.log(`Wrote ${directory}/migration.sql.`);
  return 0;
}

const server = await embeddedPostgres({ root: ".data/test", durable: false });
try {
  process.exitCode = settle(await difference(server.url("postgres")), process.argv[2]);
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
} finally {
  await server.stop();
}
process.exit();
