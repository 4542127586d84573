import { expect, test } from "vitest";
import type { Calendar } from "@/lib/domain/calendar/calendar";
import { dayOf } from "@/lib/domain/calendar/civil";
import type { LawId } from "@/lib/domain/laws/laws";
import {
  combineDeadlines,
  computeDates,
  computeDeadline,
  type DeadlineInput,
  governingDeadline,
  type Wait,
} from "./deadline";
import { promisedDueOn, publicDeadline } from "./deadline-terms";

const day = (date: string) => dayOf(date, "date");

const calendar: Calendar = {
  id: "TEST",
  version: "test 1",
  weekend: [6, 7],
  holidays: [2026, 2027, 2028].flatMap((year) => [
    { date: `${year}-01-01`, name: "New Year's Day" },
    { date: `${year}-05-01`, name: "Labour Day" },
    { date: `${year}-12-25`, name: "Christmas Day" },
    { date: `${year}-12-26`, name: "Boxing Day" },
  ]),
  years: [2026, 2027, 2028],
};

type Receipt = Pick<DeadlineInput, "receivedAt" | "zone">;

const inputFor = (law: LawId, of: Receipt, more: Partial<DeadlineInput> = {}): DeadlineInput => ({
  law,
  right: "access",
  calendar,
  ...of,
  ...more,
});

test("the same instant with different offsets gives the same deadline", () => {
  const zone = "Europe/Berlin";
  const found = [
    "2026-12-30T23:05:00Z",
    "2026-12-31T00:05:00+01:00",
    "2026-12-30T13:05:00-10:00",
  ].map((receivedAt) => computeDeadline(inputFor("uk-gdpr", { receivedAt, zone })));
  expect(found[1]).toEqual(found[0]);
  expect(found[2]).toEqual(found[0]);
  expect(found[0]?.receivedOn).toBe("2026-12-31");
});

test("a policy deadline of thirty days is capped at the statutory month where that is shorter", () => {
  const of = { receivedAt: "2027-01-31T10:00:00+01:00", zone: "Europe/Berlin" };
  for (const law of ["eu-gdpr", "uk-gdpr"] as const) {
    const found = computeDeadline(inputFor(law, of, { houseDays: 30 }));
    expect(found).toMatchObject({ targetOn: "2027-03-01", houseUncappedOn: "2027-03-02" });
    expect(found).toMatchObject({ houseLate: true, targetEndAt: "2027-03-01T23:00:00Z" });
    expect(found.reasons.map(({ code }) => code)).toContain("house-capped");
  }
});

test("under the DPDP Act thirty days are a policy deadline and never shown as a legal one", () => {
  const of = { receivedAt: "2027-06-01T10:00:00+05:30", zone: "Asia/Kolkata" };
  const found = computeDeadline(inputFor("in-dpdp", of, { houseDays: 30, calendar: null }));
  expect(found).toMatchObject({ dueOn: null, dueEndAt: null, targetOn: "2027-07-01" });
  const codes = found.reasons.map(({ code }) => code);
  expect(codes).toEqual(["received", "no-period", "house-only"]);
  const nothing = computeDeadline(inputFor("in-dpdp", of, { calendar: null }));
  expect(nothing.targetOn).toBeNull();
});

test("a DPDP grievance has ninety days by law once the rule is in force, and the shorter policy deadline is due first", () => {
  const of = { receivedAt: "2027-06-01T10:00:00+05:30", zone: "Asia/Kolkata" };
  const grievance = { right: "grievance", calendar: null, houseDays: 30 } as const;
  const found = computeDeadline(inputFor("in-dpdp", of, grievance));
  expect(found).toMatchObject({ dueOn: "2027-08-30", outerDueOn: "2027-08-30" });
  expect(found.targetOn).toBe("2027-07-01");
  const before = { ...of, receivedAt: "2027-05-12T10:00:00+05:30" };
  expect(computeDeadline(inputFor("in-dpdp", before, grievance)).dueOn).toBeNull();
});

test("where no law applies, only the policy deadline counts", () => {
  const of = { receivedAt: "2026-12-01T00:00:00Z", zone: "UTC" };
  const found = computeDeadline(inputFor("house", of, { houseDays: 15, calendar: null }));
  expect(found).toMatchObject({ dueOn: null, targetOn: "2026-12-16", houseLate: false });
});

test("an internal date applies where neither a law nor the policy sets one, and the requester does not see it", () => {
  const of = { receivedAt: "2026-12-01T00:00:00Z", zone: "UTC" };
  const alone = computeDeadline(inputFor("house", of, { internalDays: 30, calendar: null }));
  expect(alone).toMatchObject({ dueOn: null, internalOn: "2026-12-31", targetOn: "2026-12-31" });
  expect(promisedDueOn(alone)).toBeNull();
  expect(publicDeadline(alone)).toMatchObject({ targetOn: null, targetEndAt: null });
  expect(JSON.stringify(publicDeadline(alone))).not.toContain("2026-12-31");
  const law = computeDeadline(inputFor("eu-gdpr", of, { internalDays: 10 }));
  expect(law.internalOn).toBeUndefined();
  expect(promisedDueOn(law)).toBe(law.dueOn);
  const promised = { internalDays: 10, houseDays: 20, calendar: null };
  expect(computeDeadline(inputFor("house", of, promised)).targetOn).toBe("2026-12-21");
  // Of two laws the one that sets a day governs, even if the internal date of the other is nearer.
  const other = computeDeadline(inputFor("in-dpdp", of, { internalDays: 5, calendar: null }));
  expect(combineDeadlines([other, law]).law).toBe("eu-gdpr");
});

