import { expect, test } from "vitest";
import type { Role } from "@/lib/domain/request/role";
import { addNote, replyToDesk } from "@/lib/requests/conversation/messages";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, HOUR, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { findRequests } from "./find";
import { recordPresence } from "./presence";

const SLUG = "ruthimg";
const world = testWorld();

const as = (role: Role) => world.member(SLUG, role);

/** The references of unread requests, listed by an auditor. Listing marks nothing as read. */
async function unread(): Promise<string[]> {
  const { rows } = await findRequests(await as("auditor"), { view: "all", unread: "1" });
  expect(rows.every((row) => row.unread)).toBe(true);
  return rows.map(({ reference }) => reference);
}

const openAs = async (role: Role, reference: string) =>
  recordPresence(await as(role), {
    reference,
    tab: `tab-${role}-${reference}`,
    writing: false,
    gone: false,
  });

test("a request is unread from its verification, and from each reply, until a member who may act on it opens it or acts", async () => {
  const submitted = await submitRequest(await world.at(SLUG, SUBJECT), form());
  expect(await unread()).toEqual([]);
  const { reference } = await world.confirmed(SLUG);
  expect(await unread()).toEqual([reference]);
  await openAs("auditor", reference);
  expect(await unread()).toEqual([reference]);
  await openAs("handler", reference);
  expect(await unread()).toEqual([]);
  await replyToDesk(await world.at(SLUG, SUBJECT), reference, { text: "One thing more" });
  expect(await unread()).toEqual([reference]);
  await readRequest(await as("handler"), reference);
  expect(await unread()).toEqual([reference]);
  await addNote(await as("handler"), reference, { text: "Looked into it" });
  expect(await unread()).toEqual([]);
  expect(submitted.reference).not.toBe(reference);
});

test("a request that needs no verification is unread from the start", async () => {
  const input = form({ right: "opt-out-marketing" });
  const { reference } = await submitRequest(await world.at(SLUG, SUBJECT), input);
  expect(await unread()).toEqual([reference]);
  await openAs("admin", reference);
  expect(await unread()).toEqual([]);
});

test("a list filtered by a tag shows the requests with that tag, sorted, also after their state changed", async () => {
  const { desk } = await as("handler");
  const [one, two, other] = [
    await world.confirmed(SLUG),
    await world.confirmed(SLUG, {}, world.later(-HOUR)),
    await world.confirmed(SLUG),
  ];
  await world.owner.query(
    "insert into tag (id, desk_id, name, created_at) values ('tag_a', $1, 'press', now()), ('tag_b', $1, 'a-b', now())",
    [desk.id],
  );
  for (const [request, tag] of [
    [one, "tag_a"],
    [one, "tag_b"],
    [two, "tag_a"],
  ] as const) {
    await world.owner.query(
      "insert into request_tag (desk_id, request_id, tag_id) values ($1, $2, $3)",
      [desk.id, request.requestId, tag],
    );
  }
  const tagged = async (query: object) => {
    const { rows, tags } = await findRequests(await as("handler"), { view: "all", ...query });
    expect(tags).toEqual(["a-b", "press"]);
    return rows.map(({ reference, tags }) => [reference, ...tags].join(" "));
  };
  const [first, second] = [`${one.reference} a-b press`, `${two.reference} press`];
  expect(await tagged({ tag: "press", sort: "newest" })).toEqual([first, second]);
  expect(await tagged({ tag: "press", sort: "oldest" })).toEqual([second, first]);
  expect(await tagged({ tag: "press", q: two.reference })).toEqual([second]);
  expect(await tagged({ tag: "press", unread: "1", channel: "web" })).toHaveLength(2);
  expect(await tagged({ tag: "a-b", q: other.reference })).toEqual([]);
  expect(await tagged({ tag: "unknown" })).toEqual([]);
  await world.owner.query("update request set state = 'closed' where id = $1", [one.requestId]);
  expect(await tagged({ tag: "press", view: "closed" })).toEqual([first]);
  expect(await tagged({ tag: "press", view: "open" })).toEqual([second]);
  expect(
    (await readRequest(await as("handler"), one.reference)).tags.map(({ name }) => name),
  ).toEqual(["a-b", "press"]);
});
