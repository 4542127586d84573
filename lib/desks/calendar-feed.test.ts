import { afterAll, beforeAll, expect, test } from "vitest";
import { RIGHTS, type Right } from "@/lib/domain/law/right";
import { LAW_IDS, type LawId } from "@/lib/domain/laws/laws";
import { Problem } from "@/lib/domain/problem/problem";
import type { Role } from "@/lib/domain/request/role";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { extendRequest } from "@/lib/requests/clock/extend";
import { closeRequest } from "@/lib/requests/decision/close";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, openWorld, SUBJECT, SYSTEM, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { createFeed, type Feed, listFeeds, readFeed, revokeFeed } from "./calendar-feed";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES);
});
afterAll(() => world.close());

/** The codes themselves: the wording is up to the caller. */
const words = {
  rights: Object.fromEntries(RIGHTS.map((right) => [right, right])) as Record<Right, string>,
  laws: Object.fromEntries(LAW_IDS.map((law) => [law, law])) as Record<LawId, string>,
};

const as = async (slug: string, role: Role, email?: string) =>
  world.at(slug, await world.staff(slug, role, email));

const idOf = async (slug: string, role: Role): Promise<string> => {
  const actor = await world.staff(slug, role);
  return actor.kind === "staff" ? actor.id : "";
};

const tokenOf = ({ path }: Feed): string => /\/calendar\/([\w-]{43})\.ics$/.exec(path)?.[1] ?? "";

const read = async (slug: string, feed: Feed): Promise<string> =>
  readFeed(await world.at(slug, SUBJECT), tokenOf(feed), () => words);

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );

/** The events of a calendar with their lines unfolded, each as its properties. */
const eventsIn = (calendar: string): Record<string, string>[] =>
  calendar
    .replaceAll("\r\n\t", "")
    .split("BEGIN:VEVENT\r\n")
    .slice(1)
    .map((event) =>
      Object.fromEntries(
        event
          .split("\r\n")
          .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]),
      ),
    );

const summaries = (calendar: string): string[] =>
  eventsIn(calendar).map(({ SUMMARY = "" }) => SUMMARY);

test("a feed holds every pending request with a date as an all-day event, and no personal data", async () => {
  const { reference, input } = await world.confirmed("ruthimg", { residence: "eea" });
  const asked = form({ residence: "us-ca" });
  const unverified = await submitRequest(await world.at("ruthimg", SUBJECT), asked);
  const feed = await createFeed(await as("ruthimg", "admin"), { of: "desk" });
  const calendar = await read("ruthimg", feed);
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  expect(calendar).toMatch(/END:VEVENT\r\nEND:VCALENDAR\r\n$/);
  expect(calendar).toContain("X-WR-CALNAME:Ruthimg: due dates\r\n");
  expect(calendar).toContain("X-PUBLISHED-TTL:PT1H\r\n");
  const [event] = eventsIn(calendar).filter(({ URL }) => URL?.endsWith(reference));
  expect(event).toMatchObject({
    SUMMARY: `${reference} due: access (eu-gdpr)`,
    "DTSTART;VALUE=DATE": "20261222",
    "DTEND;VALUE=DATE": "20261223",
    URL: `http://localhost:3000/desk/ruthimg/requests/${reference}`,
    TRANSP: "TRANSPARENT",
    DTSTAMP: "20261122T090000Z",
    "LAST-MODIFIED": "20261122T090000Z",
  });
  expect(summaries(calendar)).toContain(`${unverified.reference} due: access (us-ca)`);
  const theirs = [input.email, asked.email, "Quasimodo", "Zoë", "prompts", "你好", "@example"];
  for (const part of theirs) expect(calendar).not.toContain(part);
  const admin = await world.staff("ruthimg", "admin");
  expect(calendar).not.toContain(admin.kind === "staff" ? admin.id : "");
});

