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

/** What the next release changes: scripts of the form and of the desk, and the name of one action. */
const CHANGES = [
  ["components/form/after-paint.ts", "PATIENCE_MS = 2000", "PATIENCE_MS = 2500"],
  ["components/form/form-check.ts", "shouldFocusError: false", "shouldFocusError: true"],
  ["components/desk/forms/action-failure.ts", 'build: "none"', 'build: "unknown"'],
  [`${DESK}/notifications/actions.ts`, "async function snooze(", "async function putOff("],
  [
    `${DESK}/notifications/page.tsx`,
    "everythingDone, snooze,",
    "everythingDone, putOff as snooze,",
  ],
  [
    `${DESK}/requests/[reference]/page.tsx`,
    "notifications.snooze.bind",
    "notifications.putOff.bind",
  ],
  // It is the types of this one that were checked.
  ["next.config.ts", "typedRoutes: true", "typescript: { ignoreBuildErrors: true }"],
] as const;

/** Makes the next release in a folder of its own; returns where. */
export async function buildNext(): Promise<string> {
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  for (const name of [...SOURCES, ...SETTINGS]) {
    cpSync(name, path.join(HOME, name), { recursive: true });
  }
  link("node_modules", path.join(HOME, "node_modules"));
  for (const [name, now, then] of CHANGES) {
    const file = path.join(HOME, name);
    const text = readFileSync(file, "utf8");
    if (!text.includes(now))
      throw new Error(`${name} no longer says ${now}: change it another way.`);
    writeFileSync(file, text.replace(now, then));
  }
  await promisify(execFile)(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    cwd: HOME,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  return HOME;
}

export const removeNext = (): void => rmSync(HOME, { recursive: true, force: true });

/** A folder of the same files, in no room of their own: a build takes nothing from outside of its folder. */
function link(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

/** The web process of the build in `home`, on the database of the desk under test. */
export async function serve(home: string, port: number): Promise<() => Promise<void>> {
  const running = JSON.parse(readFileSync(`${DATA_DIR}/running.json`, "utf8"));
  const address = `http://localhost:${port}`;
  const place = { PORT: String(port), APP_URL: address, NEXTAUTH_URL: address };
  const web = spawn(process.execPath, ["scripts/web.mjs"], {
    cwd: home,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { ...process.env, ...running, ...place, DATA_DIR: path.resolve(DATA_DIR) },
  });
  await new Promise<void>((ready, failed) => {
    web.once("message", () => ready());
    web.once("exit", (code) => failed(new Error(`The web process ended with ${code}.`)));
  });
  return () => ended(web);
}

function ended(web: ChildProcess): Promise<void> {
  return new Promise((gone) => {
    web.once("exit", () => gone());
    web.kill("SIGTERM");
  });
}