test("an extension replaces the policy deadline, and so do the reasons", () => {
  const of = { receivedAt: "2026-12-01T10:00:00+01:00", zone: "Europe/Berlin" };
  const extension = { noticeAt: "2026-12-10T10:00:00+01:00" };
  const found = computeDeadline(inputFor("eu-gdpr", of, { houseDays: 20, extension }));
  expect(found.targetOn).toBe(found.extendedDueOn);
  const codes = found.reasons.map(({ code }) => code);
  expect(codes).toContain("house-extended");
  expect(codes).not.toContain("house-promise");
  const late = { noticeAt: "2027-01-20T10:00:00+01:00" };
  const notExtended = computeDeadline(inputFor("eu-gdpr", of, { houseDays: 20, extension: late }));
  expect(notExtended.targetOn).toBe("2026-12-21");
  expect(notExtended.reasons.map(({ code }) => code)).toContain("house-promise");
});

test("a promise of 24 hours is counted in hours, and a stricter law still applies", () => {
  const of = { receivedAt: "2027-03-28T00:30:00+01:00", zone: "Europe/Berlin" };
  const eu = computeDeadline(inputFor("eu-gdpr", of, { ackHours: 24 }));
  expect(eu.ackDueAt).toBe("2027-03-28T23:30:00Z");
  expect(eu.ackDueOn).toBeUndefined();
  const it = { right: "grievance", calendar: null, ackHours: 48 } as const;
  expect(computeDeadline(inputFor("in-it-rules", of, it)).ackDueAt).toBe("2027-03-28T23:30:00Z");
});

test("marketing and processing based on consent stop at once, and the month is for the message", () => {
  const of = { receivedAt: "2026-12-01T00:00:00+01:00", zone: "Europe/Berlin" };
  for (const right of ["opt-out-marketing", "withdraw-consent"] as const) {
    const found = computeDeadline(inputFor("eu-gdpr", of, { right }));
    expect(found).toMatchObject({ stopOn: "2026-12-01", dueOn: "2027-01-04" });
    expect(found.reasons.map(({ code }) => code)).toContain("stop-at-once");
  }
});

test("an unanswered question pauses the clock and shows the days left, which count from the answer on", () => {
  const of = { receivedAt: "2027-06-01T10:00:00+02:00", zone: "Europe/Berlin" };
  const askedAt = "2027-06-05T10:00:00+02:00";
  const open = computeDeadline(
    inputFor("eu-gdpr", of, { waits: [{ reason: "identity", askedAt }] }),
  );
  expect(open).toMatchObject({ state: "paused", dueOn: null, targetOn: null, daysLeft: 27 });
  expect(open.extendableTo).toBeNull();
  const wait: Wait = { reason: "identity", askedAt, answeredAt: "2027-06-10T10:00:00+02:00" };
  const answered = computeDeadline(inputFor("eu-gdpr", of, { waits: [wait] }));
  expect(answered).toMatchObject({ state: "running", dueOn: "2027-07-06" });
  expect(day("2027-07-06") - day("2027-06-10") + 1).toBe(27);
});

test("in California an unanswered question does not pause the clock", () => {
  const of = { receivedAt: "2027-06-01T10:00:00-04:00", zone: "America/Santiago" };
  const wait: Wait = { reason: "identity", askedAt: "2027-06-05T10:00:00-07:00" };
  const found = computeDeadline(inputFor("us-ca", of, { waits: [wait] }));
  expect(found.state).toBe("running");
  expect(found.reasons.map(({ code }) => code)).toContain("wait-does-not-stop");
});

test("a Swiss request is withdrawn if its fee is not confirmed within ten days, and not before", () => {
  const of = { receivedAt: "2027-03-02T10:00:00+01:00", zone: "Europe/Berlin" };
  const asked: Wait = { reason: "fee", askedAt: "2027-03-05T10:00:00+01:00" };
  const judged = (asOf: string | undefined, answeredAt?: string) =>
    computeDeadline(
      inputFor("ch-fadp", of, {
        waits: [answeredAt === undefined ? asked : { ...asked, answeredAt }],
        ...(asOf !== undefined && { asOf }),
      }),
    ).state;
  expect(judged(undefined)).toBe("paused");
  expect(judged("2027-03-15T23:00:00+01:00")).toBe("paused");
  expect(judged("2027-03-16T01:00:00+01:00")).toBe("withdrawn");
  expect(judged(undefined, "2027-03-15T10:00:00+01:00")).toBe("running");
  expect(judged(undefined, "2027-03-16T10:00:00+01:00")).toBe("withdrawn");
});