test("a member's own feed holds the requests that are assigned to them, and is updated when one is reassigned", async () => {
  const admin = await as("imgus", "admin");
  const handler = await as("imgus", "handler");
  const [mine, other] = [await world.confirmed("imgus"), await world.confirmed("imgus")];
  const assignee = await idOf("imgus", "handler");
  await assignRequest(admin, mine.reference, { version: 2, assignee });
  const feed = await createFeed(handler, { of: "me" });
  const calendar = await read("imgus", feed);
  expect(calendar).toContain("X-WR-CALNAME:imgus: my due dates\r\n");
  expect(calendar).toContain(mine.reference);
  expect(calendar).not.toContain(other.reference);
  expect(await read("imgus", feed), "a second read gives the same calendar").toBe(calendar);
  const [before] = eventsIn(calendar);
  const later = await world.at("imgus", handler.actor, new Date("2026-11-23T09:00:00Z"));
  await assignRequest(later, mine.reference, { version: 3, assignee: "" });
  await assignRequest(later, mine.reference, { version: 4, assignee });
  const [after] = eventsIn(await read("imgus", feed));
  expect(after?.UID).toBe(before?.UID);
  expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE));
  expect(after?.["LAST-MODIFIED"]).toBe("20261123T090000Z");
  await closeRequest(later, mine.reference, { version: 5, reason: "Sent twice." });
  expect(summaries(await read("imgus", feed))).toEqual([]);
});

test("the last day to notify the requester of an extension is listed besides an earlier policy deadline, until they were notified", async () => {
  const admin = await as("artisticmonk", "admin");
  const { reference } = await world.confirmed("artisticmonk", { residence: "us-ca" });
  const { rows } = await world.owner.query(
    `select due_on, deadline->>'noticeDueOn' as notice from request where reference = $1`,
    [reference],
  );
  expect(rows[0].due_on < rows[0].notice).toBe(true);
  const feed = await createFeed(admin, { of: "desk" });
  const plain = (date: string) => date.replaceAll("-", "");
  expect(
    eventsIn(await read("artisticmonk", feed)).map((event) => [
      event.SUMMARY,
      event["DTSTART;VALUE=DATE"],
    ]),
  ).toEqual([
    [`${reference} due: access (us-ca)`, plain(rows[0].due_on)],
    [
      `${reference} last day to inform the requester of an extension: access (us-ca)`,
      plain(rows[0].notice),
    ],
  ]);
  await extendRequest(admin, reference, { version: 2, reason: "It is a lot." });
  expect(summaries(await read("artisticmonk", feed))).toEqual([`${reference} due: access (us-ca)`]);
});

test("a member who chose German gets their own calendar in German, and the desk's calendar stays in the desk's language", async () => {
  const email = "greta@artisticmonk.example";
  const greta = await as("artisticmonk", "admin", email);
  await world.owner.query(`update "user" set settings = '{"language":"de"}' where email = $1`, [
    email,
  ]);
  const { reference } = await world.confirmed("artisticmonk", { residence: "us-ca" });
  await assignRequest(greta, reference, { version: 2, assignee: `usr-${email}` });
  const [own, desk] = [
    await createFeed(greta, { of: "me" }),
    await createFeed(greta, { of: "desk" }),
  ];
  const inWords = async (feed: Feed) =>
    readFeed(await world.at("artisticmonk", SUBJECT), tokenOf(feed), (language) => ({
      ...words,
      rights: { ...words.rights, access: `access in ${language}` },
    }));
  const german = await inWords(own);
  expect(german).toContain("X-WR-CALNAME:ImageGen By ArtisticMonk: meine Termine\r\n");
  expect(summaries(german)).toEqual([
    `${reference} fällig: access in de (us-ca)`,
    `${reference} letzter Tag\\, um eine Fristverlängerung mitzuteilen: access in de (us-ca)`,
  ]);
  const english = await inWords(desk);
  expect(english).toContain("X-WR-CALNAME:ImageGen By ArtisticMonk: due dates\r\n");
  expect(summaries(english)).toContain(`${reference} due: access in en (us-ca)`);
});

test("a new address revokes the old one, and revoked, unknown and other desks' addresses get the same response", async () => {
  const handler = await as("aigenerator", "handler");
  const old = await createFeed(handler, { of: "me" });
  const feed = await createFeed(handler, { of: "me" });
  expect(feed.path).not.toBe(old.path);
  expect(await codeOf(read("aigenerator", old))).toBe("not-found");
  expect(await codeOf(read("aigenerator", feed))).toBe("done");
  expect(await codeOf(read("ruthimg", feed))).toBe("not-found");
  const nobody = await world.at("aigenerator", SUBJECT);
  for (const token of ["", "a", "A".repeat(43), "\u0000".repeat(43)]) {
    expect(await codeOf(readFeed(nobody, token, () => words))).toBe("not-found");
  }
  await revokeFeed(handler, feed.id);
  expect(await codeOf(read("aigenerator", feed))).toBe("not-found");
  expect(await codeOf(revokeFeed(handler, feed.id))).toBe("not-found");
});

