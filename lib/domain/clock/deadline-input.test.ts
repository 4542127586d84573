import { expect, test } from "vitest";
import { Problem } from "@/lib/domain/problem/problem";
import { computeDeadline, type DeadlineInput } from "./deadline";

const base: DeadlineInput = {
  law: "eu-gdpr",
  right: "access",
  receivedAt: "2026-06-01T10:00:00+02:00",
  zone: "Europe/Berlin",
  calendar: { id: "DE", version: "test", weekend: [6, 7], holidays: [], years: [2026] },
};
const identity = (askedAt: string, answeredAt?: string) => ({
  reason: "identity" as const,
  askedAt,
  ...(answeredAt !== undefined && { answeredAt }),
});

function invalidFields(change: Record<string, unknown>): string[] {
  try {
    computeDeadline({ ...base, ...change } as DeadlineInput);
  } catch (error) {
    if (error instanceof Problem && error.code === "invalid") return Object.keys(error.fields);
    throw error;
  }
  return [];
}

test.each([
  ["an unknown law", { law: "eu-nowhere" }, "law"],
  ["an unknown right", { right: "wish" }, "right"],
  ["an unknown zone", { zone: "Europe/Nowhere" }, "zone"],
  ["a receipt without an offset", { receivedAt: "2026-06-01T10:00:00" }, "receivedAt"],
  ["a receipt before the law", { receivedAt: "2018-05-24T10:00:00Z" }, "receivedAt"],
  ["a receipt before the request", { requestedAt: "2026-06-02T10:00:00Z" }, "requestedAt"],
  ["no calendar where days roll", { calendar: null }, "calendar"],
  ["a year that the calendar lacks", { receivedAt: "2026-12-15T10:00:00Z" }, "calendar"],
  ["a question before receipt", { waits: [identity("2026-05-31T10:00:00Z")] }, "waits"],
  ["an answer without a question", { waits: [{ reason: "fee", answeredAt: "x" }] }, "waits"],
  [
    "an answer before its question",
    { waits: [identity("2026-06-03T10:00:00Z", "2026-06-02T10:00:00Z")] },
    "waits",
  ],
  [
    "two overlapping questions with the same reason",
    {
      waits: [
        identity("2026-06-03T10:00:00Z", "2026-06-08T10:00:00Z"),
        identity("2026-06-07T10:00:00Z"),
      ],
    },
    "waits",
  ],
  [
    "a second question while the first is open",
    { waits: [identity("2026-06-07T10:00:00Z"), identity("2026-06-03T10:00:00Z")] },
    "waits",
  ],
  ["a question with an unknown reason", { waits: [{ reason: "lunch", askedAt: "x" }] }, "waits"],
  ["a notice before receipt", { extension: { noticeAt: "2026-05-31T10:00:00Z" } }, "extension"],
  [
    "a new date before its notice",
    { extension: { noticeAt: "2026-06-10T10:00:00Z", until: "2026-06-01" } },
    "extension",
  ],
  ["a policy deadline of half a day", { houseDays: 1.5 }, "houseDays"],
  ["an acknowledgment within zero hours", { ackHours: 0 }, "ackHours"],
])("%s is reported at its field", (_name, change, field) => {
  expect(invalidFields(change)).toEqual([field]);
});

test("a second question after an insufficient answer does not overlap with the first", () => {
  const waits = [
    identity("2026-06-02T10:00:00Z", "2026-06-09T10:00:00Z"),
    identity("2026-06-09T10:00:00Z", "2026-06-15T10:00:00Z"),
  ];
  expect(computeDeadline({ ...base, waits }).dueOn).toBe("2026-07-14");
});

test("only a question that was not asked promptly is pointed out", () => {
  const codes = (askedAt: string, answeredAt: string) =>
    computeDeadline({ ...base, waits: [identity(askedAt, answeredAt)] }).reasons.map((r) => r.code);
  expect(codes("2026-06-15T10:00:00Z", "2026-06-16T10:00:00Z")).toContain("asked-slowly");
  expect(codes("2026-06-03T10:00:00Z", "2026-06-16T10:00:00Z")).not.toContain("asked-slowly");
});
