import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { createDesk } from "@/lib/desks/create";
import { contextFor } from "@/lib/platform/context";
import { openEnvironment } from "@/lib/platform/testing/environment";
import { POLICIES } from "@/prisma/seed/policies";
import { submitRequest } from "./submit";
import { form, SUBJECT } from "./testing";

/** Passes everything on to PostgreSQL; `cut` closes the next connection that gets the reply to a COMMIT, before the reply. */
async function cuttingProxy(url: URL) {
  const state = { cut: false, cuts: 0 };
  const server = createServer((client) => {
    const upstream = connect(Number(url.port), url.hostname);
    const drop = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on("error", drop).on("close", drop);
    client.on("data", (chunk) => upstream.write(chunk));
    upstream.on("data", (chunk) => {
      // The tag of CommandComplete: PostgreSQL has committed.
      if (state.cut && chunk.includes("COMMIT\0")) {
        state.cut = false;
        state.cuts += 1;
        drop();
        return;
      }
      client.write(chunk);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { state, server, port: (server.address() as AddressInfo).port };
}

test("where the reply to the commit is lost, the request that was stored is answered with", async () => {
  const environment = await openEnvironment();
  const { ownerUrl, appUrl } = environment.database;
  const proxy = await cuttingProxy(new URL(appUrl));
  const through = new URL(appUrl);
  through.port = String(proxy.port);
  vi.stubEnv("DATABASE_URL", through.href);
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    const now = new Date("2026-11-22T09:00:00Z");
    for (const policy of POLICIES) if (policy.slug === "ruthimg") await createDesk(policy, now);
    for (let round = 1; round <= 10; round += 1) {
      const input = form();
      const ctx = await contextFor({ slug: "ruthimg" }, SUBJECT, now);
      proxy.state.cut = true;
      const { reference } = await submitRequest(ctx, input);
      expect((await submitRequest(ctx, input)).reference).toBe(reference);
      const { rows } = await owner.query("select count(*)::int as count from request");
      expect([rows[0].count, proxy.state.cuts]).toEqual([round, round]);
    }
  } finally {
    await owner.end();
    proxy.server.close();
    await environment.close();
  }
});
