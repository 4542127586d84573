import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/**
 * Words that people who are new to the project do not understand, each with the word that screens, code and documents use.
 * CONTRIBUTING.md lists the most important ones.
 */
const BANNED: readonly [RegExp, string][] = [
  [/\bwhoever\b|\bwherever\b/i, "name the person or the place"],
  [/\banew\b/i, "again"],
  [/\bin hand\b/i, "assigned"],
  [/\bsecond look\b|\blookers?\b/i, "approval, approvers"],
  [/\bt(?:akes?|aken|ook) back\b/i, "undo, undone"],
  [/\bputs? off\b/i, "snooze"],
  [/\bstands? still\b/i, "is paused"],
  [/\bstand-ins?\b/i, "delegate"],
  [/\bhandled? together\b/i, "merge"],
  [/\bthe person who asked\b/i, "the requester"],
  [/\bwants? you\b/i, "notifications"],
  [/\bown targets?\b/i, "SLA targets"],
  [/\blast day by law\b/i, "legal deadline"],
  [/\bnothing (?:is )?held\b/i, "no data found"],
  [/\bloosen\w*\b/i, "orphaned"],
];

const GERMAN_BANNED: readonly [RegExp, string][] = [
  [/\bsteht still\b/, "ruht"],
  [/\bzweite[rn]? Blick\b/, "Freigabe"],
];

const SOURCES = [
  "app",
  "bench",
  "cli",
  "components",
  "docs",
  "e2e",
  "lib",
  "prisma/schema",
  "scripts",
];
/** Generated code and documents, and this list. */
const SKIPPED_FILES = /generated\/|glossary\.test\.ts$|clock-vectors\.md$/;
/** Search words of the command palette: members may type an old word. */
const SEARCH_WORDS = /\balso[=:]/;

const read = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .map((text, index) => ({ place: `${file}:${index + 1}`, text }));

const lines = SOURCES.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|tsx|mjs|md|css|prisma|json)$/.test(name))
    .map((name) => `${folder}/${name}`),
)
  .concat("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
  .filter((file) => !SKIPPED_FILES.test(file))
  .flatMap(read)
  .filter(({ text }) => !SEARCH_WORDS.test(text));

test.each(BANNED)("%s is not used: %s", (banned) => {
  expect(lines.filter(({ text }) => banned.test(text)).map(({ place }) => place)).toEqual([]);
});

test.each(GERMAN_BANNED)("%s is not used in German: %s", (banned) => {
  const german = lines.filter(({ place }) => place.startsWith("lib/messages/de/"));
  expect(german.filter(({ text }) => banned.test(text)).map(({ place }) => place)).toEqual([]);
});

test("electronic mail is called email", () => {
  const english = lines.filter(({ place }) => place.startsWith("lib/messages/en/"));
  const old = /\be-mail|(?<!failed)\bmails?\b(?! server)/i;
  expect(english.filter(({ text }) => old.test(text.replace(/"[\w-]+": /, "")))).toEqual([]);
});
