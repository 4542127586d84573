import { afterAll, beforeAll, expect, test } from "vitest";
import { MOST_TEMPLATES, type SaveTemplate } from "@/lib/domain/conversation/template";
import { message, readMessage } from "@/lib/domain/problem/message";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { openWorld, problemOf, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { listTemplateChoices, listTemplates, removeTemplate, saveTemplate } from "./templates";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES);
});
afterAll(() => world.close());

let minutes = 0;

/** Each call returns a context that is a minute later than the previous one. */
const as = async (slug: string, role: "admin" | "handler", name: string = role) => {
  minutes += 1;
  const time = new Date(world.now.getTime() + minutes * 60_000);
  return world.at(slug, await world.staff(slug, role, `${name}@${slug}.example`), time);
};

const typed = (changes: Partial<SaveTemplate> = {}): SaveTemplate => ({
  id: "",
  seen: 0,
  name: "Copies",
  language: "en",
  text: "Dear {{name}}",
  ...changes,
});

const named = async (slug: string, name: string) => {
  const found = (await listTemplates(await as(slug, "admin"))).find((one) => one.name === name);
  return found ?? expect.fail(`There is no ${name}.`);
};

test("another desk cannot see, change or remove a template", async () => {
  await saveTemplate(await as("ruthimg", "admin"), typed());
  const handler = await as("ruthimg", "handler");
  expect(await listTemplates(handler)).toMatchObject([
    { name: "Copies", language: "en", text: "Dear {{name}}", version: 1, by: "admin" },
  ]);
  const { id } = await named("ruthimg", "Copies");
  expect(await listTemplateChoices(handler)).toEqual([{ id, name: "Copies", language: "en" }]);
  const other = await as("imgus", "admin");
  expect(await listTemplates(other)).toEqual([]);
  const theirs = typed({ id, seen: 1, text: "Ours now" });
  expect((await problemOf(saveTemplate(other, theirs))).code).toBe("conflict");
  await removeTemplate(other, { id, seen: 1 });
  expect((await named("ruthimg", "Copies")).text).toBe("Dear {{name}}");
});

test("a template name is unique in each language, regardless of letter case", async () => {
  const ctx = await as("imgus", "admin");
  await saveTemplate(ctx, typed());
  await saveTemplate(ctx, typed({ language: "de", text: "Guten Tag, {{name}}" }));
  const again = await problemOf(saveTemplate(ctx, typed({ name: "COPIES" })));
  expect(again).toMatchObject({ code: "invalid", fields: { name: expect.any(String) } });
  await saveTemplate(ctx, typed({ name: "Other" }));
  const { id } = await named("imgus", "Other");
  expect((await problemOf(saveTemplate(ctx, typed({ id, seen: 1 })))).fields).toHaveProperty(
    "name",
  );
  const unspoken = await problemOf(saveTemplate(ctx, typed({ name: "Copie", language: "fr" })));
  expect(unspoken.fields).toHaveProperty("language");
});

test("the second of two members who change a template is shown each field, and the change of the first is kept", async () => {
  const slug = "imagerefiner";
  await saveTemplate(await as(slug, "admin"), typed());
  const { id } = await named(slug, "Copies");
  const first = typed({ id, seen: 1, text: "Hello {{name}}" });
  await saveTemplate(await as(slug, "admin", "first"), first);
  const second = await as(slug, "admin", "second");
  const problem = await problemOf(saveTemplate(second, typed({ id, seen: 1, name: "Data" })));
  expect(problem.code).toBe("conflict");
  expect(readMessage(problem.message)).toMatchObject({
    key: "problem.conflict.changedBy",
    values: { name: "first" },
  });
  expect(problem.editConflict).toEqual({
    now: { seen: "2" },
    before: { name: "Copies", language: "en", text: "Dear {{name}}" },
    theirs: { name: "Copies", language: "en", text: "Hello {{name}}" },
    by: { text: "first" },
  });
  expect((await problemOf(removeTemplate(second, { id, seen: 1 }))).code).toBe("conflict");
  await saveTemplate(second, { ...first, seen: 2, name: "Data" });
  expect(await named(slug, "Data")).toMatchObject({ text: "Hello {{name}}", version: 3 });
});

test("saving a template unchanged makes no new version, and a removed template can no longer be changed", async () => {
  const slug = "artisticmonk";
  const ctx = await as(slug, "admin");
  await saveTemplate(ctx, typed());
  const { id } = await named(slug, "Copies");
  await saveTemplate(ctx, typed({ id, seen: 1 }));
  expect((await named(slug, "Copies")).version).toBe(1);
  await removeTemplate(ctx, { id, seen: 1 });
  await removeTemplate(ctx, { id, seen: 1 });
  expect(await listTemplates(ctx)).toEqual([]);
  // The problem is at a field, so that the form stays open with what was typed.
  const late = await problemOf(saveTemplate(ctx, typed({ id, seen: 1 })));
  expect(late).toMatchObject({ code: "conflict", fields: { text: expect.any(String) } });
  const odd = await problemOf(saveTemplate(ctx, typed({ id: "tpl_\0", seen: 1 })));
  expect(odd.code).toBe("conflict");
});

test("the log records who saved or removed which template, and never its text", async () => {
  const slug = "artisticmonk";
  const ctx = await as(slug, "admin", "logger");
  await saveTemplate(ctx, typed({ name: "Secret", text: "Words of the desk" }));
  const { id } = await named(slug, "Secret");
  await saveTemplate(ctx, typed({ id, seen: 1, name: "Secret", text: "Other words" }));
  await removeTemplate(ctx, { id, seen: 2 });
  const { rows } = await world.owner.query(
    "select event, actor, facts from log_entry where facts->>'template' = $1 order by seq",
    [id],
  );
  const actor = `staff:usr-logger@${slug}.example`;
  expect(rows).toEqual([
    { event: "template-saved", actor, facts: { template: id, version: 1 } },
    { event: "template-saved", actor, facts: { template: id, version: 2 } },
    { event: "template-removed", actor, facts: { template: id, version: 2 } },
  ]);
  expect((await verifyLog(ctx)).faults).toEqual([]);
});

test("the maximum number of templates holds for concurrent saves", async () => {
  const ctx = await as("aigenerator", "admin");
  const save = (name: string) => saveTemplate(ctx, typed({ name }));
  const atOnce = 8;
  for (let n = 5; n < MOST_TEMPLATES; n += 1) await save(`Template ${n}`);
  const saves = Array.from({ length: atOnce }, (_, n) => save(`At once ${n}`));
  const ended = await Promise.allSettled(saves);
  expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  const over = await problemOf(saveTemplate(ctx, typed({ name: "One more" })));
  expect(over.message).toBe(message("problem.template.most", { n: MOST_TEMPLATES }));
});
