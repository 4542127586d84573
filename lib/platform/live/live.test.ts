import { afterAll, beforeAll, expect, test } from "vitest";
import { withinDesk } from "@/lib/platform/database/db";
import { openEnvironmentWithOwner } from "@/lib/platform/testing/environment";
import { openProxy } from "@/lib/platform/testing/proxy";
import { type Live, type LiveMessage, openLive } from "./live";
import { publishUpdate } from "./publish";

let environment: Awaited<ReturnType<typeof openEnvironmentWithOwner>>;
beforeAll(async () => {
  environment = await openEnvironmentWithOwner();
});
afterAll(() => environment.close());

/** Collects what one process receives about a desk. */
function subscriber(live: Live, desk: string) {
  const received: LiveMessage[] = [];
  const unsubscribe = live.subscribe(desk, (one) => received.push(one));
  const events = () => received.map((one) => (typeof one === "string" ? one : one.event));
  const receives = (event: string) =>
    expect.poll(events, { timeout: 10_000, interval: 20 }).toContain(event);
  return { received, events, receives, unsubscribe };
}

const note = (desk: string, event: string) => ({ desk, chain: "req_1", event, actor: "staff:1" });
const publishNote = (desk: string, event: string) =>
  withinDesk(desk, (tx) => publishUpdate(tx, note(desk, event)));

test("every process receives the notes of a desk once they are committed, and none of another desk", async () => {
  const processes = [1, 2].map(() => openLive(environment.database.appUrl));
  const here = processes.map((live) => subscriber(live, "here"));
  const elsewhere = processes.map((live) => subscriber(live, "elsewhere"));
  for (const one of [...here, ...elsewhere]) await one.receives("again");
  const undone = withinDesk("here", async (tx) => {
    await publishUpdate(tx, note("here", "undone"));
    throw new Error("nothing of this stays");
  });
  await expect(undone).rejects.toThrow("nothing of this stays");
  await publishNote("here", "assign");
  for (const one of here) {
    await one.receives("assign");
    expect(one.received).toEqual(["again", note("here", "assign")]);
  }
  await publishNote("elsewhere", "close");
  for (const one of elsewhere) {
    await one.receives("close");
    expect(one.received).toEqual(["again", note("elsewhere", "close")]);
  }
  for (const live of processes) await live.close();
  for (const one of here) expect(one.received.at(-1)).toBe("over");
});

test("after the database broke the connection it is opened again, and every subscriber receives 'again'", async () => {
  const live = openLive(environment.database.appUrl);
  const { events, receives } = subscriber(live, "here");
  await receives("again");
  const { rowCount } = await environment.owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %' and datname = current_database()",
  );
  expect(rowCount).toBe(1);
  await expect
    .poll(() => events().filter((event) => event === "again"), { timeout: 10_000 })
    .toHaveLength(2);
  await publishNote("here", "reopen");
  await receives("reopen");
  await live.close();
});

test("a connection that was cut silently is detected and opened again, and every subscriber receives 'again'", async () => {
  let mute = false;
  const proxy = await openProxy(environment.database.appUrl, () => (mute ? "swallow" : "pass"));
  const live = openLive(proxy.url, { everyMs: 300, withinMs: 300 });
  const { events, receives } = subscriber(live, "here");
  await receives("again");
  mute = true;
  await publishNote("here", "missed");
  await expect
    .poll(
      async () => {
        const { rowCount } = await environment.owner.query(
          "select from pg_stat_activity where query ilike 'listen %' and datname = current_database()",
        );
        return rowCount;
      },
      { timeout: 5_000 },
    )
    .toBe(0);
  mute = false;
  await expect
    .poll(() => events().filter((event) => event === "again"), { timeout: 10_000 })
    .toHaveLength(2);
  await publishNote("here", "reopen");
  await receives("reopen");
  expect(events()).not.toContain("missed");
  await live.close();
  proxy.close();
});

test("a subscriber that has left receives nothing more, and a process that shuts down accepts no subscriber", async () => {
  const live = openLive(environment.database.appUrl);
  const [gone, stays] = [subscriber(live, "here"), subscriber(live, "here")];
  await stays.receives("again");
  gone.unsubscribe?.();
  await publishNote("here", "note");
  await stays.receives("note");
  expect(gone.events()).not.toContain("note");
  await live.close();
  expect(live.subscribe("here", () => {})).toBeNull();
  const { rows } = await environment.owner.query(
    "select 1 from pg_stat_activity where query ilike 'listen %' and datname = current_database()",
  );
  expect(rows).toEqual([]);
});
