import { expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import { testPolicy } from "@/lib/domain/testing/policy";
import { clockTermsOf, clockTermsSchema, typedTerms } from "./clock-terms";

const typed = typedTerms(clockTermsOf(testPolicy()));

test("the form shows a holiday without a name as its date alone, and one with a name as date and name", () => {
  const extraHolidays = "2026-12-24\n2026-12-28 Between the years";
  const terms = clockTermsSchema.parse({ ...typed, extraHolidays });
  expect(terms.extraHolidays.map(({ date }) => date)).toEqual(["2026-12-24", "2026-12-28"]);
  expect(typedTerms(terms).extraHolidays).toBe(extraHolidays);
});

test("every problem is reported at its field", () => {
  const { error } = clockTermsSchema.safeParse({ ...typed, houseDays: "0", region: "D" });
  expect(error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([
    ["houseDays", message("problem.number.range", { n1: 1, n2: 365 })],
    ["region", "problem.clock.holidayRegion"],
  ]);
});