test("the page can show an address again, and the database alone does not reveal it", async () => {
  const admin = await as("aigenerator", "admin");
  const feed = await createFeed(admin, { of: "desk" });
  expect(await listFeeds(admin)).toEqual({ me: null, desk: feed });
  const own = await createFeed(await as("aigenerator", "handler"), { of: "me" });
  expect(await listFeeds(await as("aigenerator", "handler"))).toEqual({ me: own, desk: null });
  const { rows } = await world.owner.query("select * from calendar_feed where id = $1", [feed.id]);
  const stored = JSON.stringify(Object.values(rows[0]).map(String));
  expect(stored).not.toContain(tokenOf(feed));
  expect(Buffer.concat([rows[0].sealed, rows[0].token_hash]).includes(tokenOf(feed))).toBe(false);
});

test("opening a feed several times at once leaves one valid address", async () => {
  const admin = await as("imagerefiner", "admin");
  const feeds = await Promise.all([1, 2, 3].map(() => createFeed(admin, { of: "desk" })));
  const codes = await Promise.all(feeds.map((feed) => codeOf(read("imagerefiner", feed))));
  expect(codes.toSorted()).toEqual(["done", "not-found", "not-found"]);
});

test("a handler can have their own feed, an admin also the desk's, and an auditor and the public none", async () => {
  const [admin, handler] = [await as("imagerefiner", "admin"), await as("imagerefiner", "handler")];
  const desk = await createFeed(admin, { of: "desk" });
  const own = await createFeed(handler, { of: "me" });
  const other = await as("imagerefiner", "handler", "other@imagerefiner.example");
  expect(await codeOf(createFeed(handler, { of: "desk" }))).toBe("forbidden");
  expect(await codeOf(revokeFeed(handler, desk.id))).toBe("not-found");
  expect(await codeOf(revokeFeed(other, own.id))).toBe("not-found");
  for (const actor of [await world.staff("imagerefiner", "auditor"), SUBJECT, SYSTEM]) {
    const ctx = await world.at("imagerefiner", actor);
    expect(await codeOf(createFeed(ctx, { of: "me" }))).toBe("forbidden");
    expect(await codeOf(listFeeds(ctx))).toBe("forbidden");
    expect(await codeOf(revokeFeed(ctx, own.id))).toBe("forbidden");
  }
  await revokeFeed(admin, own.id);
  expect(await codeOf(read("imagerefiner", own))).toBe("not-found");
});

test("a member's own feed ends when they leave the desk or get a role that handles no requests", async () => {
  const email = "leaver@ruthimg.example";
  const feed = await createFeed(await as("ruthimg", "handler", email), { of: "me" });
  expect(await codeOf(read("ruthimg", feed))).toBe("done");
  const set = (role: Role) =>
    world.owner.query("update membership set role = $1::role where user_id = $2", [
      role,
      `usr-${email}`,
    ]);
  await set("auditor");
  expect(await codeOf(read("ruthimg", feed))).toBe("not-found");
  await set("handler");
  await world.owner.query("delete from membership where user_id = $1", [`usr-${email}`]);
  expect(await codeOf(read("ruthimg", feed))).toBe("not-found");
});

test("the log records who opened and revoked which feed, without its address", async () => {
  const handler = await as("ruthimg", "handler");
  const first = await createFeed(handler, { of: "me" });
  const second = await createFeed(handler, { of: "me" });
  await revokeFeed(await as("ruthimg", "admin"), second.id);
  const { rows } = await world.owner.query(
    `select actor, event, facts from log_entry where chain = $1 and facts->>'feed' = any($2) order by seq`,
    [handler.desk.id, [first.id, second.id]],
  );
  const member = await idOf("ruthimg", "handler");
  const boss = await idOf("ruthimg", "admin");
  expect(rows).toEqual([
    { actor: `staff:${member}`, event: "calendar-opened", facts: { feed: first.id, member } },
    { actor: `staff:${member}`, event: "calendar-revoked", facts: { feed: first.id, member } },
    { actor: `staff:${member}`, event: "calendar-opened", facts: { feed: second.id, member } },
    { actor: `staff:${boss}`, event: "calendar-revoked", facts: { feed: second.id, member } },
  ]);
  expect((await verifyLog(await world.at("ruthimg", SYSTEM))).faults).toEqual([]);
});
