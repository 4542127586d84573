import { afterAll, beforeAll, expect, test } from "vitest";
import { type Entry, entrySchema } from "@/lib/domain/intake/entry";
import type { Context } from "@/lib/platform/context";
import { prepareRequest } from "@/lib/requests/advance/create";
import { extendRequest } from "@/lib/requests/clock/extend";
import { readStaffFile } from "@/lib/requests/conversation/download";
import { sendMessage } from "@/lib/requests/conversation/messages";
import { openEntryReceiver } from "@/lib/requests/conversation/receive";
import { fulfilRequest } from "@/lib/requests/decision/answer";
import { closeRequest, reopenRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { verifyRequest } from "@/lib/requests/identity/verify";
import { findRequests } from "@/lib/requests/inbox/find";
import { sweep } from "@/lib/requests/jobs/sweep";
import {
  incoming,
  openWorld,
  problemOf,
  SUBJECT,
  type World,
  wholeOf,
} from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { POLICIES } from "@/prisma/seed/policies";
import { enterRequest } from "./enter-request";
import { sendCode } from "./send-code";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => slug === "ruthimg" || slug === "imgus"));
});
afterAll(() => world.close());

const DAY = 24 * 3600 * 1000;
const later = (days: number) => new Date(world.now.getTime() + days * DAY);
const deskAt = async (role: "admin" | "handler" | "auditor" = "handler", time = world.now) =>
  world.at("ruthimg", await world.staff("ruthimg", role), time);

let entries = 0;
/** What a team member types, read by the schema of the form. */
const entry = (changes: Partial<Record<keyof Entry, string>> = {}): Entry => {
  entries += 1;
  return entrySchema.parse({
    idempotencyKey: `entry-${entries}`,
    channel: "post",
    receivedOn: "2026-11-19",
    right: "access",
    residence: "eea",
    name: "Ada Brieftaube",
    locale: "en",
    ...changes,
  });
};

const emailsOf = async (requestId: string) => {
  const { rows } = await world.owner.query(
    "select kind from email where request_id = $1 and recipient_id is null order by created_at",
    [requestId],
  );
  return rows.map(({ kind }) => kind as string);
};

const submitEntry = async (requestId: string) => {
  const { rows } = await world.owner.query(
    "select actor, facts from log_entry where chain = $1 and event = 'submit'",
    [requestId],
  );
  return rows[0] as { actor: string; facts: Record<string, unknown> };
};

test("the clock of a request that staff enter starts on the day it arrived, and it is open at once", async () => {
  const ctx = await deskAt();
  const { id, reference } = await enterRequest(ctx, entry({ receivedOn: "2026-10-30" }));
  const request = await readRequest(ctx, reference);
  // Article 12(3) of the GDPR: one month from 30 October, not from 22 November.
  expect([request.state, request.dueOn]).toEqual(["open", "2026-11-30"]);
  expect(request.receivedAt).toBe("2026-10-29T23:00:00.000Z");
  expect(request.channel).toBe("post");
  const { actor, facts } = await submitEntry(id);
  expect(actor).toBe(ctx.actor.kind === "staff" ? `staff:${ctx.actor.id}` : "");
  expect(facts).toMatchObject({ channel: "post", state: "open", right: "access" });
  const found = await findRequests(ctx, { view: "open", sort: "due", channel: "post" });
  expect(found.rows.map((row) => row.reference)).toContain(reference);
});

test.each([
  ["2026-11-22", "08:15", "2026-11-22T07:15:00.000Z"],
  ["2026-11-22", "", "2026-11-22T09:00:00.000Z"],
  ["2026-11-20", "", "2026-11-19T23:00:00.000Z"],
] as const)(
  "a request of %s at “%s” counts from %s, in the zone of the desk",
  async (day, time, at) => {
    const ctx = await deskAt();
    const typed = entry({ receivedOn: day, receivedTime: time });
    expect((await enterRequest(ctx, typed)).receivedAt.toISOString()).toBe(at);
  },
);

test.each([
  [{ receivedOn: "2026-11-23" }, "receivedOn"],
  [{ receivedOn: "2026-11-22", receivedTime: "10:30" }, "receivedTime"],
  [{ locale: "tlh" }, "locale"],
] as const)(
  "an entry with %o is refused at its field, and nothing is stored",
  async (typed, field) => {
    const ctx = await deskAt();
    const before = await world.owner.query("select count(*)::int as n from request");
    const problem = await problemOf(enterRequest(ctx, entry(typed)));
    expect(problem.code).toBe("invalid");
    expect(Object.keys(problem.fields)).toEqual([field]);
    const after = await world.owner.query("select count(*)::int as n from request");
    expect(after.rows).toEqual(before.rows);
  },
);

