import { expect, test } from "vitest";
import { likelyDomain } from "./likely-domain";

test("a known slip of the keyboard is pointed out, every other domain is left alone", () => {
  expect(likelyDomain("ada@Gmial.com")).toBe("gmail.com");
  expect(likelyDomain("ada@gmail.com")).toBeNull();
  expect(likelyDomain("ada@example.org")).toBeNull();
  expect(likelyDomain("")).toBeNull();
});
