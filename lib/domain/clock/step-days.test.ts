import { expect, test } from "vitest";
import type { Calendar } from "@/lib/domain/calendar/calendar";
import { computeDeadline } from "./deadline";
import { stepDays } from "./step-days";

const calendar: Calendar = {
  id: "TEST",
  version: "test 1",
  weekend: [6, 7],
  holidays: [],
  years: [2025, 2026, 2027, 2028],
};
const input = {
  law: "eu-gdpr",
  right: "access",
  receivedAt: "2026-03-10T09:00:00Z",
  zone: "Europe/Berlin",
  calendar,
} as const;

test("an extension moves the day for the response, but a refusal stays within the first period (GDPR art. 12(4))", () => {
  const extended = computeDeadline({ ...input, extension: { noticeAt: "2026-03-20T09:00:00Z" } });
  expect(stepDays(extended)).toEqual({
    answer: "2026-06-10",
    refuse: "2026-04-10",
    extend: "2026-04-10",
    ask: "2026-06-10",
  });
});

test("where the law sets no period only the policy deadline counts", () => {
  const promised = computeDeadline({ ...input, law: "house", houseDays: 30 });
  expect(stepDays(promised)).toEqual({
    answer: "2026-04-09",
    refuse: "2026-04-09",
    extend: null,
    ask: null,
  });
});

test("while the clock is paused no decision has a last day", () => {
  const paused = computeDeadline({
    ...input,
    waits: [{ reason: "identity", askedAt: "2026-03-11T09:00:00Z" }],
  });
  expect(stepDays(paused)).toEqual({ answer: null, refuse: null, extend: null, ask: null });
});
