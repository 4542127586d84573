import { expect, test } from "vitest";
import { LAW_IDS } from "@/lib/domain/laws/laws";
import { Problem } from "@/lib/domain/problem/problem";
import { computeDates, computeDeadline } from "./deadline";
import { fromVector, vectorExpectation } from "./deadline-vectors";
import vectors from "./deadline-vectors.json";

/** Fields whose presence matters: the deadline must not have one of them where the example has none. */
const EXACT = ["state", "extendedDueOn", "extensionValid", "outerDueOn", "ackDueOn", "noticeDueOn"];

test.each(vectors.map((vector) => [vector.id, vector] as const))(
  "worked example %s gives every expected field",
  (_id, vector) => {
    const expected: Record<string, unknown> = vector.expect;
    const found = vectorExpectation(computeDeadline(fromVector(vector)));
    expect(found).toMatchObject(expected);
    for (const field of EXACT) expect(found[field], field).toEqual(expected[field]);
  },
);

test("there are worked examples for every law except `house`", () => {
  expect(vectors).toHaveLength(175);
  const regimes = new Set(vectors.map(({ regime }) => regime.toLowerCase()));
  expect([...regimes].sort()).toEqual(LAW_IDS.filter((id) => id !== "house").sort());
});

test("`computeDates` and `computeDeadline` give the same dates", () => {
  for (const vector of vectors) {
    const input = fromVector(vector);
    expect({ ...computeDeadline(input), reasons: [] }).toEqual(computeDates(input));
  }
});

test("every reason names its source", () => {
  for (const vector of vectors) {
    const { reasons } = computeDeadline(fromVector(vector));
    expect(reasons[0]?.code).toBe("received");
    for (const { source } of reasons) expect(source).not.toBe("");
  }
});

test("identity verification without a question changes no date and is not an error", () => {
  const verified = { type: "verified", at: "2026-03-10T10:00:00Z" };
  for (const vector of vectors.filter(({ events }) => events.length === 0)) {
    const at = new Date(Date.parse(vector.receivedAt) + 3_600_000).toISOString();
    const after = fromVector({ ...vector, events: [{ ...verified, at }] });
    expect(computeDeadline(after), vector.id).toEqual(computeDeadline(fromVector(vector)));
  }
});

test("an answer without a question, an unknown law and an unknown right are rejected", () => {
  const base = vectors[0];
  const answer = { type: "resume", at: "2024-03-12T16:00:00+01:00" };
  expect(() => fromVector({ ...base, events: [answer] })).toThrow(Problem);
  expect(() => fromVector({ ...base, regime: "EU-NOWHERE" })).toThrow(Problem);
  expect(() => fromVector({ ...base, requestType: "wish" })).toThrow(Problem);
});
