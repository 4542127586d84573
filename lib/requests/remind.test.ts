import { afterAll, beforeAll, expect, test } from "vitest";
import { POLICIES } from "@/prisma/seed/policies";
import { holdNothing } from "./answer";
import { assignRequest } from "./assign";
import { lapseUnconfirmed } from "./lapse";
import { readRequest } from "./read";
import { submitRequest } from "./submit";
import { sweep } from "./sweep";
import { form, openWorld, SUBJECT, SYSTEM, type World } from "./testing";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => slug === "ruthimg"));
  await world.staff("ruthimg", "admin");
  await world.staff("ruthimg", "handler");
  await world.staff("ruthimg", "auditor");
});
afterAll(() => world.close());

const DAY = 24 * 60 * 60 * 1000;
/** The due day of a request received on 22 November is 22 December. */
const daysBefore = (days: number) => new Date(Date.parse("2026-12-22T10:00:00Z") - days * DAY);
const reminders = (email: string, reference: string) =>
  world.post.to(email).filter(({ mail }) => mail.subject?.includes(reference));

async function sweepAt(time: Date): Promise<void> {
  await sweep(time);
  await world.work(time);
}

test("each milestone is told once, to whoever has the request, also with two workers at once", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const handler = await world.staff("ruthimg", "handler");
  if (handler.kind !== "staff") throw new Error("staff expected");
  const desk = await world.at("ruthimg", handler);
  const { version } = await readRequest(desk, reference);
  await assignRequest(desk, reference, { version, assignee: handler.id });
  for (const days of [20, 14, 13, 7, 3, 1, 0]) {
    const time = daysBefore(days);
    await Promise.all([sweep(time), sweep(time)]);
    await sweepAt(time);
  }
  expect(reminders("handler@ruthimg.example", reference)).toHaveLength(5);
  expect(reminders("admin@ruthimg.example", reference)).toHaveLength(0);
});

test("each member is written to in the language they chose", async () => {
  const { reference } = await world.confirmed("ruthimg");
  await world.owner.query(
    `update "user" set settings = '{"language":"de"}' where email = 'handler@ruthimg.example'`,
  );
  await sweepAt(daysBefore(1));
  await world.owner.query(
    `update "user" set settings = '{}' where email = 'handler@ruthimg.example'`,
  );
  const text = (name: string) =>
    reminders(`${name}@ruthimg.example`, reference).at(-1)?.mail.text ?? "";
  expect(text("handler")).toContain("Dienstag, 22. Dezember 2026");
  expect(text("admin")).toContain("Tuesday 22 December 2026");
});

test("overdue is told every day, and to the desk's admins as well", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const handler = await world.staff("ruthimg", "handler");
  if (handler.kind !== "staff") throw new Error("staff expected");
  const desk = await world.at("ruthimg", handler);
  const { version } = await readRequest(desk, reference);
  await assignRequest(desk, reference, { version, assignee: handler.id });
  for (const days of [-1, -2, -3]) await sweepAt(daysBefore(days));
  expect(reminders("handler@ruthimg.example", reference)).toHaveLength(3);
  expect(reminders("admin@ruthimg.example", reference)).toHaveLength(3);
});

test("what nobody has taken is told to everybody who handles requests, and not to auditors", async () => {
  const { reference } = await world.confirmed("ruthimg");
  await sweepAt(daysBefore(7));
  expect(reminders("handler@ruthimg.example", reference)).toHaveLength(1);
  expect(reminders("admin@ruthimg.example", reference)).toHaveLength(1);
  expect(reminders("auditor@ruthimg.example", reference)).toHaveLength(0);
});

test("after a day's outage the nearest milestone is told once, not all that were missed", async () => {
  const { reference } = await world.confirmed("ruthimg");
  await sweepAt(daysBefore(2));
  await sweepAt(daysBefore(2));
  expect(reminders("handler@ruthimg.example", reference)).toHaveLength(1);
});

test("an answered request is not reminded of", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const desk = await world.at("ruthimg", await world.staff("ruthimg", "handler"));
  const { version } = await readRequest(desk, reference);
  await holdNothing(desk, reference, { version, explanation: "" });
  await sweepAt(daysBefore(1));
  expect(reminders("handler@ruthimg.example", reference)).toHaveLength(0);
});

test("the digest goes out once a day, after seven in the desk's zone, with nobody's name in it", async () => {
  await world.confirmed("ruthimg", { name: "Digestcanary Person" });
  const digests = () =>
    world.post
      .to("handler@ruthimg.example")
      .filter(({ mail }) => /overdue, \d+ due soon/.test(mail.subject ?? ""));
  await sweepAt(new Date("2026-11-25T05:30:00Z"));
  const before = digests().length;
  await Promise.all([1, 2].map(() => sweep(new Date("2026-11-25T06:30:00Z"))));
  await sweepAt(new Date("2026-11-25T12:00:00Z"));
  expect(digests().length).toBe(before + 1);
  expect(digests().at(-1)?.raw).not.toContain("Digestcanary");
});

test("an unconfirmed request leaves the waiting list when its link has run out", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  const { reference } = await submitRequest(ctx, form());
  const late = new Date(world.now.getTime() + 8 * DAY);
  await lapseUnconfirmed(await world.at("ruthimg", SYSTEM, late));
  const desk = await world.at("ruthimg", await world.staff("ruthimg", "handler"), late);
  expect((await readRequest(desk, reference)).state).toBe("lapsed");
});