test("an entry needs a channel, a day, a right, and a name, an email address or an identifier", () => {
  const parsed = entrySchema.safeParse({ idempotencyKey: "x", locale: "en", email: "" });
  const fields = parsed.error?.issues.map(({ path }) => path[0]);
  expect(fields).toEqual(["channel", "receivedOn", "right", "residence", "name"]);
  const wrong = entrySchema.safeParse({ idempotencyKey: "x", locale: "en", email: "ada@" });
  expect(wrong.error?.issues.map(({ path }) => path[0])).toContain("email");
  const nobody = entrySchema.safeParse({
    ...{ idempotencyKey: "x", channel: "phone", receivedOn: "2026-11-22" },
    ...{ right: "access", residence: "eea", name: " ", locale: "en" },
  });
  expect(nobody.error?.issues.map(({ path }) => path[0])).toEqual(["name"]);
});

test("a requester with an email address gets the acknowledgment with the due date, and no link to verify", async () => {
  const ctx = await deskAt();
  const email = "ada.entered@example.org";
  const { id } = await enterRequest(ctx, entry({ channel: "email", email }));
  await world.work();
  expect(await emailsOf(id)).toEqual(["acknowledgment"]);
  expect(world.mailTo(email)).toContain("Monday 21 December 2026");
  expect(world.tokenIn(world.mailTo(email))).toBe("");
});

test("no email is attempted for a requester without an email address, whatever happens to the request", async () => {
  const ctx = await deskAt();
  const { id, reference } = await enterRequest(ctx, entry());
  await sendMessage(ctx, reference, { text: "Which account?" });
  await sendCode(await world.at("ruthimg", SUBJECT), { reference });
  const reason = "Very many requests, each of them complex.";
  let { version } = await readRequest(ctx, reference);
  await extendRequest(ctx, reference, { version, reason, until: "" } as never);
  ({ version } = await readRequest(ctx, reference));
  await verifyRequest(ctx, reference, { version, what: "identity", by: "details", note: "" });
  ({ version } = await readRequest(ctx, reference));
  await fulfilRequest(ctx, reference, { version, summary: "A copy is in the letter." });
  await sweep(later(40));
  expect(await world.work(later(40))).toBe(0);
  expect(await emailsOf(id)).toEqual([]);
  expect((await readRequest(ctx, reference)).state).toBe("answered");
  const { rows } = await world.owner.query(
    "select count(*)::int as n from proof where request_id = $1",
    [id],
  );
  expect(rows[0]?.n).toBe(0);
});

test("data is given out only after staff recorded how they verified the requester", async () => {
  const ctx = await deskAt();
  const email = "grace.entered@example.org";
  const { reference } = await enterRequest(ctx, entry({ email }));
  const { version, identity } = await readRequest(ctx, reference);
  expect(identity.lacks).toEqual(["identity"]);
  const summary = "Here it is.";
  const problem = await problemOf(fulfilRequest(ctx, reference, { version, summary }));
  expect(problem.code).toBe("conflict");
  await verifyRequest(ctx, reference, { version, what: "identity", by: "details", note: "" });
  await fulfilRequest(ctx, reference, { version: version + 1, summary });
  expect((await readRequest(ctx, reference)).state).toBe("answered");
});

test("the database accepts no file for a requester of an entered request whom nobody verified", async () => {
  const ctx = await deskAt();
  const { id, reference } = await enterRequest(ctx, entry());
  const insert = (file: string) =>
    world.owner.query(
      `insert into file (id, desk_id, request_id, purpose, type, size, sha256, created_at)
        values ($1, $2, $3, 'result', 'text/plain', 1, '\\x00', now())`,
      [file, ctx.desk.id, id],
    );
  await expect(insert("fil_before")).rejects.toThrow("waits for the identity");
  await verifyRequest(ctx, reference, { version: 1, what: "identity", by: "details", note: "" });
  await insert("fil_after");
});

test("an opt-out that staff enter needs no verification, because it gives out no data", async () => {
  const ctx = await deskAt();
  const { reference } = await enterRequest(ctx, entry({ right: "opt-out-marketing" }));
  expect((await readRequest(ctx, reference)).identity.lacks).toEqual([]);
});

