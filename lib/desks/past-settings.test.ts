import { afterAll, beforeAll, expect, test } from "vitest";
import type { Form } from "@/lib/domain/form/form";
import { editQuestion } from "@/lib/domain/form/form-change";
import { parseQuestion, typedQuestion } from "@/lib/domain/form/form-typed";
import {
  accountTermsSchema,
  identityTermsSchema,
  typedIdentity,
} from "@/lib/domain/identity/identity-terms";
import { brandTermsOf, brandTermsSchema, typedBrand } from "@/lib/domain/policy/brand";
import { clockTermsOf, clockTermsSchema, typedTerms } from "@/lib/domain/policy/clock-terms";
import type { Texts } from "@/lib/domain/problem/difference";
import { readMessage } from "@/lib/domain/problem/message";
import type { Context } from "@/lib/platform/context";
import { openWorld, problemOf, SYSTEM, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { changeBrand } from "./brand";
import { changeClockTerms } from "./clock-terms";
import { draftForm, saveDraft } from "./form";
import { changeAccount, changeIdentity } from "./identity";
import { policyAt, removePastSettings } from "./past-settings";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES);
  const ctx = await member("first");
  const account = { issuer: "https://id.example.org", clientId: "desk", name: "your account" };
  await changeAccount(ctx, { account }, { seenAt: ctx.desk.changedAt.toISOString() });
});
afterAll(() => world.close());

let minutes = 0;

/** Each call returns an admin whose context is a minute later than the previous one. */
const member = async (name: string): Promise<Context> => {
  minutes += 1;
  return world.at(
    "ruthimg",
    await world.staff("ruthimg", "admin", `${name}@ruthimg.example`),
    new Date(world.now.getTime() + minutes * 60_000),
  );
};

type Setting = {
  /** The texts that a page shows in the fields of the form, and the revision that it was opened on. */
  open: (ctx: Context) => Promise<{ typed: Texts; seen: string }>;
  save: (ctx: Context, typed: Texts, seen: string) => Promise<unknown>;
  /** What the first and the second admin change: one field that both change, and one field each. */
  first: Texts;
  second: Texts;
};

const policySetting = (
  typedOf: (ctx: Context) => Texts,
  save: Setting["save"],
  [first, second]: [Texts, Texts],
): Setting => ({
  open: async (ctx) => ({ typed: typedOf(ctx), seen: ctx.desk.changedAt.toISOString() }),
  save,
  first,
  second,
});

const question = (form: Form) => form.questions[0] ?? { id: "", options: [] };

const SETTINGS: Record<string, Setting> = {
  brand: policySetting(
    ({ desk }) => typedBrand(brandTermsOf(desk.policy)),
    (ctx, typed, seenAt) => changeBrand(ctx, brandTermsSchema.parse(typed), { seenAt }),
    [
      { name: "First", intro: "Of the first" },
      { name: "Second", postal: "Of the second" },
    ],
  ),
  "law and times": policySetting(
    ({ desk }) => typedTerms(clockTermsOf(desk.policy)),
    (ctx, typed, seenAt) => changeClockTerms(ctx, clockTermsSchema.parse(typed), { seenAt }),
    [
      { houseDays: "21", zone: "Europe/Paris" },
      { houseDays: "22", extraHolidays: "2026-12-24 Christmas Eve" },
    ],
  ),
  identity: policySetting(
    ({ desk }) => typedIdentity(desk.policy),
    (ctx, typed, seenAt) =>
      changeIdentity(ctx, identityTermsSchema(ctx.desk.policy.identity).parse(typed), { seenAt }),
    [
      { hint: "First", document: "never" },
      { hint: "Second", "level-access": "none" },
    ],
  ),
  "sign-in": policySetting(
    ({ desk }) => {
      const { issuer = "", clientId = "", name = "" } = desk.policy.identity.account ?? {};
      return { issuer, clientId, name };
    },
    (ctx, typed, seenAt) =>
      changeAccount(ctx, { account: accountTermsSchema.parse(typed) }, { seenAt }),
    [
      { name: "First", clientId: "of-the-first" },
      { name: "Second", issuer: "https://second.example.org" },
    ],
  ),
  "a question of the form": {
    open: async (ctx) => {
      const { form, revision } = await draftForm(ctx);
      return { typed: typedQuestion(question(form) as never), seen: revision };
    },
    save: (ctx, typed, seen) =>
      saveDraft(
        ctx,
        (form) =>
          editQuestion(form, question(form).id, parseQuestion(typed, question(form).options)),
        { seen, typed: (form) => typedQuestion(question(form) as never) },
      ),
    first: { label: "First?", hint: "Of the first" },
    second: { label: "Second?", need: "or-details" },
  },
};

