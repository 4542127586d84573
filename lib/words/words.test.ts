import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REASON_CODES } from "@/lib/domain/clock/deadline-terms";
import { AGES, CAPACITIES, PERSONS, SITUATIONS } from "@/lib/domain/identity/acting";
import { WAIT_REASONS } from "@/lib/domain/law/law";
import { RIGHTS } from "@/lib/domain/law/right";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import { ROLES } from "@/lib/domain/request/role";
import { OUTCOMES, STATES } from "@/lib/domain/request/state";
import { messagesOf } from "./catalog";
import { LANGUAGES, type Language } from "./choose-language";
import { formatReason } from "./reason";
import { directionOf } from "./translator";
import {
  formatDay,
  formatDue,
  formatInstant,
  formatShortDay,
  formatTime,
  translatorBelow,
  translatorFor,
  zoneName,
} from "./words";

const t = translatorFor("en");

/** The names directly below a path of the English messages. */
const namesAt = (path: string): string[] =>
  Object.keys(
    path.split(".").reduce<Tree>((tree, name) => tree[name] as Tree, messagesOf("en") as Tree),
  );

type Tree = { readonly [key: string]: string | Tree };

/** Every message with its full key. */
const flat = (tree: Tree, path: readonly string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[[...path, key].join("."), value] as [string, string]]
      : flat(value, [...path, key]),
  );

/** Words that plead, belittle or blame, and bureaucratic words in German. */
const NOT_USED: Record<Language, RegExp> = {
  en: /\b(please|simply|oops|invalid)\b/i,
  de: /\b(bitte(?! um\b)|einfach|leider|hoppla|ungültig\p{L}*|unzulässig\p{L}*|diesbezüglich\p{L}*|seitens|hiermit|mittels|erfolgt\p{L}*|antragsteller\p{L}*|user(?!:))\b/iu,
};

