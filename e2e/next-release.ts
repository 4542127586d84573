import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { DATA_DIR } from "./desk";

const HOME = path.resolve(`${DATA_DIR}-next`);
const SOURCES = ["app", "components", "lib", "prisma", "scripts", "next.config.ts", "proxy.ts"];
const SETTINGS = ["package.json", "postcss.config.mjs", "tsconfig.json"];
const DESK = "app/(staff)/desk/[desk]";

/** The changes of the next release: scripts of the form and of the desk, and the name of one server action. */
const CHANGES = [
  ["components/form/after-paint.ts", "MAX_WAIT_MS = 2000", "MAX_WAIT_MS = 2500"],
  ["components/form/form-check.ts", "shouldFocusError: false", "shouldFocusError: true"],
  ["components/desk/forms/action-failure.ts", 'build: "none"', 'build: "unknown"'],
  [`${DESK}/notifications/actions.ts`, "async function snooze(", "async function snoozeRenamed("],
  [
    `${DESK}/notifications/page.tsx`,
    "everythingDone, snooze,",
    "everythingDone, snoozeRenamed as snooze,",
  ],
  [
    `${DESK}/requests/[reference]/page.tsx`,
    "notifications.snooze.bind",
    "notifications.snoozeRenamed.bind",
  ],
  // Skips the type check: the types of the current release were checked before.
  ["next.config.ts", "typedRoutes: true", "typescript: { ignoreBuildErrors: true }"],
] as const;

/** Builds the next release in a folder of its own. Returns the path of the folder. */
export async function buildNextRelease(): Promise<string> {
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  for (const name of [...SOURCES, ...SETTINGS]) {
    cpSync(name, path.join(HOME, name), { recursive: true });
  }
  copyWithHardLinks("node_modules", path.join(HOME, "node_modules"));
  for (const [name, now, then] of CHANGES) {
    const file = path.join(HOME, name);
    const text = readFileSync(file, "utf8");
    if (!text.includes(now)) throw new Error(`${name} no longer contains ${now}: adapt CHANGES.`);
    writeFileSync(file, text.replace(now, then));
  }
  await promisify(execFile)(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    cwd: HOME,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  return HOME;
}

export const removeNextRelease = (): void => rmSync(HOME, { recursive: true, force: true });

/** Copies a folder with hard links, which take no space. A build uses nothing from outside its own folder. */
function copyWithHardLinks(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyWithHardLinks(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

/** Starts the web process of the build in `home` on the database of the desk under test. Returns how to stop it. */
export async function startBuild(home: string, port: number): Promise<() => Promise<void>> {
  const running = JSON.parse(readFileSync(`${DATA_DIR}/running.json`, "utf8"));
  const address = `http://localhost:${port}`;
  const overrides = { PORT: String(port), APP_URL: address, NEXTAUTH_URL: address };
  const web = spawn(process.execPath, ["scripts/web.mjs"], {
    cwd: home,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { ...process.env, ...running, ...overrides, DATA_DIR: path.resolve(DATA_DIR) },
  });
  await new Promise<void>((ready, failed) => {
    web.once("message", () => ready());
    web.once("exit", (code) => failed(new Error(`The web process ended with ${code}.`)));
  });
  return () => stopped(web);
}

function stopped(web: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    web.once("exit", () => resolve());
    web.kill("SIGTERM");
  });
}
