import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { alone } from "@/lib/platform/lock.mjs";
import { run, working } from "@/scripts/run.mjs";

const NEXT = "node_modules/next/dist/bin/next";
const FOLDERS = ["app", "components", "lib", "prisma/schema", "public"];
const IGNORED = new Set(["generated", "testing"]);
const DIST = process.env.NEXT_DIST_DIR || ".next";
const BUILD_ID = path.join(DIST, "BUILD_ID");
const MARK = path.join(DIST, "built-from");

/**
 * Builds the pages unless the build matches the sources. A build that was made elsewhere matches if it is newer than
 * every source.
 */
export async function build({ always = false } = {}): Promise<void> {
  await alone(
    ".data/build.lock",
    async () => {
      const sources = sourceFiles();
      if (!always && builtFrom(sources)) return;
      await working("Building the pages (about half a minute)", () =>
        run(process.execPath, [NEXT, "build"], { env: { NODE_ENV: "production" }, lines: 60 }),
      );
      writeFileSync(MARK, mark(sources));
    },
    (pid) => console.log(`Waiting for process ${pid}, which is building the pages …`),
  );
}

function builtFrom(sources: string[]): boolean {
  if (!existsSync(BUILD_ID)) return false;
  if (existsSync(MARK) && readFileSync(MARK, "utf8") === mark(sources)) return true;
  const built = statSync(BUILD_ID).mtimeMs;
  const marked = existsSync(MARK) ? statSync(MARK).mtimeMs : 0;
  return built > marked && sources.every((file) => statSync(file).mtimeMs < built);
}

function mark(sources: string[]): string {
  const hash = createHash("sha256").update(readFileSync(BUILD_ID));
  for (const file of sources) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function sourceFiles(): string[] {
  const config = readdirSync(".").filter((name) =>
    /^((next|postcss)\.config\.\w+|proxy\.ts|package-lock\.json|tsconfig\.json)$/.test(name),
  );
  return [...config, ...FOLDERS.flatMap(filesIn)].sort();
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : filesIn(name);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [name];
  });
}
