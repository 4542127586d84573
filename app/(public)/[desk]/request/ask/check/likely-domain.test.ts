import { expect, test } from "vitest";
import { likelyDomain } from "./likely-domain";

test("a domain with a known typing error is pointed out, and every other domain is accepted", () => {
  expect(likelyDomain("ada@Gmial.com")).toBe("gmail.com");
  expect(likelyDomain("ada@gmail.com")).toBeNull();
  expect(likelyDomain("ada@example.org")).toBeNull();
  expect(likelyDomain("")).toBeNull();
});
