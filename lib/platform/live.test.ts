import { afterAll, beforeAll, expect, test } from "vitest";
import { withinDesk } from "./db";
import { type Heard, type Live, openLive } from "./live";
import { tell } from "./tell";
import { openOwnedEnvironment } from "./testing/environment";
import { openProxy } from "./testing/proxy";

let environment: Awaited<ReturnType<typeof openOwnedEnvironment>>;
beforeAll(async () => {
  environment = await openOwnedEnvironment();
});
afterAll(() => environment.close());

/** What one process hears of a desk. */
function ears(live: Live, desk: string) {
  const heard: Heard[] = [];
  const leave = live.subscribe(desk, (one) => heard.push(one));
  const events = () => heard.map((one) => (typeof one === "string" ? one : one.event));
  const hears = (event: string) =>
    expect.poll(events, { timeout: 10_000, interval: 20 }).toContain(event);
  return { heard, events, hears, leave };
}

const note = (desk: string, event: string) => ({ desk, chain: "req_1", event, actor: "staff:1" });
const told = (desk: string, event: string) => withinDesk(desk, (tx) => tell(tx, note(desk, event)));

test("every process hears what is told of a desk once it is committed, and nothing of another desk", async () => {
  const processes = [1, 2].map(() => openLive(environment.database.appUrl));
  const here = processes.map((live) => ears(live, "here"));
  const elsewhere = processes.map((live) => ears(live, "elsewhere"));
  for (const one of [...here, ...elsewhere]) await one.hears("again");
  const undone = withinDesk("here", async (tx) => {
    await tell(tx, note("here", "undone"));
    throw new Error("nothing of this stays");
  });
  await expect(undone).rejects.toThrow("nothing of this stays");
  await told("here", "assign");
  for (const one of here) {
    await one.hears("assign");
    expect(one.heard).toEqual(["again", note("here", "assign")]);
  }
  await told("elsewhere", "close");
  for (const one of elsewhere) {
    await one.hears("close");
    expect(one.heard).toEqual(["again", note("elsewhere", "close")]);
  }
  for (const live of processes) await live.close();
  for (const one of here) expect(one.heard.at(-1)).toBe("over");
});

test("after the database broke the connection it listens again, and everybody is told to look", async () => {
  const live = openLive(environment.database.appUrl);
  const { events, hears } = ears(live, "here");
  await hears("again");
  const { rowCount } = await environment.owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %' and datname = current_database()",
  );
  expect(rowCount).toBe(1);
  await expect
    .poll(() => events().filter((event) => event === "again"), { timeout: 10_000 })
    .toHaveLength(2);
  await told("here", "reopen");
  await hears("reopen");
  await live.close();
});

test("a connection that was cut without a word is found out and opened again, and everybody is told to look", async () => {
  let mute = false;
  const proxy = await openProxy(environment.database.appUrl, () => (mute ? "swallow" : "pass"));
  const live = openLive(proxy.url, { everyMs: 300, withinMs: 300 });
  const { events, hears } = ears(live, "here");
  await hears("again");
  mute = true;
  await told("here", "missed");
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
  await told("here", "reopen");
  await hears("reopen");
  expect(events()).not.toContain("missed");
  await live.close();
  proxy.close();
});

test("who leaves hears no more, and a process that ends takes nobody in", async () => {
  const live = openLive(environment.database.appUrl);
  const [gone, stays] = [ears(live, "here"), ears(live, "here")];
  await stays.hears("again");
  gone.leave?.();
  await told("here", "note");
  await stays.hears("note");
  expect(gone.events()).not.toContain("note");
  await live.close();
  expect(live.subscribe("here", () => {})).toBeNull();
  const { rows } = await environment.owner.query(
    "select 1 from pg_stat_activity where query ilike 'listen %' and datname = current_database()",
  );
  expect(rows).toEqual([]);
});
