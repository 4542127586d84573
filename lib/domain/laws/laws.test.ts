import { expect, test } from "vitest";
import { dateOf, dayOf } from "@/lib/domain/calendar/civil";
import { lawSchema } from "@/lib/domain/law/law";
import { RIGHTS } from "@/lib/domain/law/right";
import { readMessage } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { LAW_IDS, LAWS, lawFor } from "./laws";

const laws = LAW_IDS.map((id) => [id, LAWS[id]] as const);

test("there are thirty-six laws, and `house` for the policy alone", () => {
  expect(LAW_IDS).toHaveLength(37);
});

test.each(laws)("%s matches the schema, and its id is its key in the list", (id, law) => {
  expect(lawSchema.parse(law)).toEqual(law);
  expect(law.id).toBe(id);
});

test.each(laws)(
  "every version of %s has a rule, possibly without a period, for every right",
  (_id, law) => {
    for (const { rules } of law.versions) {
      for (const right of RIGHTS) expect(rules[right]?.source).toBeTruthy();
      for (const rule of Object.values(rules)) {
        expect(rule.basis === "none").toBe(rule.period === null);
        const waits = Object.values(rule.waits).some((model) => model !== "none");
        expect(rule.waitSource !== null).toBe(waits);
      }
    }
  },
);

test.each(laws)("the versions of %s follow each other without a gap", (_id, { versions }) => {
  versions.forEach(({ validFrom }, i) => {
    const before = versions[i - 1];
    if (before === undefined) return;
    expect(dateOf(dayOf(before.validTo ?? "", "validTo") + 1)).toBe(validFrom);
  });
  expect(versions.at(-1)?.validTo).toBeUndefined();
  expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
});

test.each(laws)("each refusal ground of %s has its own code and a text", (_id, law) => {
  const codes = law.refusalGrounds.map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(0);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { title } of law.refusalGrounds)
    expect(readMessage(title)?.key, title).toMatch(/^ground\./);
});

test.each(laws)("%s has extension grounds exactly if it has an extension", (_id, law) => {
  const extends_ = law.versions.some(({ rules }) =>
    Object.values(rules).some(({ extension }) => extension !== null),
  );
  expect(law.extensionGrounds.length > 0).toBe(extends_);
});

test("no two laws share a code of a refusal ground", () => {
  const codes = laws.flatMap(([, law]) => law.refusalGrounds.map(({ code }) => code));
  expect(new Set(codes).size).toBe(codes.length);
});

test("an unknown law is an error", () => {
  for (const id of ["EU-GDPR", "toString", ""]) expect(() => lawFor(id)).toThrow(Problem);
});