test.each(LANGUAGES)("no message of %s is empty or contains a word from the list", (language) => {
  for (const [key, message] of flat(messagesOf(language))) {
    expect(message.trim(), key).not.toBe("");
    expect(message, key).not.toMatch(NOT_USED[language]);
    // Only the language's own quotation marks, and no apostrophe that ICU would read as its escape character.
    expect(message, key).not.toMatch(language === "de" ? /["']|“[^“]*”/ : /["']|„/);
  }
});

test("every right, and nothing else, has a title, a hint and a phrase for emails", () => {
  expect(namesAt("rights")).toEqual(RIGHTS);
  for (const right of RIGHTS) {
    expect(t(`rights.${right}.title`)).toMatch(/^[A-Z]/);
    expect(t(`rights.${right}.hint`)).toMatch(/\.$/);
    expect(t(`rights.${right}.verbNoun`)).toMatch(/^[a-z].*[^.]$/);
  }
});

test("every state, outcome, residence, role and reason of a question has a text", () => {
  expect(namesAt("staffStates")).toEqual(STATES);
  expect(namesAt("outcomes")).toEqual(OUTCOMES);
  expect(namesAt("residences")).toEqual(RESIDENCES);
  expect(namesAt("roles")).toEqual(ROLES);
  expect(namesAt("askings")).toEqual(WAIT_REASONS);
  expect(namesAt("askingsToYou")).toEqual(WAIT_REASONS);
});

test("every authority, situation, age and proof has a text", () => {
  const capacities = [...new Set(Object.values(CAPACITIES).flat())];
  for (const person of PERSONS) expect(t(`form.steps.person.${person}`)).toMatch(/^[A-Z]/);
  expect(namesAt("acting.capacities").sort()).toEqual([...capacities].sort());
  expect(namesAt("acting.situations")).toEqual(SITUATIONS);
  expect(namesAt("acting.ages")).toEqual(AGES);
  expect(namesAt("acting.proofs").sort()).toEqual(
    [...capacities, ...SITUATIONS, "agreement"].sort(),
  );
});

test.each(LANGUAGES)("every reason for a date is a complete sentence in %s", (language) => {
  expect(namesAt("reasons").sort()).toEqual([...REASON_CODES].sort());
  const params = {
    n: 1,
    unit: "month",
    basis: "statute",
    days: 2,
    hours: 24,
    reason: "identity",
    asked: "2026-11-25",
    from: "2026-12-26",
    noticed: "2026-12-01",
    by: "2026-12-17",
    law: "GDPR",
  };
  for (const code of REASON_CODES) {
    const reason = { code, on: "2026-12-28", source: "Art. 12(3) GDPR", params };
    for (const reader of ["desk", "person"] as const) {
      const sentence = formatReason(translatorFor(language), reason, "Europe/Berlin", reader);
      expect(sentence, code).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence, code).not.toMatch(/[{}]|\d{4}-\d\d|undefined|NaN/);
    }
  }
});

test("a reason for a date has full dates and the singular", () => {
  const zone = "Europe/Berlin";
  const source = "Art. 12(3) GDPR";
  expect(
    formatReason(
      t,
      {
        code: "period",
        on: "2026-12-17",
        source,
        params: { n: 1, unit: "month", basis: "statute" },
      },
      zone,
    ),
  ).toBe(
    "The period is one month from the start, until Thursday 17 December 2026 (Art. 12(3) GDPR).",
  );
  expect(
    formatReason(
      t,
      { code: "rolled", on: "2026-12-28", source: "Reg. 1182/71", params: { from: "2026-12-26" } },
      zone,
    ),
  ).toBe(
    "Saturday 26 December 2026 is not a working day, so the period ends on the next one, Monday 28 December 2026 (Reg. 1182/71).",
  );
  expect(
    formatReason(
      t,
      { code: "ack-promise", on: "2026-12-17T10:00:00Z", source: "", params: { hours: 24 } },
      "Asia/Kolkata",
    ),
  ).toBe(
    "We promise to acknowledge the request within 24 hours: by Thursday 17 December 2026 at 15:30, Kolkata time.",
  );
});

test("a reason without a date does not mention one", () => {
  const late = {
    code: "extension-late",
    on: null,
    source: "s",
    params: { noticed: "2026-12-20" },
  } as const;
  expect(formatReason(t, late, "UTC")).toBe(
    "We told the requester on Sunday 20 December 2026 that we need more time. That was too late, so the first date still applies (s).",
  );
  const open = { ...late, code: "extension-open" } as const;
  expect(formatReason(t, open, "UTC")).toContain("The law sets no new date (s).");
});

test("dates are written in full, and an instant has its time zone", () => {
  expect(formatDay(t, "2026-12-17")).toBe("Thursday 17 December 2026");
  expect(formatDay("en", "2028-02-29")).toBe("Tuesday 29 February 2028");
  expect(formatShortDay(t, "2026-12-07")).toBe("7 Dec 2026");
  expect(formatDue(t, "2026-12-17", "Europe/Berlin")).toBe(
    "Thursday 17 December 2026, end of day, Berlin time",
  );
  expect(formatInstant("en", new Date("2026-03-31T22:30:00Z"), "Europe/Berlin")).toBe(
    "Wednesday 1 April 2026 at 00:30, Berlin time",
  );
  expect(zoneName(t, "America/Los_Angeles")).toBe("Los Angeles time");
  expect(zoneName(t, "UTC")).toBe("UTC");
});

test("dates, times, zones and numbers have the German format in German", () => {
  const german = translatorFor("de-AT");
  expect(german.locale).toBe("de");
  expect(formatDay(german, "2026-12-17")).toBe("Donnerstag, 17. Dezember 2026");
  expect(formatShortDay(german, "2026-12-17")).toBe("17. Dez. 2026");
  expect(formatShortDay(german, "2026-05-07")).toBe("7. Mai 2026");
  expect(formatTime(german, new Date("2026-12-17T13:05:00Z"), "Europe/Berlin")).toBe("14:05 Uhr");
  expect(formatTime(t, new Date("2026-12-17T13:05:00Z"), "Europe/Berlin")).toBe("14:05");
  expect(formatTime("en", new Date("2026-12-17T23:00:00Z"), "Europe/Berlin")).toBe("00:00");
  expect(formatDue(german, "2026-12-17", "Europe/Berlin")).toBe(
    "Donnerstag, 17. Dezember 2026, 24 Uhr, Ortszeit Berlin",
  );
  expect(formatInstant("de", new Date("2026-03-31T22:30:00Z"), "Europe/Berlin")).toBe(
    "Mittwoch, 1. April 2026, 00:30 Uhr, Ortszeit Berlin",
  );
  expect(german("form.common.upTo", { max: 5000 })).toBe("Höchstens 5.000 Zeichen.");
});

test("German messages have singular and plural", () => {
  const german = translatorFor("de");
  expect(german("form.start.promised", { days: 1 })).toBe(
    "Wir sagen eine Antwort innerhalb eines Tages zu.",
  );
  expect(german("form.own.paused", { days: 1 })).toContain("bleibt uns ein Tag.");
  expect(german("form.own.paused", { days: 12 })).toContain("bleiben uns 12 Tage.");
  expect(german("emails.reminder.subject", { reference: "R", days: 0 })).toBe(
    "R: Antwort heute fällig",
  );
});

test("a language that is not supported falls back to English", () => {
  expect(translatorFor("xx").locale).toBe("en");
  expect(translatorFor("en-GB").locale).toBe("en");
  expect(translatorFor("EN_us").locale).toBe("en");
  expect(translatorFor("").locale).toBe("en");
  expect(translatorFor("en")).toBe(t);
});

test("Arabic, Hebrew and Urdu are written from right to left", () => {
  expect(["ar", "he-IL", "ur", "en", "de-AT"].map(directionOf)).toEqual([
    "rtl",
    "rtl",
    "rtl",
    "ltr",
    "ltr",
  ]);
  expect(t.direction).toBe("ltr");
});

test("a key composed at run time is translated if it exists and returned if it does not", () => {
  const translate = translatorBelow(t, "rights");
  expect(translate("access.title")).toBe("Get a copy of your data");
  expect(translate("access.nothing")).toBe("access.nothing");
  expect(translatorBelow(t, "time")("cityZone", { city: "Berlin" })).toBe("Berlin time");
});

test("a message with a missing argument throws, so that it is never sent", () => {
  expect(() => translatorBelow(t, "time")("cityZone")).toThrow();
});

/** Sections whose keys are composed at run time, in addition to keys that begin a template literal. */
const SECTIONS = ["form", "clock.form.error", "reasons", "reasonsToYou", "files", "question"];

test("every message is used", () => {
  const code = ["app", "cli", "components", "e2e", "lib"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|messages\/keys|generated/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const named = new Set(
    [...code.matchAll(/["`]([a-zA-Z][\w.-]*\.[\w.-]+)["`]/g)].map(([, key]) => key),
  );
  const begun = [
    ...SECTIONS.map((section) => `${section}.`),
    ...[...code.matchAll(/`([a-zA-Z][\w.-]*\.)\$\{/g)].map(([, start = ""]) => start),
  ];
  const unused = flat(messagesOf("en"))
    .map(([key]) => key)
    .filter((key) => !named.has(key) && !begun.some((start) => key.startsWith(start)));
  expect(unused).toEqual(["language.name"]);
});
