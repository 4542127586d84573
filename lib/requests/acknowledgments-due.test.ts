import { afterAll, beforeAll, expect, test } from "vitest";
import { artisticmonk } from "@/prisma/seed/artisticmonk";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { acknowledgmentsDue, alertOfAcknowledgments } from "./acknowledgments-due";
import { readRequest } from "./read";
import { readOwnRequest } from "./read-own";
import { submitRequest } from "./submit";
import { form, openWorld, SUBJECT, SYSTEM, type World } from "./testing";

let world: World;

beforeAll(async () => {
  world = await openWorld([artisticmonk, ruthimg]);
  for (const role of ["admin", "handler"] as const) await world.staff("artisticmonk", role);
}, 60_000);
afterAll(() => world.close());

const HOUR_MS = 3_600_000;
const after = (hours: number) => new Date(world.now.getTime() + hours * HOUR_MS);

const grieve = async () => {
  const input = form({ right: "grievance", residence: "in", details: "Secret words" });
  const sent = await submitRequest(await world.at("artisticmonk", SUBJECT), input);
  return { ...sent, input };
};

const alertsTo = (email: string, reference: string) =>
  world.post.to(email).filter(({ mail }) => mail.subject?.startsWith(`${reference}: the ack`));

const alert = async (hours: number) => {
  await alertOfAcknowledgments(await world.at("artisticmonk", SYSTEM, after(hours)));
  await world.work(after(hours));
};

test("a grievance is acknowledged at once, to an address that nobody has verified, without personal details", async () => {
  const { reference, requestId, input } = await grieve();
  await world.work();
  const letters = world.post.to(input.email);
  expect(letters).toHaveLength(1);
  const text = world.mailTo(input.email);
  expect(text).toContain("This email acknowledges that we have it.");
  expect(text).toContain(reference);
  expect(text).toContain("We act on it by: Sunday 29 November 2026, end of day, Kolkata time");
  expect(text).not.toMatch(/Quasimodo|grievance you|complain|Secret words/i);
  expect(world.tokenIn(text)).not.toBe("");

  const staff = await world.at("artisticmonk", await world.staff("artisticmonk", "handler"));
  expect(await readRequest(staff, reference)).toMatchObject({
    state: "unconfirmed",
    acknowledgedAt: world.now.toISOString(),
  });
  expect(await acknowledgmentsDue(await world.at("artisticmonk", SYSTEM, after(30)))).toEqual([]);
  const own = await readOwnRequest(await world.at("artisticmonk", SUBJECT), requestId);
  expect(own.ackIsPast).toBe(true);
});

test("staff are alerted once before an acknowledgment is missed and once after, and no more once it went out", async () => {
  const { reference, requestId } = await grieve();
  // The email waits, as while the mail server is down.
  await world.owner.query("delete from graphile_worker._private_jobs");
  const [admin, handler] = ["admin@artisticmonk.example", "handler@artisticmonk.example"];
  await alert(12);
  expect(alertsTo(admin, reference)).toHaveLength(0);
  await alert(19);
  await alert(20);
  // Nobody is assigned, so it is for the admins to see to.
  expect(alertsTo(admin, reference)).toHaveLength(1);
  expect(alertsTo(handler, reference)).toHaveLength(0);
  const due = await acknowledgmentsDue(await world.at("artisticmonk", SYSTEM, after(19)));
  expect(due).toEqual([expect.objectContaining({ reference, missed: false })]);
  const own = await readOwnRequest(await world.at("artisticmonk", SUBJECT), requestId);
  expect(own.ackIsPast).toBe(false);
  await alert(25);
  await alert(26);
  expect(alertsTo(admin, reference)).toHaveLength(2);
  const late = await world.at("artisticmonk", SUBJECT, after(25));
  expect((await readOwnRequest(late, requestId)).ackIsPast).toBe(true);

  await world.owner.query(
    `update letter set state = 'sent', sent_at = $2 where request_id = $1 and recipient_id is null`,
    [requestId, after(27)],
  );
  expect(await acknowledgmentsDue(await world.at("artisticmonk", SYSTEM, after(28)))).toEqual([]);
});

test("where nothing has to be acknowledged before the address is verified, the first email only asks to verify it", async () => {
  const input = form({ residence: "eea" });
  await submitRequest(await world.at("ruthimg", SUBJECT), input);
  await world.work();
  expect(world.mailTo(input.email)).not.toContain("acknowledges");
  expect(await acknowledgmentsDue(await world.at("ruthimg", SYSTEM, after(1000)))).toEqual([]);
});

test("California counts the acknowledgment from receipt as well", async () => {
  const input = form({ residence: "us-ca" });
  await submitRequest(await world.at("ruthimg", SUBJECT), input);
  await world.work();
  expect(world.mailTo(input.email)).toContain("This email acknowledges that we have it.");
});
