import { expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import { addTagSchema, MOST_TAGS } from "@/lib/domain/tasks/tag";
import { problemOf, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { addTag, removeTag } from "./tag";

const world = testWorld([ruthimg, { ...ruthimg, slug: "other" }]);

const staff = async (slug = "ruthimg", role: "handler" | "auditor" = "handler") =>
  world.member(slug, role);
const namesOn = async (reference: string): Promise<string[]> =>
  (await readRequest(await staff(), reference)).tags.map(({ name }) => name);

test("a tag is trimmed and normalised to one line of at most forty characters", () => {
  const typed = (tag: string) => addTagSchema.safeParse({ tag });
  expect(typed("  two \n words ").data).toEqual({ tag: "two words" });
  expect(typed("é".normalize("NFD")).data).toEqual({ tag: "é" });
  for (const wrong of ["", "   ", "a".repeat(41), "\u0000x"]) {
    expect(typed(wrong).success, JSON.stringify(wrong)).toBe(false);
  }
});

test("a desk has each tag once, whether in upper or lower case, also when two members add it at once", async () => {
  const one = await world.confirmed("ruthimg");
  const other = await world.confirmed("ruthimg");
  const desk = await staff();
  await Promise.all([
    addTag(desk, one.reference, { tag: "Billing" }),
    addTag(desk, other.reference, { tag: "BILLING" }),
  ]);
  await addTag(desk, one.reference, { tag: "billing" });
  const view = await readRequest(desk, one.reference);
  expect(view.deskTags).toHaveLength(1);
  expect(view.tags).toEqual(view.deskTags);
  expect(view.version).toBe((await readRequest(desk, other.reference)).version);
  const entries = view.timeline.filter((entry) => entry.kind === "event" && entry.event === "tag");
  expect(entries).toMatchObject([{ facts: { on: true, name: view.tags[0]?.name } }]);
  const stranger = await world.confirmed("other");
  expect((await readRequest(await staff("other"), stranger.reference)).deskTags).toEqual([]);
});

test("the log contains only the id of a tag, and an unused tag is deleted", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  await addTag(await staff(), reference, { tag: "Zoë called" });
  const [tag] = (await readRequest(await staff(), reference)).tags;
  await removeTag(await staff(), reference, { tag: tag?.id ?? "" });
  await removeTag(await staff(), reference, { tag: tag?.id ?? "" });
  const { rows } = await world.owner.query(
    "select facts::text as facts from log_entry where chain = $1 and event = 'tag'",
    [requestId],
  );
  expect(rows).toHaveLength(2);
  expect(rows.map(({ facts }) => facts).join()).not.toContain("Zo");
  const left = await world.owner.query("select 1 from tag where name = 'Zoë called'");
  expect(left.rowCount).toBe(0);
});

test("a request can have ten tags and a desk two hundred, and another one is refused with the reason", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const desk = await staff();
  for (let at = 0; at < MOST_TAGS.request; at += 1)
    await addTag(desk, reference, { tag: `t ${at}` });
  const eleventh = await problemOf(addTag(desk, reference, { tag: "t 10" }));
  expect(eleventh.fields.tag).toBe(message("problem.tag.mostOfRequest", { n: 10 }));
  await addTag(desk, reference, { tag: "T 9" });
  expect(await namesOn(reference)).toHaveLength(MOST_TAGS.request);
  await world.owner.query(
    `insert into tag (id, desk_id, name, created_at)
     select 'fill-' || n, $1, 'fill ' || n, now() from generate_series(1, 200) n`,
    [desk.desk.id],
  );
  const fresh = await world.confirmed("ruthimg");
  const full = await problemOf(addTag(desk, fresh.reference, { tag: "one more" }));
  expect(full.fields.tag).toBe(message("problem.tag.mostOfDesk", { n: 200 }));
  await addTag(desk, fresh.reference, { tag: "fill 7" });
  await world.owner.query("delete from tag where id like 'fill-%' and id <> 'fill-7'");
});

test("an auditor cannot add a tag", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const auditor = await staff("ruthimg", "auditor");
  expect((await problemOf(addTag(auditor, reference, { tag: "x" }))).code).toBe("forbidden");
  expect((await readRequest(auditor, reference)).steps).not.toContain("tag");
});
