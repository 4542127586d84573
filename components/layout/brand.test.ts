import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { colourFault, contrast, GROUNDS, readable } from "@/lib/domain/policy/colour";
import { brandStyle } from "./brand";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
const SCHEMES = ["light", "dark"] as const;

test("any brand colour gets a contrast of 4.5:1 on every background of both schemes", () => {
  fc.assert(
    fc.property(colour, (hex) => {
      for (const scheme of SCHEMES) {
        const accent = readable(hex, scheme);
        for (const ground of GROUNDS[scheme]) {
          expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test.each(["#000000", "#ffffff", "#ffff00", "#0000ff", "#808080", "#f60"])(
  "%s is accepted and made readable",
  (hex) => {
    for (const scheme of SCHEMES) {
      expect(contrast(readable(hex, scheme), GROUNDS[scheme][0])).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test("a colour with enough contrast is not changed", () => {
  expect(readable("#26478d", "light")).toBe("#26478d");
});

test("a value that is not a colour gives the default accent and never reaches the style", () => {
  const fallback = brandStyle("#26478d");
  for (const bad of ["red;background:url(//x)", "", "#12", null, undefined]) {
    expect(brandStyle(bad)).toEqual(fallback);
  }
});

test("the backgrounds measured here are those of the stylesheet", () => {
  const css = readFileSync(`${process.cwd()}/app/globals.css`, "utf8");
  for (const role of ["paper", "ground", "raised"]) {
    const [, light = "", dark = ""] =
      css.match(new RegExp(`--${role}: light-dark\\((#\\w+), (#\\w+)\\)`)) ?? [];
    expect(GROUNDS.light).toContain(light);
    expect(GROUNDS.dark).toContain(dark);
  }
});

test("every text colour has a contrast of 4.5:1 on every background of both schemes", () => {
  const css = readFileSync(`${process.cwd()}/app/globals.css`, "utf8");
  const roles = ["ink", "ink-soft", "stop", "on-track", "due-soon", "overdue", "waiting", "done"];
  for (const role of roles) {
    const [, light = "", dark = ""] =
      css.match(new RegExp(`--${role}: light-dark\\((#\\w+), (#\\w+)\\)`)) ?? [];
    const grounds = {
      light: [...GROUNDS.light, "#fbf4dc", "#fcf1f0"],
      dark: [...GROUNDS.dark, "#2a2513", "#2b1819"],
    };
    for (const ground of grounds.light) {
      expect(contrast(light, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of grounds.dark) {
      expect(contrast(dark, ground)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test("a colour that fails is rejected with its lowest contrast, and the suggested colour passes", () => {
  fc.assert(
    fc.property(colour, (hex) => {
      const weakest = Math.min(...GROUNDS.light.map((ground) => contrast(hex, ground)));
      const fault = colourFault(hex);
      expect(fault === null).toBe(weakest >= 4.5);
      if (!fault) return;
      expect(fault.ratio).toBe(weakest);
      expect(colourFault(fault.nearest)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["#ffd400", 1.3, "#886a00"],
  ["#777777", 4.06, "#6f6f6f"],
])(
  "%s fails at %d:1 and %s is suggested, which has the same hue and is no darker than necessary",
  (hex, ratio, nearest) => {
    const fault = colourFault(hex);
    expect(fault?.ratio).toBeCloseTo(ratio, 1);
    expect(fault?.nearest).toBe(nearest);
    expect(contrast(fault?.nearest ?? "", GROUNDS.light[1])).toBeLessThan(5);
  },
);
