import { expect, test } from "vitest";
import { FIXED } from "@/lib/words/fixed";
import { DONE } from "./changes";

test.each(Object.values(DONE))("“%s” has its other languages, with who did it and when", (done) => {
  for (const sentences of Object.values(FIXED))
    expect(Object.keys(sentences)).toContain(`${done} by {name} on {when}`);
});
