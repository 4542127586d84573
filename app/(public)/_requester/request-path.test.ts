import { expect, test } from "vitest";
import { within } from "./request-path";

const path = "/imgus/request/7K4M-9XQP";

test("after the code, the requester continues within the same request", () => {
  expect(within(path, `${path}/files/fil_1`)).toBe(`${path}/files/fil_1`);
  expect(within(path, `${path}?told=1`)).toBe(`${path}?told=1`);
  expect(within(path, undefined)).toBe(path);
});

test("nobody is redirected to another request, to another site or outside the path of the request", () => {
  for (const next of [
    "https://evil.example/",
    "//evil.example",
    `${path}@evil.example`,
    `${path}/../../../desk`,
    `${path}0`,
    "/imgus/request/AAAA-AAAA",
  ]) {
    expect(within(path, next)).toBe(path);
  }
});
