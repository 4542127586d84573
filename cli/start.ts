import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { leavePostgres } from "@/lib/platform/database/embedded-postgres";
import { startMailCatcher } from "@/lib/platform/email/mail-catcher";
import { envFaults } from "@/lib/platform/env";
import { take } from "@/lib/platform/lock.mjs";
import { run, sentence, working } from "@/scripts/run.mjs";
import { build } from "./start-build";
import { awaitOrphans, keepRunning } from "./start-children";
import { openEmbedded, prepareEmbedded, prepareExternal, unlockJobs } from "./start-database";
import { type Lifecycle, startLifecycle } from "./start-lifecycle";
import { report } from "./start-report";
import { writeRunningFile } from "./start-runtime";
import {
  loadOrCreateSecrets,
  readSettings,
  requireFreePort,
  type Settings,
} from "./start-settings";

/** Takes an installed checkout to a running desk. Returns once the desk responds. */
export async function start(args: string[]): Promise<void> {
  const life = startLifecycle();
  try {
    const settings = readSettings(process.env);
    await life.step(() => claim(life, settings, args.includes("--empty")));
    const inboxUrl = settings.catchesMail
      ? await life.step(() => startCatcher(life, settings))
      : undefined;
    setDefaults(settings);
    if (!settings.embedded) requireEnv();
    await life.step(() => openDatabase(life, settings));
    requireEnv();
    await life.step(() => build());
    if (settings.seeds) await life.step(seed);
    await life.step(() => startProcesses(life, settings));
    await life.step(() => report(settings, inboxUrl));
  } catch (error) {
    await life.stop(1, sentence(error));
  }
}

/** Allows one start per data directory. Waits for processes that are left of an earlier start that was killed. */
async function claim(life: Lifecycle, settings: Settings, empty: boolean): Promise<void> {
  const { dataDir } = settings;
  const lock = take(path.join(dataDir, "start.lock"));
  if (lock.holder !== undefined) {
    const pid = Number.parseInt(lock.holder, 10);
    throw new Error(
      `Rightsdesk is already running on ${dataDir} (process ${pid}): stop that process first.`,
    );
  }
  life.undo(lock.release);
  await awaitOrphans(recordsIn(dataDir));
  if (empty) await emptyDataDir(dataDir);
  await requireFreePort("PORT", settings.port, settings.host);
}

const recordsIn = (dataDir: string) => path.join(dataDir, "children");

/** Empties the data directory, for tests. Only a directory of ours inside .data is ever emptied. */
async function emptyDataDir(dataDir: string): Promise<void> {
  if (path.dirname(dataDir) !== path.resolve(".data")) {
    throw new Error("--empty needs a DATA_DIR directly inside .data, such as .data/e2e.");
  }
  await leavePostgres(dataDir);
  for (const name of readdirSync(dataDir)) {
    if (name !== "start.lock") rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
}

async function startCatcher(life: Lifecycle, settings: Settings): Promise<string> {
  const { dataDir, smtpPort, inboxPort } = settings;
  await requireFreePort("MAIL_CATCHER_SMTP_PORT", smtpPort);
  await requireFreePort("MAIL_CATCHER_PORT", inboxPort);
  const catcher = await startMailCatcher({
    directory: path.join(dataDir, "mail"),
    smtpPort,
    inboxPort,
  });
  life.undo(catcher.stop);
  process.env.SMTP_URL = catcher.smtpUrl;
  return catcher.inboxUrl;
}

function setDefaults(settings: Settings): void {
  Object.assign(process.env, {
    APP_URL: settings.appUrl,
    PORT: String(settings.port),
    HOST: settings.host,
    DATA_DIR: settings.dataDir,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  process.env.NEXTAUTH_URL ||= settings.appUrl;
}

function requireEnv(): void {
  const faults = envFaults(process.env);
  if (faults.length > 0) throw new Error(`The environment is invalid: ${faults.join("; ")}.`);
}

async function openDatabase(life: Lifecycle, settings: Settings): Promise<void> {
  const { env } = process;
  if (!settings.embedded) {
    env.DATABASE_OWNER_URL ||= env.DATABASE_URL;
    await prepareExternal(env.DATABASE_OWNER_URL ?? "");
    return;
  }
  const secrets = loadOrCreateSecrets(settings.dataDir);
  const server = await openEmbedded(settings.dataDir, settings.durable);
  const watch = setInterval(async () => {
    if (life.stopping() || server.running()) return;
    console.log("PostgreSQL ended. It restarts now.");
    await server.revive().catch((error) => life.stop(1, sentence(error)));
  }, 1_000);
  life.undo(async () => {
    clearInterval(watch);
    await server.stop();
  });
  const { ownerUrl, appUrl } = await prepareEmbedded(server, secrets.webPassword);
  env.KEY_RING ||= secrets.KEY_RING;
  env.AUTH_SECRET ||= secrets.AUTH_SECRET;
  env.LOG_LEVEL ||= "warn"; // in one terminal, the addresses to open should not scroll away
  Object.assign(env, { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl });
  life.undo(writeRunningFile(settings.dataDir));
}

async function seed(): Promise<void> {
  const file = "prisma/seed.ts";
  if (!existsSync(file)) return;
  await working("Creating the example desks", () =>
    run(process.execPath, ["--import", "tsx", file]),
  );
}

async function startProcesses(life: Lifecycle, settings: Settings): Promise<void> {
  const shared = {
    records: recordsIn(settings.dataDir),
    giveUp: (reason: string) => void life.stop(1, reason),
  };
  const web = keepRunning({ ...shared, name: "web", args: ["scripts/web.mjs"] });
  life.undo(web.stop);
  const worker = keepRunning({
    ...shared,
    name: "worker",
    args: ["--import", "tsx", "cli/worker.ts"],
    between: async () => {
      if (settings.embedded) await unlockJobs(process.env.DATABASE_OWNER_URL ?? "");
    },
  });
  life.undo(worker.stop);
  await working("Starting the web server", async () => {
    await web.ready;
    await waitUntilHealthy(settings);
  });
}

async function waitUntilHealthy({ host, port }: Settings): Promise<void> {
  const address = ["0.0.0.0", "::", "localhost"].includes(host) ? "127.0.0.1" : host;
  const url = `http://${address.includes(":") ? `[${address}]` : address}:${port}/health`;
  let last = "";
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const response = await fetch(url, { redirect: "manual" }).catch(() => undefined);
    if (response?.ok) return;
    last = response ? `responds with ${response.status}` : "does not respond";
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`The web process ${last} after a minute: see its log lines above.`);
}
