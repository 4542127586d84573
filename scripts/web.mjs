// The web process: Next's production server on every address that HOST stands for.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { trustedProxies } from "../lib/platform/http/client-address.mjs";
import { withFailedPage } from "../lib/platform/http/failed-page.mjs";
import { withGate } from "../lib/platform/http/gate.mjs";
import { listenOn } from "../lib/platform/http/listen.mjs";
import "./leave-with-parent.mjs";
import { sentence } from "./run.mjs";

const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || "127.0.0.1";
let servers = [];

/**
 * The head of a request must arrive within 20 s, and an upload, which takes longest, within half an hour. The gate
 * limits other bodies.
 */
const SERVER = {
  headersTimeout: 20_000,
  requestTimeout: 30 * 60_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 61_000,
};
const MAX_CONNECTIONS = 2_000;

function open(handler) {
  const server = createServer(SERVER, handler);
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

async function stop() {
  globalThis.rightsdeskLive?.close(); // the streams to open pages (lib/platform/live/live.ts) never end by themselves
  // A connection whose response ends from now on would wait for the next request.
  setInterval(() => servers.forEach((server) => void server.closeIdleConnections()), 100);
  await Promise.race([
    Promise.all(servers.map((server) => new Promise((closed) => server.close(closed)))),
    new Promise((timeout) => setTimeout(timeout, 25_000)), // responses that are not finished: a large upload, a slow database
  ]);
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);

/** A wrong variable ends the start with the name of the variable, instead of the first page with a status code. */
async function checkEnvironment() {
  const { register } = await import("tsx/esm/api");
  const unregister = register();
  const { envFaults } = await import("../lib/platform/env.ts");
  await unregister();
  const faults = envFaults();
  if (faults.length > 0) throw new Error(`The environment is invalid: ${faults.join("; ")}.`);
  process.env.NEXTAUTH_URL ||= process.env.APP_URL; // the name that next-auth reads
}

process.env.NODE_ENV = "production"; // before Next and React read it
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.PROCESS = "web"; // waits a shorter time for the database than a job does (lib/platform/database/db-pool.ts)
const buildId = path.join(process.env.NEXT_DIST_DIR || ".next", "BUILD_ID");
if (existsSync(buildId)) process.env.BUILD_ID = readFileSync(buildId, "utf8").trim();
try {
  await checkEnvironment();
  const { default: next } = await import("next");
  const app = next({ dev: false, hostname: "localhost", port });
  await app.prepare();
  const handler = app.getRequestHandler();
  const gated = withGate(withFailedPage(handler), {
    trusted: trustedProxies(process.env.TRUSTED_PROXIES),
    https: process.env.APP_URL.startsWith("https://"),
  });
  servers = await listenOn(() => open(gated), port, host);
  process.send?.("ready");
} catch (error) {
  console.error(
    error.code === "EADDRINUSE"
      ? `Port ${port} is in use: set PORT to a free port.`
      : sentence(error),
  );
  process.exit(1);
}
