import { expect, test } from "vitest";
import { appendText } from "./append-text";

test.each([
  ["", "Hello", "Hello"],
  [" \n", "Hello", "Hello"],
  ["Dear Ada", "Hello", "Dear Ada\n\nHello"],
  ["Dear Ada\n\n\n", "Hello", "Dear Ada\n\nHello"],
  ["Dear Ada\n\nHello\n", "Hello", "Dear Ada\n\nHello\n"],
])(
  "after %j the text %j is appended once, and nothing that was written is lost",
  (before, text, after) => {
    expect(appendText(before, text)).toBe(after);
  },
);
