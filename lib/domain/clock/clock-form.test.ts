import { expect, test } from "vitest";
import { WAIT_REASONS } from "@/lib/domain/law/law";
import { LAW_IDS } from "@/lib/domain/laws/laws";
import { CLOCK_FIELDS, type ClockTyped, clockFormSchema } from "./clock-form";
import { computeDeadline } from "./deadline";

const empty = Object.fromEntries(CLOCK_FIELDS.map((field) => [field, ""])) as ClockTyped;
const typed: ClockTyped = {
  ...empty,
  law: "eu-gdpr",
  right: "access",
  received: "2026-01-31",
  zone: "Europe/Berlin",
  region: "DE-BE",
};
const read = (change: Partial<ClockTyped>) => clockFormSchema.parse({ ...typed, ...change });

function faultsOf(change: Partial<ClockTyped>): string[] {
  const { error } = clockFormSchema.safeParse({ ...typed, ...change });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test("a day of receipt without a time begins at its first instant in the zone", () => {
  expect(read({}).receivedAt).toBe("2026-01-30T23:00:00Z");
  expect(read({ zone: "Asia/Kolkata" }).receivedAt).toBe("2026-01-30T18:30:00Z");
  // In Beirut the clocks went from midnight to one that day.
  expect(read({ zone: "Asia/Beirut", received: "2022-03-27" }).receivedAt).toBe(
    "2022-03-26T22:00:00Z",
  );
  expect(read({ time: "14:30" }).receivedAt).toBe("2026-01-31T13:30:00Z");
});

test("empty fields are left out, and zone and region can be typed in either case", () => {
  expect(read({ region: " de-be ", zone: "europe/berlin" })).toEqual({
    law: "eu-gdpr",
    right: "access",
    receivedAt: "2026-01-30T23:00:00Z",
    waits: [],
    zone: "Europe/Berlin",
    region: "DE-BE",
  });
  expect(read({ days: "14" }).houseDays).toBe(14);
});

test("a question and a notice on the day of receipt have the time of the receipt", () => {
  const question = read({
    time: "14:30",
    why1: "identity",
    asked1: "2026-01-31",
    answered1: "2026-02-10",
    noticed: "2026-01-31",
    until: "2026-04-20",
  });
  expect(question.waits).toEqual([
    { reason: "identity", askedAt: question.receivedAt, answeredAt: "2026-02-09T23:00:00Z" },
  ]);
  expect(question.extension).toEqual({ noticeAt: question.receivedAt, until: "2026-04-20" });
});

test.each<[string, Partial<ClockTyped>, string[]]>([
  ["no law", { law: "" }, ["law: law.missing"]],
  ["an unknown law", { law: "eu-nowhere" }, ["law: law.wrong"]],
  ["an unknown right", { right: "wish" }, ["right: right.wrong"]],
  ["no day of receipt", { received: "" }, ["received: received.missing"]],
  ["a day that does not exist", { received: "2026-02-30" }, ["received: received.wrong"]],
  ["a year out of range", { received: "2096-01-01" }, ["received: received.range"]],
  ["a year before the calendars", { received: "1902-01-01" }, ["received: received.range"]],
  ["a receipt before the law", { received: "2018-05-24" }, ["received: received.before"]],
  ["a time that does not exist", { time: "24:00" }, ["time: time.wrong"]],
  ["no zone", { zone: "" }, ["zone: zone.missing"]],
  ["an unknown zone", { zone: "Europe/Nowhere" }, ["zone: zone.wrong"]],
  ["an offset instead of a zone", { zone: "+02:00" }, ["zone: zone.wrong"]],
  ["no region", { region: " " }, ["region: region.missing"]],
  ["half a day", { days: "1.5" }, ["days: days.wrong"]],
  ["zero days", { days: "0" }, ["days: days.wrong"]],
  ["a policy deadline of eleven years", { days: "4000" }, ["days: days.wrong"]],
  ["an unknown question", { why1: "lunch", asked1: "2026-02-02" }, ["why1: why.wrong"]],
  ["a day without a question", { asked2: "2026-02-02" }, ["why2: why.missing"]],
  ["a question without a day", { why1: "fee" }, ["asked1: asked.missing"]],
  [
    "an answer without a question",
    { answered1: "2026-02-02" },
    ["why1: why.missing", "asked1: asked.missing"],
  ],
  ["a question before receipt", { why1: "fee", asked1: "2026-01-30" }, ["asked1: asked.before"]],
  ["a question years later", { why2: "fee", asked2: "2028-01-01" }, ["asked2: asked.after"]],
  [
    "an answer before its question",
    { why1: "fee", asked1: "2026-02-03", answered1: "2026-02-02" },
    ["answered1: answered.before"],
  ],
  [
    "two questions for the same reason at once",
    { why1: "fee", asked1: "2026-02-03", why2: "fee", asked2: "2026-02-05" },
    ["asked2: asked.overlap"],
  ],
  ["a notice before receipt", { noticed: "2026-01-30" }, ["noticed: noticed.before"]],
  ["a new date without a notice", { until: "2026-03-30" }, ["noticed: noticed.missing"]],
  [
    "a new date before the notice",
    { noticed: "2026-02-20", until: "2026-02-19" },
    ["until: until.before"],
  ],
  [
    "a new date decades away",
    { noticed: "2026-02-20", until: "2060-01-01" },
    ["until: until.after"],
  ],
  [
    "several problems at once",
    { law: "", days: "x", region: "" },
    ["law: law.missing", "region: region.missing", "days: days.wrong"],
  ],
])("%s is reported at its field", (_, change, faults) => {
  expect(faultsOf(change)).toEqual(faults);
});

test("questions for different reasons can overlap, and one question can follow another", () => {
  const one = { why1: "fee", asked1: "2026-02-03", answered1: "2026-02-05" };
  expect(faultsOf({ ...one, why2: "identity", asked2: "2026-02-03" })).toEqual([]);
  expect(faultsOf({ ...one, why2: "fee", asked2: "2026-02-05" })).toEqual([]);
  const before = { why2: "fee", asked2: "2026-02-01", answered2: "2026-02-03" };
  expect(faultsOf({ ...one, ...before })).toEqual([]);
});

test("every valid form has a deadline under every law, with a question and an extension", () => {
  const years = [2025, 2026, 2027, 2028];
  const calendar = { id: "DE-BE", version: "test", weekend: [6, 7], holidays: [], years };
  for (const law of LAW_IDS) {
    for (const reason of WAIT_REASONS) {
      const form = {
        law,
        received: "2026-12-01",
        why1: reason,
        asked1: "2026-12-01",
        answered1: "2027-12-31",
        noticed: "2026-12-05",
        until: "2028-12-31",
      };
      const { region: _, ...question } = read(form);
      expect(computeDeadline({ ...question, calendar }).law, `${law} ${reason}`).toBe(law);
    }
  }
});
