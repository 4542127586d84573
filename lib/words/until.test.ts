import { expect, test } from "vitest";
import type { Calendar } from "@/lib/domain/calendar/calendar";
import { computeDeadline, type DeadlineInput } from "@/lib/domain/clock/deadline";
import { formatUntil, lastDayUntil } from "./until";
import { translatorFor } from "./words";

const t = translatorFor("en");

const calendar: Calendar = {
  id: "TEST",
  version: "test 1",
  weekend: [6, 7],
  years: [2026, 2027],
  holidays: [{ date: "2026-12-25", name: "Christmas Day" }],
};

const ackOf = (input: Pick<DeadlineInput, "law" | "right" | "receivedAt" | "zone">) =>
  new Date(computeDeadline({ ...input, calendar }).ackDueAt ?? "");

test("30 days for a UK complaint of 30 November end with 30 December, not 31 December", () => {
  const zone = "Europe/London";
  const by = {
    law: "uk-gdpr",
    right: "grievance",
    receivedAt: "2026-11-30T07:00:00Z",
    zone,
  } as const;
  const ack = ackOf(by);
  expect(ack.toISOString()).toBe("2026-12-31T00:00:00.000Z");
  expect(lastDayUntil(ack, zone)).toBe("2026-12-30");
  expect(formatUntil(t, ack, zone)).toBe("Wednesday 30 December 2026, end of day, London time");
});

test("ten business days in California end with Friday 11 December, because Saturdays count", () => {
  const zone = "America/Los_Angeles";
  const by = { law: "us-ca", right: "access", receivedAt: "2026-11-30T17:00:00Z", zone } as const;
  const ack = ackOf(by);
  expect(lastDayUntil(ack, zone)).toBe("2026-12-11");
  expect(formatUntil(t, ack, zone)).toBe("Friday 11 December 2026, end of day, Los Angeles time");
});

test("24 hours end at a time of day, and at midnight they end with the day before", () => {
  const zone = "Asia/Kolkata";
  const by = { law: "in-it-rules", right: "grievance", zone } as const;
  const ack = ackOf({ ...by, receivedAt: "2026-11-30T07:16:00Z" });
  expect(formatUntil(t, ack, zone)).toBe("Tuesday 1 December 2026 at 12:46, Kolkata time");
  expect(lastDayUntil(ack, zone)).toBe("2026-12-01");
  const midnight = ackOf({ ...by, receivedAt: "2026-11-30T00:00:00+05:30" });
  expect(formatUntil(t, midnight, zone)).toBe("Monday 30 November 2026, end of day, Kolkata time");
});
