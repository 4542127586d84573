import { expect, test } from "vitest";
import { acceptedLanguage, firstKnown, knownLanguage, otherThan } from "./choose-language";

test.each([
  ["de", "de"],
  ["de-AT,de;q=0.9,en;q=0.8", "de"],
  ["en;q=0.5, de;q=0.9", "de"],
  ["en, de", "en"],
  ["DE_ch", "de"],
  ["de;Q=1.000", "de"],
  ["fr, de;q=0.2", "de"],
  ["fr-CA,fr;q=0.9,it", null],
  ["de;q=0, en;q=0.1", "en"],
  ["de;q=0", null],
  // Anything will do before German is wanted: the desk decides.
  ["fr, *;q=0.5, de;q=0.1", null],
  ["*", null],
  ["", null],
  [null, null],
  [" , ;q=1,,", null],
  // A weight that is none is no wish.
  ["de;q=2, en;q=0.1", "en"],
  ["de;q=NaN", null],
  [`${"fr,".repeat(60)}de`, null],
])("of the list %s we speak %s", (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

test("a language is known by its tag or by what the tag begins with, and by nothing else", () => {
  expect(["de", "de-DE", "DE", "en_GB", " en "].map(knownLanguage)).toEqual([
    "de",
    "de",
    "de",
    "en",
    "en",
  ]);
  expect(["", "fr", "deu", "den", "toString", undefined, null].map(knownLanguage)).toEqual(
    Array(7).fill(null),
  );
});

test("of several languages the first that we speak counts, and English where we speak none", () => {
  expect(firstKnown(null, "fr", "de-AT", "en")).toBe("de");
  expect(firstKnown(undefined, "fr")).toBe("en");
});

test("only words in another language than the page's are marked with it", () => {
  expect(otherThan("de", "en")).toBe("en");
  expect(otherThan("de", "en-GB")).toBe("en-GB");
  expect(otherThan("de", "de-AT")).toBeUndefined();
  expect(otherThan("de", undefined)).toBeUndefined();
});