test.each(Object.entries(SETTINGS))(
  "%s: the second of two admins is shown who changed what, and no change of either is lost",
  async (_, { open, save, first, second }) => {
    const [one, two] = [await member("first"), await member("second")];
    const [mine, theirs] = [await open(two), await open(one)];
    await save(one, { ...theirs.typed, ...first }, theirs.seen);
    const late = await member("second");
    const refused = await problemOf(save(late, { ...mine.typed, ...second }, mine.seen));
    expect(refused).toMatchObject({ code: "conflict", fields: {} });
    expect(readMessage(refused.message)).toEqual({
      key: "problem.conflict.changedBy",
      values: {
        name: "first",
        when: { instant: expect.any(String), zone: expect.stringMatching(/^Europe\//) },
      },
    });
    const { before = {}, theirs: now = {}, by = {}, now: opened = {} } = refused.editConflict ?? {};
    const changed = Object.keys(now).filter((name) => before[name] !== now[name]);
    expect(changed.sort()).toEqual(Object.keys(first).sort());
    expect(now).toMatchObject(first);
    expect(by).toEqual(Object.fromEntries(changed.map((name) => [name, "first"])));
    expect((await open(await member("first"))).typed).toMatchObject(first);
    // The second admin sends the merged fields with the revision that the conflict named.
    const seen = Object.values(opened)[0] ?? "";
    await save(await member("second"), { ...mine.typed, ...first, ...second }, seen);
    expect((await open(await member("first"))).typed).toMatchObject({ ...first, ...second });
  },
);

test("of two admins who save at the same moment only one succeeds", async () => {
  for (const { open, save, first, second } of Object.values(SETTINGS)) {
    const [one, two] = [await member("first"), await member("second")];
    const { typed, seen } = await open(one);
    const inputs = [
      { ...typed, ...first, label: "At once, one?", name: "One", hint: "One", houseDays: "31" },
      { ...typed, ...second, label: "At once, two?", name: "Two", hint: "Two", houseDays: "32" },
    ];
    const done = await Promise.all([
      save(one, inputs[0] ?? {}, seen).then(
        () => "done",
        ({ code }) => code,
      ),
      save(two, inputs[1] ?? {}, seen).then(
        () => "done",
        ({ code }) => code,
      ),
    ]);
    expect(done.sort()).toEqual(["conflict", "done"]);
  }
});

test("a conflict names the admin who changed each field, and lists no fields of other settings", async () => {
  const { brand } = SETTINGS;
  if (!brand) throw new Error("the brand is a setting");
  const { typed, seen } = await brand.open(await member("first"));
  for (const [name, change] of [
    ["first", { name: "Once" }],
    ["third", { intro: "Twice" }],
  ] as const) {
    const ctx = await member(name);
    const page = await brand.open(ctx);
    await brand.save(ctx, { ...page.typed, ...change }, page.seen);
  }
  const identity = await member("fourth");
  const terms = { hint: "A hint", document: "last-resort", levels: {} } as const;
  await changeIdentity(identity, terms, { seenAt: identity.desk.changedAt.toISOString() });
  const late = brand.save(await member("second"), { ...typed, postal: "Mine" }, seen);
  const refused = await problemOf(late);
  expect(refused.editConflict?.by).toEqual({ name: "first", intro: "third" });
  expect(readMessage(refused.message)).toMatchObject({
    key: "problem.conflict.changedBy",
    values: { name: "fourth" },
  });
});

test("the earlier state of a setting is kept for a month, and only at its own desk", async () => {
  const ctx = await member("first");
  const seen = ctx.desk.changedAt.toISOString();
  await changeBrand(ctx, { intro: "Kept for a month" }, { seenAt: seen });
  expect((await policyAt(await member("first"), seen))?.name).toBe(ctx.desk.name);
  expect(await policyAt(await world.at("imgus", SYSTEM), seen)).toBeNull();
  const after = (days: number) =>
    world.at("ruthimg", SYSTEM, new Date(ctx.now.getTime() + days * 86_400_000));
  await removePastSettings(await after(29));
  expect(await policyAt(await member("first"), seen)).not.toBeNull();
  await removePastSettings(await after(31));
  expect(await policyAt(await member("first"), seen)).toBeNull();
  const refused = await problemOf(
    changeBrand(await member("second"), { intro: "Late" }, { seenAt: seen }),
  );
  expect(refused.editConflict?.before).toEqual({});
});