test("where the law leaves the new date open, the date in the notice is the due date", () => {
  const of = { receivedAt: "2027-03-02T10:00:00+01:00", zone: "Europe/Berlin" };
  const extension = { noticeAt: "2027-03-20T10:00:00+01:00", until: "2027-05-14" };
  const found = computeDeadline(inputFor("ch-fadp", of, { extension, houseDays: 30 }));
  expect(found).toMatchObject({ extensionValid: true, extendedDueOn: "2027-05-14" });
  expect(found).toMatchObject({ targetOn: "2027-05-14", extendableTo: null });
});

test("a timely extension replaces the policy deadline", () => {
  const of = { receivedAt: "2027-06-01T10:00:00+02:00", zone: "Europe/Berlin" };
  const extension = { noticeAt: "2027-06-20T10:00:00+02:00" };
  const found = computeDeadline(inputFor("eu-gdpr", of, { extension, houseDays: 30 }));
  expect(found).toMatchObject({ houseDueOn: "2027-07-01", targetOn: "2027-09-01" });
});

test("Canada counts the notice from the date of the request", () => {
  const of = { receivedAt: "2027-03-02T10:00:00-03:00", zone: "America/Santiago" };
  const found = computeDeadline(
    inputFor("ca-pipeda", of, { requestedAt: "2027-02-22T10:00:00-03:00" }),
  );
  expect(found).toMatchObject({ dueOn: "2027-04-01", noticeDueOn: "2027-03-24" });
});

test("of several laws the earliest date governs, a date before no date, and a running clock before a paused one", () => {
  const of = { receivedAt: "2027-06-01T10:00:00+05:30", zone: "Asia/Kolkata" };
  const eu = computeDeadline(inputFor("eu-gdpr", of));
  const kr = computeDeadline(inputFor("kr-pipa", of));
  const jp = computeDeadline(inputFor("jp-appi", of));
  const waits: Wait[] = [{ reason: "identity", askedAt: "2027-06-02T10:00:00+05:30" }];
  const paused = computeDeadline(inputFor("eu-gdpr", of, { waits }));
  expect(governingDeadline([jp, eu, kr, paused])).toBe(kr);
  expect(governingDeadline([jp, eu])).toBe(eu);
  expect(governingDeadline([paused, jp])).toBe(jp);
  expect(() => governingDeadline([])).toThrow("problem.law.none");
});

const indian = { receivedAt: "2027-06-01T10:00:00+05:30", zone: "Asia/Kolkata" };
const complaint = { right: "grievance", houseDays: 30 } as const;

test("several laws give one deadline: the earliest governs, and the others are listed", () => {
  const laws = ["in-dpdp", "in-it-rules"] as const;
  const found = combineDeadlines(
    laws.map((law) => computeDeadline(inputFor(law, indian, complaint))),
  );
  expect(found).toMatchObject({ law: "in-it-rules", dueOn: "2027-06-08", targetOn: "2027-06-08" });
  expect(found.outerDueOn).toBe("2027-08-30");
  expect(found.beside).toEqual([
    { law: "in-dpdp", state: "running", dueOn: "2027-08-30", targetOn: "2027-07-01" },
  ]);
  expect(found.reasons.slice(-2)).toEqual([
    {
      code: "also-applies",
      on: "2027-07-01",
      source: "DPDP Rules 2025, rule 14(3); General Clauses Act 1897 s. 9",
      params: { law: "Digital Personal Data Protection Act 2023" },
    },
    {
      code: "governs",
      on: null,
      source: "source.earliestDay",
      params: { law: "IT (Intermediary Guidelines and Digital Media Ethics Code) Rules 2021" },
    },
  ]);
});

test("the earliest acknowledgment of all laws applies, whichever law governs", () => {
  const laws = ["kr-pipa", "us-ca", "eu-gdpr"] as const;
  const each = laws.map((law) => computeDeadline(inputFor(law, indian)));
  const found = combineDeadlines(each);
  expect(found.law).toBe("kr-pipa");
  expect(each.map(({ ackDueAt }) => ackDueAt)).toEqual([undefined, expect.any(String), undefined]);
  expect(found.ackDueAt).toBe(each[1]?.ackDueAt);
  const promised = computeDeadline(inputFor("eu-gdpr", indian, { ackHours: 24 }));
  expect(combineDeadlines([...each, promised]).ackDueAt).toBe("2027-06-02T04:30:00Z");
  expect(combineDeadlines([promised, ...each]).ackDueAt).toBe("2027-06-02T04:30:00Z");
});

test("a single law is returned unchanged, and combining dates without reasons adds none", () => {
  const alone = computeDeadline(inputFor("eu-gdpr", indian));
  expect(combineDeadlines([alone])).toBe(alone);
  const dates = ["eu-gdpr", "kr-pipa"] as const;
  const joined = combineDeadlines(dates.map((law) => computeDates(inputFor(law, indian))));
  expect(joined.reasons).toEqual([]);
  expect(joined.beside?.map(({ law }) => law)).toEqual(["eu-gdpr"]);
  expect(() => combineDeadlines([])).toThrow("problem.law.none");
});
