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
  // `*` has a higher weight than German, so the language of the desk applies.
  ["fr, *;q=0.5, de;q=0.1", null],
  ["*", null],
  ["", null],
  [null, null],
  [" , ;q=1,,", null],
  // An entry with an invalid weight is ignored.
  ["de;q=2, en;q=0.1", "en"],
  ["de;q=NaN", null],
  [`${"fr,".repeat(60)}de`, null],
])("the header %s gives the language %s", (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

test("a supported language is recognised by its tag or by the first part of the tag", () => {
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

test("the first supported language of several is used, or else English", () => {
  expect(firstKnown(null, "fr", "de-AT", "en")).toBe("de");
  expect(firstKnown(undefined, "fr")).toBe("en");
});

test("only text in another language than the page gets a `lang` attribute", () => {
  expect(otherThan("de", "en")).toBe("en");
  expect(otherThan("de", "en-GB")).toBe("en-GB");
  expect(otherThan("de", "de-AT")).toBeUndefined();
  expect(otherThan("de", undefined)).toBeUndefined();
});
