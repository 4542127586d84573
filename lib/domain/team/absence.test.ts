import { expect, test } from "vitest";
import { type Absence, absenceSchema, delegateOf, deskDay, isAhead, isAway } from "./absence";

const days = (awayFrom: string | null, awayUntil: string | null = null) => ({
  awayFrom,
  awayUntil,
});

test.each([
  ["before the first day", days("2026-12-01", "2026-12-03"), "2026-11-30", false, true],
  ["on the first day", days("2026-12-01", "2026-12-03"), "2026-12-01", true, true],
  ["on the last day", days("2026-12-01", "2026-12-03"), "2026-12-03", true, true],
  ["on the day after", days("2026-12-01", "2026-12-03"), "2026-12-04", false, false],
  ["of one day", days("2026-12-01", "2026-12-01"), "2026-12-01", true, true],
  ["without a last day", days("2026-12-01"), "2029-01-01", true, true],
  ["of nobody", days(null), "2026-12-01", false, false],
])("an absence %s", (_, absence, today, away, ahead) => {
  expect([isAway(absence, today), isAhead(absence, today)]).toEqual([away, ahead]);
});

test.each([
  // Berlin goes back an hour on 25 October 2026 and forward on 28 March 2027: these days have 25 and 23 hours.
  ["Europe/Berlin", "2026-10-24T21:59:59Z", "2026-10-24"],
  ["Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25"],
  ["Europe/Berlin", "2026-10-25T22:59:59Z", "2026-10-25"],
  ["Europe/Berlin", "2026-10-25T23:00:00Z", "2026-10-26"],
  ["Europe/Berlin", "2027-03-27T23:00:00Z", "2027-03-28"],
  ["Europe/Berlin", "2027-03-28T21:59:59Z", "2027-03-28"],
  ["Europe/Berlin", "2027-03-28T22:00:00Z", "2027-03-29"],
  ["Pacific/Kiritimati", "2026-12-01T10:00:00Z", "2026-12-02"],
  ["America/Los_Angeles", "2026-12-01T07:59:59Z", "2026-11-30"],
])("in %s the instant %s falls on the day %s", (zone, instant, day) => {
  expect(deskDay(zone, new Date(instant))).toBe(day);
});

const TODAY = "2026-12-02";
const away = (delegateId: string | null): Absence => ({ ...days("2026-12-01"), delegateId });
const here: Absence = { ...days(null), delegateId: null };
const member = (userId: string, absence: Absence, role = "handler") => ({
  userId,
  role,
  ...absence,
});

test("a delegate who is away passes the work on to their own delegate", () => {
  const members = [member("a", away("b")), member("b", away("c")), member("c", here)];
  expect(delegateOf(members, "a", TODAY)?.userId).toBe("c");
  expect(delegateOf(members, "b", TODAY)?.userId).toBe("c");
});

test("two members who are away and are each other's delegates have no delegate", () => {
  const members = [member("a", away("b")), member("b", away("a"))];
  expect(delegateOf(members, "a", TODAY)).toBeUndefined();
});

test.each([
  ["a member who is not away", [member("a", { ...here, delegateId: "b" }), member("b", here)]],
  ["a member who named no delegate", [member("a", away(null)), member("b", here)]],
  ["a member whose delegate left the desk", [member("a", away("gone")), member("b", here)]],
  [
    "a member whose delegate is an auditor now",
    [member("a", away("b")), member("b", here, "auditor")],
  ],
  ["a member who left the desk", [member("b", here)]],
])("there is no delegate for %s", (_, members) => {
  expect(delegateOf(members, "a", TODAY)).toBeUndefined();
});

test("a last day before the first day is an error at its field", () => {
  const typed = { from: "2026-12-03", until: "2026-12-01" };
  expect(absenceSchema.safeParse(typed).error?.issues[0]?.path).toEqual(["until"]);
  expect(absenceSchema.parse({ from: "2026-12-03" })).toMatchObject({ until: "", standIn: "" });
  expect(absenceSchema.safeParse({ from: "2026-02-30" }).success).toBe(false);
});
