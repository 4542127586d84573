// Plain JavaScript that needs Node.js alone, because it runs when nothing is installed yet.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { alone } from "../lib/platform/lock.mjs";
import { run, working } from "./run.mjs";

export const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");
const at = (...names) => path.join(ROOT, ...names);
const CLIENT = at("lib/generated/prisma/internal/class.ts");
const CLIENT_MARK = at("lib/generated/made-from");

/** One sentence if this Node.js is too old for what we use, else `undefined`. */
export function nodeFault(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (fits) return undefined;
  return `Rightsdesk needs Node.js 20.19, 22.12, 24 or later, and this is ${version}: install a newer one from https://nodejs.org.`;
}

/** Checks Node.js, installs what is missing, and loads a TypeScript file of this checkout. */
export async function load(file) {
  const fault = nodeFault();
  if (fault) throw new Error(fault);
  await install();
  const { register } = await import("tsx/esm/api");
  register();
  return import(new URL(file, `file://${ROOT}/`));
}

/** Makes node_modules and the Prisma client match package-lock.json and prisma/schema. */
export async function install() {
  const wait = (pid) =>
    console.log(`Waiting for process ${pid}, which is preparing this checkout …`);
  if (packagesFit() && clientFits()) return;
  await alone(at(".data/install.lock"), prepare, wait);
}

async function prepare() {
  if (!packagesFit()) {
    const npm = process.env.npm_execpath;
    const [command, ...first] = npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"];
    const args = [...first, "ci", "--include=dev", "--no-audit", "--no-fund"];
    await working("Installing packages", () => run(command, args, { cwd: ROOT }));
    if (existsSync(CLIENT)) writeFileSync(CLIENT_MARK, clientMark()); // its install script has just made it
  }
  if (!clientFits()) await generate();
}

export async function generate() {
  const prisma = at("node_modules/prisma/build/index.js");
  await working("Generating the database client", () =>
    run(process.execPath, [prisma, "generate"], { cwd: ROOT, env: { CHECKPOINT_DISABLE: "1" } }),
  );
  writeFileSync(CLIENT_MARK, clientMark());
}

/** npm lists what it installed once it is done. That list must contain everything that the lock file requires. */
function packagesFit() {
  const required = packagesOf(at("package-lock.json"));
  const installed = packagesOf(at("node_modules/.package-lock.json"));
  if (!installed || !required) return false;
  return Object.entries(required).every(([name, { version, optional, peer, extraneous }]) => {
    if (name === "" || extraneous) return true;
    return installed[name] ? installed[name].version === version : Boolean(optional || peer);
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

const clientFits = () =>
  existsSync(CLIENT) &&
  existsSync(CLIENT_MARK) &&
  readFileSync(CLIENT_MARK, "utf8") === clientMark();

/** The mark includes the modification time of the client, since `prisma generate` can be run by hand. */
function clientMark() {
  const hash = createHash("sha256");
  for (const name of readdirSync(at("prisma/schema")).sort()) {
    hash.update(name).update(readFileSync(at("prisma/schema", name)));
  }
  hash.update(packagesOf(at("package-lock.json"))?.["node_modules/prisma"]?.version ?? "");
  return `${hash.digest("hex")} ${statSync(CLIENT).mtimeMs}`;
}
