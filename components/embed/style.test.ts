import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { frameStyle, ROLES } from "./style";

test("the colours of the frame are those of the stylesheet", () => {
  const css = readFileSync(`${process.cwd()}/app/globals.css`, "utf8");
  for (const [role, [light, dark]] of Object.entries(ROLES)) {
    expect(css).toContain(`--${role}: light-dark(${light}, ${dark});`);
  }
});

test("a value that is not a colour never reaches the style", () => {
  expect(frameStyle("red}</style><script>")).toBe(frameStyle("#26478d"));
  expect(frameStyle("#b3261e")).toContain("--accent:light-dark(#b3261e,");
});
