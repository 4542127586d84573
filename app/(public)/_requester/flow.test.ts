import { expect, test } from "vitest";
import { DEFAULT_FORM } from "@/lib/domain/form/default-form";
import { artisticmonk } from "@/prisma/seed/artisticmonk";
import { imgus } from "@/prisma/seed/imgus";
import { firstOpenStep, stepAfter, stepBefore } from "./flow";

const asks = { policy: artisticmonk, form: DEFAULT_FORM };
const complete = {
  residence: "eea",
  right: "restriction",
  person: "self",
  name: "Ada Lovelace",
  email: "ada@example.org",
};

test("the questions come one after the other and end with the review page", () => {
  expect(stepAfter(asks, "residence", { residence: "eea" }, false)).toBe("right");
  expect(stepAfter(asks, "details", complete, false)).toBe("check");
  expect(stepBefore(artisticmonk, "residence", {})).toBeNull();
  expect(stepBefore(imgus, "contact", {})).toBe("identity");
});

test("a changed answer leads back to the review page, and no question is asked twice", () => {
  expect(stepAfter(asks, "contact", complete, true)).toBe("check");
});

test("a change that makes another answer invalid leads to that question", () => {
  expect(stepAfter(asks, "residence", { ...complete, residence: "in" }, true)).toBe("right");
  expect(stepAfter(asks, "right", { ...complete, right: "grievance" }, true)).toBe("details");
});

test("an empty form begins with its first question", () => {
  expect(firstOpenStep(asks, {})).toBe("residence");
  expect(firstOpenStep(asks, complete)).toBeNull();
});
