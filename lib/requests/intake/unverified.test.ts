import { expect, test } from "vitest";
import { closeUnverified, reopenRequest } from "@/lib/requests/decision/close";
import { verifyRequester, verifyRequesterSchema } from "@/lib/requests/identity/verify-requester";
import { countViews } from "@/lib/requests/inbox/find";
import { sweep } from "@/lib/requests/jobs/sweep";
import { DAY, form, problemOf, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { imgus } from "@/prisma/seed/imgus";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { readVerificationLink, verifyByLink } from "./confirm";
import { sendLink, sendLinkSchema } from "./correct-address";
import { sendCode } from "./send-code";
import { submitRequest } from "./submit";

const world = testWorld([ruthimg, imgus]);

const later = (days: number) => world.later(days * DAY);
const handlerAt = async (time = world.now) =>
  world.at("ruthimg", await world.staff("ruthimg", "handler"), time);

async function sweepAt(time: Date): Promise<void> {
  await sweep(time);
  await world.work(time);
}

const read = async (reference: string, time = world.now) =>
  readRequest(await handlerAt(time), reference);

const entriesOf = async (requestId: string, event: string) => {
  const { rows } = await world.owner.query(
    "select actor, facts from log_entry where chain = $1 and event = $2 order by seq",
    [requestId, event],
  );
  return rows as { actor: string; facts: Record<string, unknown> }[];
};

const NOTE = "Called back on the number in the account, Kanarienvogel.";

test.each(["before", "after"] as const)(
  "staff who verified the requester by other means open a request %s its link expired",
  async (when) => {
    const { reference, requestId, email, token } = await world.submitted("ruthimg", {
      channel: "cli",
    });
    const time = when === "before" ? world.now : later(8);
    if (when === "after") await sweepAt(time);
    const desk = await handlerAt(time);
    const { version, state } = await readRequest(desk, reference);
    expect(state).toBe(when === "before" ? "unconfirmed" : "lapsed");
    await verifyRequester(desk, reference, { version, by: "phone", note: NOTE });
    await world.work(time);

    const after = await readRequest(desk, reference);
    expect([after.state, after.dueOn]).toEqual(["open", "2026-12-22"]);
    expect(world.mailTo(email)).toContain("22 December 2026");
    const [entry] = await entriesOf(requestId, "verify-requester");
    expect(entry?.facts).toMatchObject({ by: "phone", state: "open" });
    const { rows } = await world.owner.query(
      "select l.facts::text || coalesce(encode(m.sealed, 'escape'), '') as stored from log_entry l left join message m on m.request_id = l.chain where l.chain = $1",
      [requestId],
    );
    expect(JSON.stringify(rows)).not.toContain("Kanarienvogel");
    expect(JSON.stringify(after.timeline)).toContain("Kanarienvogel");

    // The link that was sent before has no effect any more, and the address is not verified twice.
    const subject = await world.at("ruthimg", SUBJECT, time);
    expect(await readVerificationLink(subject, { reference, token })).toBe("used");
    expect((await verifyByLink(subject, { reference, token })).already).toBe(true);
    expect(await entriesOf(requestId, "confirm")).toEqual([]);
  },
);

test("verifying by other means needs a method and a note about it", () => {
  const wrong = (input: object) =>
    verifyRequesterSchema.safeParse({ version: 1, ...input }).error?.issues.map(({ path }) => path);
  expect(wrong({ by: "phone", note: "  " })).toEqual([["note"]]);
  expect(wrong({ by: "hearsay", note: NOTE })).toEqual([["by"]]);
  expect(wrong({ by: "letter", note: NOTE })).toBeUndefined();
});

test.each([
  ["before", "unconfirmed"],
  ["after", "lapsed"],
] as const)(
  "a new link that staff send %s the last one expired opens the request",
  async (when, state) => {
    const { reference, email, token } = await world.submitted("ruthimg");
    const time = when === "before" ? later(1) : later(9);
    await sweepAt(time);
    expect((await read(reference, time)).state).toBe(state);
    await sendLink(await handlerAt(time), reference, { email });
    await world.work(time);
    expect((await read(reference, time)).state).toBe("unconfirmed");

    const subject = await world.at("ruthimg", SUBJECT, time);
    expect(await readVerificationLink(subject, { reference, token })).toBe(
      when === "before" ? "live" : "expired",
    );
    const fresh = world.tokenIn(world.mailTo(email));
    await verifyByLink(subject, { reference, token: fresh });
    expect((await read(reference, time)).state).toBe("open");
  },
);

test("staff can send the link to the right address if the first one was mistyped", async () => {
  const { reference, requestId, email: wrong, token } = await world.submitted("ruthimg");
  const right = "right.address@example.org";
  await sweepAt(later(8));
  const time = later(9);
  await sendLink(await handlerAt(time), reference, sendLinkSchema.parse({ email: ` ${right} ` }));
  await world.work(time);
  const subject = await world.at("ruthimg", SUBJECT, time);
  expect((await problemOf(verifyByLink(subject, { reference, token }))).code).toBe("expired");
  expect(world.mailTo(wrong)).not.toContain(world.tokenIn(world.mailTo(right)));
  await verifyByLink(subject, { reference, token: world.tokenIn(world.mailTo(right)) });
  const after = await read(reference, time);
  expect([after.state, after.person?.email]).toEqual(["open", right]);
  const [entry] = await entriesOf(requestId, "correct-address");
  expect(entry?.facts).toMatchObject({ by: "staff", confirmed: false });
  expect(JSON.stringify(entry)).not.toContain(right);
});

test("a new link for a verified request is refused, and so is verifying it again", async () => {
  const { reference, input } = await world.confirmed("ruthimg");
  const desk = await handlerAt();
  const { version } = await readRequest(desk, reference);
  const again = verifyRequester(desk, reference, { version, by: "phone", note: NOTE });
  expect((await problemOf(again)).code).toBe("conflict");
  for (const email of [input.email, "other@example.org"]) {
    expect((await problemOf(sendLink(desk, reference, { email }))).code).toBe("conflict");
  }
});

test("a request that was closed unverified awaits verification again once it is reopened", async () => {
  const { reference, email } = await world.submitted("ruthimg");
  const desk = await handlerAt();
  await closeUnverified(desk, reference);
  await world.work();
  const { version } = await readRequest(desk, reference);
  await reopenRequest(desk, reference, { version, reason: "Closed by mistake." });
  await world.work();
  const waiting = await readRequest(desk, reference);
  expect([waiting.state, waiting.confirmedAt]).toEqual(["unconfirmed", null]);
  const { version: now } = waiting;
  await verifyRequester(desk, reference, { version: now, by: "in-person", note: NOTE });
  expect((await readRequest(desk, reference)).state).toBe("open");
  expect(world.mailTo(email)).toContain("/verify/");
});

const remindersTo = (email: string) =>
  world.post.to(email).filter(({ mail }) => mail.subject?.includes("verify your email soon"));

// Slow: nine sweeps of every desk.
test("a requester is reminded once before the link expires, also with two workers at once", async () => {
  const { reference, requestId, email, token } = await world.submitted("ruthimg");
  await sweepAt(later(4));
  expect(remindersTo(email)).toHaveLength(0);
  await Promise.all([sweep(later(5.5)), sweep(later(5.5))]);
  await sweepAt(later(6));
  const [reminder, ...more] = remindersTo(email);
  expect(more).toHaveLength(0);
  const text = reminder?.mail.text ?? "";
  expect(text).toContain("before Sunday 29 November 2026");
  expect(text).toContain("If you do nothing, the link stops working then");
  expect(text).not.toContain("Zoë");
  expect(await entriesOf(requestId, "remind-unverified")).toHaveLength(1);

  // Both links work until they expire. A new link after that causes no second reminder.
  const subject = await world.at("ruthimg", SUBJECT, later(6));
  expect(await readVerificationLink(subject, { reference, token })).toBe("live");
  expect(await readVerificationLink(subject, { reference, token: world.tokenIn(text) })).toBe(
    "live",
  );
  await sweepAt(later(7.1));
  expect((await read(reference, later(7.1))).state).toBe("lapsed");
  await sendCode(await world.at("ruthimg", SUBJECT, later(8)), { reference });
  for (const day of [13, 14.5, 16, 30]) await sweepAt(later(day));
  expect(remindersTo(email)).toHaveLength(1);
}, 60_000);

test("the link of the reminder opens the request, and the first link then has no effect", async () => {
  const { reference, requestId, email, token } = await world.submitted("ruthimg", { locale: "de" });
  await sweepAt(later(6));
  const text = world.mailTo(email);
  expect(text).toContain("Wenn Sie nichts tun");
  const subject = await world.at("ruthimg", SUBJECT, later(6));
  await verifyByLink(subject, { reference, token: world.tokenIn(text) });
  expect((await verifyByLink(subject, { reference, token })).already).toBe(true);
  expect(await entriesOf(requestId, "confirm")).toHaveLength(1);
});

test("a verified requester is not reminded to verify their address", async () => {
  const { input } = await world.confirmed("ruthimg");
  await sweepAt(later(6));
  expect(remindersTo(input.email)).toHaveLength(0);
});

// Slow: ten sweeps of every desk.
test("staff get no email and no notification about an unverified request, however long it waits", async () => {
  await world.staff("imgus", "admin");
  const handler = await world.staff("imgus", "handler");
  const subject = await world.at("imgus", SUBJECT);
  await submitRequest(subject, form({ identifier: "device-1" }));
  world.post.office.mood = { code: 550, message: "No such mailbox" };
  await world.work();
  world.post.office.mood = null;
  // The due day is day 30: on these days staff would be reminded of an open request.
  for (const day of [0, 6, 8, 16, 23, 27, 29, 30, 31, 40]) await sweepAt(later(day));

  expect(world.post.arrived.filter(({ to }) => to[0]?.endsWith("@imgus.example"))).toEqual([]);
  const { rows } = await world.owner.query("select kind from notification where desk_id = $1", [
    subject.desk.id,
  ]);
  expect(rows).toEqual([]);
  // The request is not lost: its own view counts it.
  const counts = await countViews(await world.at("imgus", handler));
  expect(counts).toMatchObject({ unconfirmed: 1, open: 0 });
}, 60_000);
