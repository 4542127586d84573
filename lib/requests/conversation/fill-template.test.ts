import { beforeAll, expect, test } from "vitest";
import { listTemplates, saveTemplate } from "@/lib/desks/templates";
import { type Filled, unknownIn } from "@/lib/domain/conversation/template";
import { message } from "@/lib/domain/problem/message";
import type { Actor } from "@/lib/domain/request/role";
import { draftBulk, prepareBulk, startBulk } from "@/lib/requests/bulk/bulk";
import { parseCommand } from "@/lib/requests/bulk/bulk-input";
import { previewBulk } from "@/lib/requests/bulk/bulk-preview";
import { runBulk } from "@/lib/requests/bulk/bulk-run";
import { readBulk } from "@/lib/requests/bulk/bulk-view";
import { askRequester } from "@/lib/requests/clock/pause";
import { submitRequest } from "@/lib/requests/intake/submit";
import { inEnglish } from "@/lib/requests/testing/in-words";
import { form, problemOf, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { fillTemplate } from "./fill-template";
import { sendMessage } from "./messages";

const SLUG = "ruthimg";
const world = testWorld();
let admin: Actor;
beforeAll(async () => {
  admin = await world.staff(SLUG, "admin");
});

const asAdmin = (slug = SLUG) => world.at(slug, admin);

let templates = 0;

/** Saves a template with this text and fills it in for a request. */
async function filled(reference: string, text: string, language = "en"): Promise<Filled | null> {
  const ctx = await asAdmin();
  templates += 1;
  const name = `Template ${templates}`;
  await saveTemplate(ctx, { id: "", seen: 0, name, language, text });
  const found = (await listTemplates(ctx)).find((one) => one.name === name);
  return fillTemplate(ctx, reference, found?.id ?? "");
}

const ALL =
  "{{name}}|{{reference}}|{{right}}|{{law}}|{{received}}|{{due}}|{{desk}}|{{sender}}|{{ DUE }}";

test("a template is filled in for a request in its own language, also where the request has another", async () => {
  const { reference } = await world.confirmed(SLUG, { name: "Zoë <b>", locale: "de" });
  const { desk } = await asAdmin();
  const due = "Tuesday 22 December 2026";
  expect(await filled(reference, ALL)).toEqual({
    text: `Zoë <b>|${reference}|Get a copy of your data|General Data Protection Regulation (EU) 2016/679|Sunday 22 November 2026|${due}|${desk.name}|admin|${due}`,
    missing: [],
  });
  const german = await filled(reference, "{{right}}|{{received}}|{{due}}", "de");
  expect(german?.text).toMatch(
    /^[^|]+\|Sonntag, 22\. November 2026\|Dienstag, 22\. Dezember 2026$/,
  );
  expect(german?.text).not.toContain("Get a copy");
});

test("a variable without a value stays in braces and is reported: no requester name, due date or sender name", async () => {
  const ctx = await asAdmin();
  const { reference } = await world.confirmed(SLUG, { name: "" });
  await askRequester(ctx, reference, { version: 2, reason: "identity", text: "Who are you?" });
  await world.owner.query(`update "user" set name = null where id = 'usr-admin@ruthimg.example'`);
  expect(await filled(reference, "{{name}} {{due}} {{sender}} {{reference}}")).toEqual({
    text: `{{name}} {{due}} {{sender}} ${reference}`,
    missing: ["name", "due", "sender"],
  });
  await world.owner.query(
    `update "user" set name = 'admin' where id = 'usr-admin@ruthimg.example'`,
  );
});

test("a template of another desk, or one that does not exist, is not filled in", async () => {
  const { reference } = await world.confirmed(SLUG);
  const imgus = await world.member("imgus", "admin");
  await saveTemplate(imgus, { id: "", seen: 0, name: "Theirs", language: "en", text: "Theirs" });
  const [theirs] = await listTemplates(imgus);
  for (const id of [theirs?.id ?? "", "tpl_none", "", "tpl_\0"]) {
    expect(await fillTemplate(await asAdmin(), reference, id)).toBeNull();
  }
});

test("a message that still has a variable is refused, and other braces are text", async () => {
  const ctx = await asAdmin();
  const { reference } = await world.confirmed(SLUG);
  const problem = await problemOf(sendMessage(ctx, reference, { text: "By {{ due }}, {{name}}" }));
  expect(problem).toMatchObject({ code: "invalid" });
  expect(problem.fields.text).toBe(
    message("problem.template.unfilled", { n: 2, variables: "{{due}}, {{name}}" }),
  );
  await sendMessage(ctx, reference, { text: "You wrote {{x}} and {due}." });
  const { timeline } = await readRequest(ctx, reference);
  expect(JSON.stringify(timeline)).toContain("You wrote {{x}} and {due}.");
  expect(JSON.stringify(timeline)).not.toContain("By {{ due }}");
});

const messageOf = async (reference: string): Promise<string | undefined> =>
  (await readRequest(await asAdmin(), reference)).timeline
    .flatMap((entry) => (entry.kind === "message" && entry.from === "desk" ? [entry.text] : []))
    .at(-1);

test("a bulk message is filled in for each request in its language, and the preview lists requests without a value", async () => {
  const ctx = await asAdmin();
  const { reference: ada } = await world.confirmed(SLUG, { name: "Ada" });
  const { reference: karl } = await world.confirmed(SLUG, { name: "Karl", locale: "de" });
  const { reference: nameless } = await world.confirmed(SLUG, { name: " " });
  const { reference: waiting } = await world.confirmed(SLUG, { name: "Eve" });
  await askRequester(ctx, waiting, { version: 2, reason: "identity", text: "Who are you?" });
  const { reference: unconfirmed } = await submitRequest(await world.at(SLUG, SUBJECT), form());
  const all = [nameless, ada, karl, waiting, unconfirmed];
  const input = { text: "{{name}}: {{due}}, says {{sender}}" };
  const id = await draftBulk(ctx, { act: "message", choice: { references: all }, list: "" });
  await prepareBulk(ctx, id, input);
  const expected = await previewBulk(ctx, id, parseCommand("message", input));
  expect(expected).toMatchObject({
    can: 2,
    cannot: 3,
    named: [
      { reference: nameless, obstacle: "unfilled" },
      { reference: waiting, obstacle: "unfilled" },
      { reference: unconfirmed, obstacle: "unconfirmed" },
    ],
    email: { reference: ada, message: "Ada: Tuesday 22 December 2026, says admin" },
  });
  expect(await messageOf(ada)).toBeUndefined();
  await startBulk(ctx, id);
  await runBulk(await world.at(SLUG, SYSTEM, world.later(11_000)), id);
  const view = await readBulk(ctx, id);
  expect(view).toMatchObject({ state: "done", done: 2, failed: 3 });
  expect(view.failures).toEqual(expected.named);
  expect(await messageOf(ada)).toBe("Ada: Tuesday 22 December 2026, says admin");
  expect(await messageOf(karl)).toBe("Karl: Dienstag, 22. Dezember 2026, says admin");
  expect(await messageOf(nameless)).toBeUndefined();
});

test("a bulk message from a sender without a name is not sent, and a name that looks like a variable stays a name", async () => {
  const ctx = await asAdmin();
  const { reference } = await world.confirmed(SLUG, { name: "{{due}}" });
  const preview = async (text: string) => {
    const id = await draftBulk(ctx, {
      act: "message",
      choice: { references: [reference] },
      list: "",
    });
    await prepareBulk(ctx, id, { text });
    return previewBulk(ctx, id, parseCommand("message", { text }));
  };
  await world.owner.query(`update "user" set name = null where id = 'usr-admin@ruthimg.example'`);
  expect((await preview("{{sender}}")).reasons).toEqual([{ obstacle: "unfilled", count: 1 }]);
  expect((await preview("Dear {{name}}")).email?.message).toBe("Dear {{due}}");
  await world.owner.query(
    `update "user" set name = 'admin' where id = 'usr-admin@ruthimg.example'`,
  );
});

test("a bulk message with a misspelt variable is refused", () => {
  expect(parseCommand("message", { text: "Dear {{name}}" }).input).toEqual({
    text: "Dear {{name}}",
  });
  const text = "Dear {{nmae}}";
  expect(inEnglish(unknownIn(text))).toContain("{{nmae}} is not a placeholder.");
  expect(() => parseCommand("message", { text })).toThrow(
    expect.objectContaining({ fields: { text: unknownIn(text) } }),
  );
});
