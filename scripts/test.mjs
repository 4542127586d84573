// `npm test`: all checks and tests, from a fresh clone. Stops at the first failure.
// `npm test -- --at 2028-02-29 lib/desks`: only the unit and database tests of these folders, as they run on that day.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { generate, install, nodeFault, ROOT } from "./install.mjs";
import { endRunning, heading, sentence } from "./run.mjs";
import { clockAt } from "./shifted-clock.mjs";

const {
  values: { at },
  positionals: folders,
} = parseArgs({ options: { at: { type: "string" } }, allowPositionals: true });

const REPORTS = ".data/test";
const UNITS = path.join(REPORTS, "vitest.json");
const BROWSER = path.join(REPORTS, "playwright.json");
const counts = { passed: 0, failed: 0 };
let current;

const node = (...args) => program(process.execPath, args);
const bin = (file, ...args) => node(`node_modules/${file}`, ...args);

const UNIT_TESTS = ["Unit and database tests", () => counted(UNITS, units, countUnits)];

const STEPS = [
  ["Format, lint and layers", () => bin("@biomejs/biome/bin/biome", "check", ".")],
  ["Database client", () => generate()],
  ["Messages of all languages", () => node("scripts/message-keys.mjs", "--check")],
  ["Migrations and schema", () => node("scripts/check-migrations.mjs")],
  ["Types", types],
  UNIT_TESTS,
  ["Build", build],
  ["Browser tests", () => counted(BROWSER, browser, countBrowser)],
];

async function types() {
  await bin("next/dist/bin/next", "typegen");
  await bin("typescript/bin/tsc", "--noEmit");
}

const units = () =>
  program(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      ...folders,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${UNITS}`,
    ],
    at ? clockAt(at) : {},
  );

async function build() {
  const { register } = await import("tsx/esm/api");
  register();
  const steps = await import("../cli/start-build.ts");
  await steps.build({ always: true });
}

async function browser() {
  const { bringBrowser } = await import("./browser.mjs");
  const found = bringBrowser();
  if (found) process.env.CHROMIUM_PATH = found;
  await bin("@playwright/test/cli.js", "test");
}

function program(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    current = spawn(command, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...env },
    });
    current.on("error", reject);
    current.on("exit", (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`It ended with ${signal ?? `exit code ${code}`}.`)),
    );
  });
}

/** A report also counts if the run failed. A run that wrote no report failed as a whole. */
async function counted(report, run, count) {
  rmSync(report, { force: true });
  try {
    await run();
  } finally {
    const { passed, failed } = count(readReport(report));
    counts.passed += passed;
    counts.failed += failed;
  }
  if (counts.passed === 0) throw new Error("No tests ran.");
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

const countUnits = ({ numPassedTests = 0, numFailedTests = 0 }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
});

const countBrowser = ({ stats: { expected = 0, flaky = 0, unexpected = 0 } = {} }) => ({
  passed: expected + flaky,
  failed: unexpected,
});

async function main() {
  const fault = nodeFault();
  if (fault) throw new Error(fault);
  process.chdir(ROOT);
  mkdirSync(REPORTS, { recursive: true });
  await install();
  for (const [name, step] of at || folders.length > 0 ? [UNIT_TESTS] : STEPS) {
    heading(name);
    const began = Date.now();
    try {
      await step();
    } catch (error) {
      throw new Error(`${name}: ${sentence(error)}`);
    }
    console.log(`${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    current?.kill(signal);
    endRunning();
  });
}

try {
  await main();
} catch (error) {
  console.error(`\n${sentence(error)}`);
  counts.failed ||= 1;
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);
