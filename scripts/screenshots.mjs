// `npm run screenshots`: takes the screenshots in docs/ from a desk of its own in .data/screenshots.
import { spawn } from "node:child_process";
import { mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright";
import { take } from "../lib/platform/lock.mjs";
import { bringBrowser } from "./browser.mjs";
import { install, nodeFault, ROOT } from "./install.mjs";
import { sentence, working } from "./run.mjs";
import { PICTURES, takePictures } from "./screenshots-pictures.mjs";

const PORT = Number(process.env.SCREENSHOTS_PORT || 3500);
const [INBOX_PORT, SMTP_PORT] = [PORT + 81, PORT + 25];
const ADDRESS = `http://localhost:${PORT}`;
const DATA_DIR = path.join(ROOT, ".data/screenshots");
const SETTINGS = {
  DATA_DIR,
  PORT: String(PORT),
  APP_URL: ADDRESS,
  NEXTAUTH_URL: ADDRESS,
  HOST: "127.0.0.1",
  MAIL_CATCHER_PORT: String(INBOX_PORT),
  MAIL_CATCHER_SMTP_PORT: String(SMTP_PORT),
  EMBEDDED_POSTGRES_DURABLE: "false",
  SEED: "false",
  LOG_LEVEL: "warn",
};
/**
 * Settings that are removed, because the screenshots show a desk of their own, whatever the shell is configured for.
 */
const CLEARED = [
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "SMTP_URL",
  "KEY_RING",
  "AUTH_SECRET",
  "MAIL_FROM",
  "OIDC_ISSUER",
  "NODE_OPTIONS",
];
const TO = process.env.SCREENSHOTS_DIR || "docs";
const cleanups = [];
/** Ends what was started in reverse order, also after an error or Ctrl-C. */
async function cleanUp() {
  for (const step of cleanups.splice(0).reverse()) await step();
}

/** Fills the database with a month of work before the product starts on it. */
async function prepareData() {
  const { openEmbedded, prepareEmbedded } = await import("../cli/start-database.ts");
  const { loadOrCreateSecrets } = await import("../cli/start-settings.ts");
  const { leavePostgres } = await import("../lib/platform/database/embedded-postgres.ts");
  const { startMailCatcher } = await import("../lib/platform/email/mail-catcher.ts");
  const { shutDown } = await import("../lib/platform/shutdown.ts");
  const lock = take(path.join(DATA_DIR, "start.lock"));
  if (lock.holder !== undefined) throw new Error("The screenshots are already being taken.");
  await leavePostgres(DATA_DIR);
  rmSync(DATA_DIR, { recursive: true, force: true });
  mkdirSync(DATA_DIR, { recursive: true });
  const { webPassword, ...secrets } = loadOrCreateSecrets(DATA_DIR);
  const server = await openEmbedded(DATA_DIR, false);
  cleanups.push(server.stop);
  const { ownerUrl, appUrl } = await prepareEmbedded(server, webPassword);
  const mail = { directory: path.join(DATA_DIR, "mail"), smtpPort: SMTP_PORT };
  const catcher = await startMailCatcher({ ...mail, inboxPort: INBOX_PORT });
  cleanups.push(catcher.stop, shutDown);
  const place = { DATABASE_URL: appUrl, SMTP_URL: catcher.smtpUrl, ...secrets };
  Object.assign(process.env, place);
  const featured = await working("Creating the requests", () => createRequestsOn(ownerUrl));
  for (const name of CLEARED) delete process.env[name];
  await cleanUp();
  return featured;
}

async function createRequestsOn(ownerUrl) {
  const { default: pg } = await import("pg");
  const { createRequests } = await import("./screenshots-story.mjs");
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    return await createRequests({
      now: new Date(),
      emailsTo: async (address) => {
        const query = `to=${encodeURIComponent(address)}`;
        return (await fetch(`http://localhost:${INBOX_PORT}/api/messages?${query}`)).json();
      },
      jobs: async () => {
        const { rows } = await owner.query(
          `select jobs.id, identifier as task, payload from graphile_worker._private_jobs jobs
             join graphile_worker._private_tasks tasks on tasks.id = task_id order by priority, jobs.id`,
        );
        return rows;
      },
      done: (id) => owner.query("delete from graphile_worker._private_jobs where id = $1", [id]),
    });
  } finally {
    await owner.end();
  }
}

/** Starts the product in the usual way, on this database. */
async function open() {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, LEAVE_WITH_PARENT: "true" },
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  cleanups.push(() => {
    child.kill("SIGTERM");
    return ended;
  });
  for (const until = Date.now() + 600_000; Date.now() < until; ) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${ADDRESS}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("The desk for the screenshots did not start.");
}

/** The newest email to an address, as soon as the worker has sent it. */
async function emailTo(address) {
  const query = `to=${encodeURIComponent(address)}`;
  for (const until = Date.now() + 30_000; Date.now() < until; ) {
    const answer = await fetch(`http://localhost:${INBOX_PORT}/api/messages?${query}`);
    const [mail] = await answer.json();
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No email to ${address} arrived.`);
}

async function main() {
  const fault = nodeFault();
  if (fault) throw new Error(fault);
  process.chdir(ROOT);
  await install();
  const { register } = await import("tsx/esm/api");
  register();
  const executablePath = bringBrowser() || undefined;
  for (const name of CLEARED) delete process.env[name];
  Object.assign(process.env, SETTINGS);
  const reference = await prepareData();
  await working("Opening the desk", open);
  const chromiumSandbox = process.getuid?.() !== 0;
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox,
    args: ["--disable-gpu"],
  });
  cleanups.push(() => browser.close());
  await takePictures({ browser, address: ADDRESS, to: TO, reference, emailTo });
  for (const name of PICTURES) {
    const file = path.join(TO, `${name}.png`);
    console.log(`${file}  ${Math.round(statSync(file).size / 1024)} kB`);
  }
}

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => cleanUp().then(() => process.exit(1)));
try {
  await main();
  await cleanUp();
  rmSync(DATA_DIR, { recursive: true, force: true });
} catch (error) {
  console.error(sentence(error));
  await cleanUp();
  process.exitCode = 1;
}
process.exit();
