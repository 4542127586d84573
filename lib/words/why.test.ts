import { expect, test } from "vitest";
import { computeDeadline, type DeadlineInput } from "@/lib/domain/clock/deadline";
import { formatReason } from "./reason";
import { whyText } from "./why";
import { translatorFor } from "./words";

const t = translatorFor("en");
const zone = "Europe/Berlin";
const input: DeadlineInput = {
  law: "eu-gdpr",
  right: "access",
  receivedAt: "2026-01-31T09:00:00Z",
  zone,
  calendar: { id: "DE", version: "test", weekend: [6, 7], holidays: [], years: [2026] },
};
const why = (change: Partial<DeadlineInput> = {}, reference?: string) =>
  whyText(t, computeDeadline({ ...input, ...change }), { zone, reference });

test("the text has the due date and then each reason", () => {
  expect(why({}, "7K4M-9XQP")).toBe(
    [
      "The response to request 7K4M-9XQP is due by Monday 2 March 2026, end of day, Berlin time.",
      "",
      "1. Received on Saturday 31 January 2026 (Berlin time).",
      "2. The period is one month from the start, until Saturday 28 February 2026 (GDPR Art. 12(3); Regulation (EEC, Euratom) 1182/71 Art. 3(2)(c)).",
      "3. That month has no such date, so its last day counts: Saturday 28 February 2026.",
      "4. Saturday 28 February 2026 is not a working day, so the period ends on the next one, Monday 2 March 2026 (Regulation (EEC, Euratom) 1182/71 Art. 3(4), Art. 2(1)).",
    ].join("\n"),
  );
});

test("without a reference the text does not name the request", () => {
  expect(why()).toMatch(/^The response is due by Monday 2 March 2026/);
});

test("where the policy deadline is before the legal deadline both are named", () => {
  expect(why({ houseDays: 10 }).split("\n")[0]).toBe(
    "The response is due by Tuesday 10 February 2026, end of day, Berlin time; the legal deadline is Monday 2 March 2026.",
  );
});

test("a paused clock, a withdrawn request and a request without a due date are explained instead of a date", () => {
  const restart = { reason: "fee", askedAt: "2026-02-02T09:00:00Z" } as const;
  const swiss = { law: "ch-fadp", waits: [restart] } as const;
  expect(why({ ...swiss, waits: [...swiss.waits] }, "7K4M-9XQP")).toMatch(
    /^The clock of request 7K4M-9XQP is paused until an answer comes; 30 days are left after that\./,
  );
  expect(why({ ...swiss, waits: [...swiss.waits], asOf: "2026-06-01T09:00:00Z" })).toMatch(
    /^No answer came in time, so the request counts as withdrawn\./,
  );
  expect(why({ law: "house" })).toMatch(/^There is no deadline for the response\.\n\n1\. /);
});

test("a reason for the requester addresses the requester", () => {
  const asked = { reason: "identity", asked: "2026-02-02", days: 4 };
  const step = { code: "wait-suspended", on: "2026-02-06", source: "s", params: asked } as const;
  expect(formatReason(t, step, zone, "person")).toBe(
    "We asked you for proof of who you are on Monday 2 February 2026, and your answer came on Friday 6 February 2026. 4 days do not count (s).",
  );
  const period = { code: "governs", on: null, source: "s", params: { law: "GDPR" } } as const;
  expect(formatReason(t, period, zone, "person")).toBe(formatReason(t, period, zone));
});
