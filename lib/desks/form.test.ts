import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_FORM } from "@/lib/domain/form/default-form";
import { type Form, questionsFor } from "@/lib/domain/form/form";
import { addQuestion, editQuestion, removeQuestion } from "@/lib/domain/form/form-change";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor } from "@/lib/domain/request/role";
import { openWorld, SUBJECT, type World } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { POLICIES } from "@/prisma/seed/policies";
import { currentForm, discardDraft, draftForm, publishForm, saveDraft } from "./form";

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => slug !== "aigenerator"));
  for (const slug of ["ruthimg", "imgus", "imagerefiner", "artisticmonk"]) {
    admin = await world.staff(slug, "admin", "admin@desks.example");
  }
});
afterAll(() => world.close());

const at = (slug: string) => world.at(slug, admin);
const line = { kind: "line", optional: true } as const;
const withNew = (label: string) => (form: Form) => addQuestion(form, "access", { ...line, label });
const labels = (form: Form) => questionsFor(form, "access").map(({ label }) => label);
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );

async function publish(slug: string, change: (form: Form) => Form): Promise<number> {
  const ctx = await at(slug);
  await saveDraft(ctx, change, { seen: (await draftForm(ctx)).revision });
  return publishForm(ctx, { seen: (await draftForm(ctx)).revision });
}

test("a desk that never changed its form asks the default questions", async () => {
  expect(await currentForm(await world.at("ruthimg", SUBJECT))).toEqual({
    version: 0,
    form: DEFAULT_FORM,
  });
});

test("a change stays in the draft until it is published, and a discarded draft leaves nothing", async () => {
  const ctx = await at("ruthimg");
  const { revision } = await draftForm(ctx);
  await saveDraft(ctx, withNew("Which order?"), { seen: revision });
  const draft = await draftForm(ctx);
  expect(draft.version).toBe(1);
  expect(labels(draft.form)).toContain("Which order?");
  expect(labels((await currentForm(await at("ruthimg"))).form)).not.toContain("Which order?");
  await discardDraft(ctx, { seen: draft.revision });
  expect(await draftForm(ctx)).toMatchObject({ version: 0, draft: null, form: DEFAULT_FORM });
});

test("a request shows the questions that it was submitted with, even after another version is published", async () => {
  expect(await publish("imgus", withNew("Which order?"))).toBe(1);
  const { form } = await currentForm(await at("imgus"));
  const [id = ""] = questionsFor(form, "access")
    .map((question) => question.id)
    .slice(-1);
  const old = await world.confirmed("imgus", { answers: { [id]: "The first." } });
  const written = { ...line, label: "Which of your orders?" };
  expect(await publish("imgus", (now) => editQuestion(now, id, written))).toBe(2);
  const fresh = await world.confirmed("imgus", { answers: { [id]: "The last." } });
  const ctx = await at("imgus");
  const shown = async (reference: string) => (await readRequest(ctx, reference)).answers;
  expect(await shown(old.reference)).toEqual([
    { id, label: "Which order?", kind: "line", values: ["The first."] },
  ]);
  expect(await shown(fresh.reference)).toEqual([
    { id, label: "Which of your orders?", kind: "line", values: ["The last."] },
  ]);
  expect(await shown((await world.confirmed("imgus")).reference)).toEqual([]);
});

test("the second of two members who change the same form gets a conflict, and the change of the first is kept", async () => {
  const ctx = await at("imagerefiner");
  const seen = (await draftForm(ctx)).revision;
  const made = await Promise.all(
    ["One?", "Two?"].map((label) => codeOf(saveDraft(ctx, withNew(label), { seen }))),
  );
  expect(made.sort()).toEqual(["conflict", "done"]);
  const { revision } = await draftForm(ctx);
  const changed = await Promise.all(
    ["Three?", "Four?"].map((label) => codeOf(saveDraft(ctx, withNew(label), { seen: revision }))),
  );
  expect(changed.sort()).toEqual(["conflict", "done"]);
  expect(await codeOf(publishForm(ctx, { seen: revision }))).toBe("conflict");
  expect(await codeOf(discardDraft(ctx, { seen: revision }))).toBe("conflict");
  const before = questionsFor(DEFAULT_FORM, "access").length;
  expect(labels((await draftForm(ctx)).form)).toHaveLength(before + 2);
});

test("publishing a draft without a change is refused, and so are more questions than a right may have", async () => {
  const ctx = await at("artisticmonk");
  expect(await codeOf(publishForm(ctx, { seen: "0" }))).toBe("conflict");
  await saveDraft(ctx, withNew("Extra?"), { seen: "0" });
  const there = await draftForm(ctx);
  const id = there.form.questions.at(-1)?.id ?? "";
  const seven = (form: Form) =>
    ["1", "2", "3", "4"].reduce((now, label) => withNew(label)(now), form);
  expect(await codeOf(saveDraft(ctx, seven, { seen: there.revision }))).toBe("conflict");
  await saveDraft(ctx, (form) => removeQuestion(form, id, "access"), { seen: there.revision });
  const { revision } = await draftForm(ctx);
  expect(await codeOf(publishForm(ctx, { seen: revision }))).toBe("conflict");
});

test("only admins change the form, and the log holds the version and none of the text", async () => {
  for (const role of ["handler", "auditor"] as const) {
    const ctx = await world.at("ruthimg", await world.staff("ruthimg", role));
    expect(await codeOf(draftForm(ctx))).toBe("forbidden");
    expect(await codeOf(saveDraft(ctx, withNew("Mine?"), { seen: "0" }))).toBe("forbidden");
    expect(await codeOf(publishForm(ctx, { seen: "0" }))).toBe("forbidden");
    expect(await codeOf(discardDraft(ctx, { seen: "0" }))).toBe("forbidden");
  }
  const ctx = await at("ruthimg");
  const version = await publish("ruthimg", withNew("Which order?"));
  const entries = await ctx.db((tx) =>
    tx.logEntry.findMany({ where: { chain: ctx.desk.id, event: "form-published" } }),
  );
  expect(entries.map(({ facts }) => facts)).toEqual([{ version }]);
});

test("a published form cannot be changed or deleted, not even by a statement that lacks a condition", async () => {
  await publish("ruthimg", withNew("Which one?"));
  const ctx = await at("ruthimg");
  const where = { deskId: ctx.desk.id };
  const counts = await ctx.db(async (tx) => [
    await tx.deskForm.updateMany({ where, data: { definition: {} } }),
    await tx.deskForm.deleteMany({ where }),
  ]);
  expect(counts).toEqual([{ count: 0 }, { count: 0 }]);
  const other = await at("imgus");
  expect(await other.db((tx) => tx.deskForm.count({ where }))).toBe(0);
});
