import { expect, test } from "vitest";
import { artisticmonk } from "@/prisma/seed/artisticmonk";
import { imgus } from "@/prisma/seed/imgus";
import { firstOpenStep, stepAfter, stepBefore } from "./flow";

const complete = {
  residence: "eea",
  right: "restriction",
  person: "self",
  name: "Ada Lovelace",
  email: "ada@example.org",
};

test("the questions come one after the other and end with the check", () => {
  expect(stepAfter(artisticmonk, "residence", { residence: "eea" }, false)).toBe("right");
  expect(stepAfter(artisticmonk, "details", complete, false)).toBe("check");
  expect(stepBefore(artisticmonk, "residence")).toBeNull();
  expect(stepBefore(imgus, "contact")).toBe("identity");
});

test("a changed answer goes back to the check and asks nothing twice", () => {
  expect(stepAfter(artisticmonk, "contact", complete, true)).toBe("check");
});

test("a change that makes another answer wrong leads to that question", () => {
  expect(stepAfter(artisticmonk, "residence", { ...complete, residence: "in" }, true)).toBe(
    "right",
  );
  expect(stepAfter(artisticmonk, "right", { ...complete, right: "grievance" }, true)).toBe(
    "details",
  );
});

test("an empty form begins with its first question", () => {
  expect(firstOpenStep(artisticmonk, {})).toBe("residence");
  expect(firstOpenStep(artisticmonk, complete)).toBeNull();
});