test("a request that staff entered is open again when it is reopened, without a link", async () => {
  const ctx = await deskAt();
  const email = "reopened.entered@example.org";
  const { id, reference } = await enterRequest(ctx, entry({ email }));
  await closeRequest(ctx, reference, { version: 1, reason: "Entered twice." });
  const { version } = await readRequest(ctx, reference);
  await reopenRequest(ctx, reference, { version, reason: "It was not." });
  expect((await readRequest(ctx, reference)).state).toBe("open");
  expect(await emailsOf(id)).not.toContain("confirm");
});

test("the same form sent twice is one request, and other content with its key is a conflict", async () => {
  const ctx = await deskAt();
  const typed = entry({ details: "My files" });
  const [one, two] = await Promise.all([enterRequest(ctx, typed), enterRequest(ctx, typed)]);
  expect(two.id).toBe(one.id);
  expect((await enterRequest(await deskAt("handler", later(1)), typed)).id).toBe(one.id);
  const problem = await problemOf(enterRequest(ctx, { ...typed, details: "Other files" }));
  expect(problem.code).toBe("conflict");
});

test("the entry can be assigned to the member who enters it", async () => {
  const ctx = await deskAt();
  const { reference } = await enterRequest(ctx, entry({ assign: "me" }));
  const { assignee } = await readRequest(ctx, reference);
  expect(assignee?.id).toBe(ctx.actor.kind === "staff" ? ctx.actor.id : "");
  const { reference: other } = await enterRequest(ctx, entry());
  expect((await readRequest(ctx, other)).assignee).toBeNull();
});

/** Enters a request with one file, as the route of the form does. */
async function enterWithFile(ctx: Context, typed: Entry) {
  const prepared = prepareRequest();
  const receiver = await openEntryReceiver(ctx, prepared);
  const upload = await receiver.take(incoming("letter.txt", "Dear desk, send me my data."));
  const request = await enterRequest(ctx, typed, { prepared, uploads: [upload] });
  await receiver.discard();
  return { request, upload };
}

test("files are evidence that staff can open and the requester cannot, and a repeat keeps the first", async () => {
  const ctx = await deskAt();
  const typed = entry();
  const { request, upload } = await enterWithFile(ctx, typed);
  const { reference, id } = request;
  expect((await readRequest(ctx, reference)).evidence.map(({ name }) => name)).toEqual([
    "letter.txt",
  ]);
  const file = await readStaffFile(ctx, { reference, fileId: upload.id });
  expect((await wholeOf(file.content)).toString()).toBe("Dear desk, send me my data.");
  expect((await submitEntry(id)).facts.files).toEqual([upload.id]);
  const own = await readOwnRequest(await world.at("ruthimg", SUBJECT), id);
  expect(JSON.stringify(own)).not.toContain("letter.txt");
  expect((await enterWithFile(ctx, typed)).request.id).toBe(id);
  expect((await readRequest(ctx, reference)).evidence).toHaveLength(1);
});

test("the postal address is stored encrypted, shown to staff, and erased with the request", async () => {
  const postal = "Ada Brieftaube\nTaubenschlag 7\n10115 Berlin";
  const ctx = await deskAt("admin");
  const { id, reference } = await enterRequest(ctx, entry({ postal, details: "Alles" }));
  const { person, delivery } = await readRequest(ctx, reference);
  expect(person?.postal).toBe(postal);
  expect(delivery).toEqual({ by: "post", postal });
  const stored = async () => {
    const { rows } = await world.owner.query("select * from request where id = $1", [id]);
    const { rows: log } = await world.owner.query("select facts from log_entry where chain = $1", [
      id,
    ]);
    return JSON.stringify([rows, log]);
  };
  expect(await stored()).not.toContain("Taubenschlag");
  await closeRequest(ctx, reference, { version: 1, reason: "Done." });
  await eraseRequest(ctx, reference);
  expect((await readRequest(ctx, reference)).person).toBeNull();
  expect((await verifyLog(ctx)).faults).toEqual([]);
});

test("auditors, requesters and the members of other desks cannot enter a request here", async () => {
  const typed = entry();
  expect((await problemOf(enterRequest(await deskAt("auditor"), typed))).code).toBe("forbidden");
  const subject = await world.at("ruthimg", SUBJECT);
  expect((await problemOf(enterRequest(subject, typed))).code).toBe("forbidden");
  expect((await problemOf(openEntryReceiver(subject, prepareRequest()))).code).toBe("forbidden");
  const other = await world.at("imgus", await world.staff("imgus", "admin"));
  const { reference } = await enterRequest(await deskAt(), typed);
  expect((await problemOf(readRequest(other, reference))).code).toBe("not-found");
  // The same key at another desk is another request.
  expect((await enterRequest(other, typed)).reference).not.toBe(reference);
});
