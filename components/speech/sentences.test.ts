import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FIXED } from "@/lib/words/fixed";
import { BROWSER_WORDS, STAFF_WORDS } from "@/lib/words/staff";
import notWords from "./not-words.json";
import { imports, type Said, saidIn } from "./testing/said-in";

/** Where staff read what is written in the code itself. */
const ROOMS = [
  "app/(staff)",
  "app/(auth)",
  "components/desk",
  "components/request",
  "components/clock",
  "components/public",
  "components/ui",
];
const ALONE = ["components/layout/staff-shell.tsx", "app/_door/action.ts", "app/_door/clash.ts"];
/** What they say is read in the terminal alone. */
const TERMINAL = ["lib/platform/env.ts", "lib/domain/clock/deadline-vectors.ts"];
/** Where a sentence is thrown, or told of a field, that somebody reads. */
const THROWING = ["lib/domain", "lib/desks", "lib/people", "lib/requests", "lib/platform", "app"];

const filesIn = (room: string): string[] =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(^|\/)testing\//.test(name))
    .map((name) => `${room}/${name}`);

const BROWSER = new Set(
  filesIn("components")
    .filter((file) => readFileSync(file, "utf8").startsWith('"use client"'))
    .flatMap((file) => imports(file)),
);

const read = (file: string) => ({ file, code: readFileSync(file, "utf8") });
/** What the browser draws has to come with the page; what the server draws, and fixed sentences, do not. */
const known = (sentence: string, file: string): boolean =>
  BROWSER.has(file)
    ? sentence in BROWSER_WORDS.de
    : sentence in STAFF_WORDS.de || isFixed(sentence);
const patterns = new Set(
  Object.keys(FIXED.de).map((english) => english.replace(/\{\w+\}|#/g, "{}")),
);
const isFixed = (sentence: string): boolean =>
  [sentence, sentence.replace(/\d+/g, "{}")].some((one) => patterns.has(one));

/** What looks like words and is none: by file. */
const NOT_WORDS: Readonly<Record<string, readonly string[]>> = notWords;

const told = ({ file, line, text }: Said & { file: string }) => `${file}:${line} ${text}`;

test.each([...ROOMS.flatMap(filesIn), ...ALONE])(
  "what staff read in %s has its German, and no sentence stands outside of what is said",
  (file) => {
    const said = saidIn(read(file).code, file);
    const unsaid = said.filter(
      ({ kind, text }) =>
        (kind !== "sentence" || !known(text, file)) && !NOT_WORDS[file]?.includes(text),
    );
    expect(unsaid.map((one) => told({ ...one, file }))).toEqual([]);
  },
);

test("what a use case or a schema throws at whoever sent a form has its German", () => {
  const files = THROWING.flatMap(filesIn).filter((file) => !TERMINAL.includes(file));
  const unsaid = files.flatMap((file) =>
    saidIn(read(file).code, file, "thrown")
      .filter(({ text }) => !isFixed(text))
      .map((one) => told({ ...one, file })),
  );
  expect(unsaid).toEqual([]);
});

test("a sentence is written down once for each language", () => {
  const twice = readdirSync("lib/words/de/staff").flatMap((name) =>
    [
      ...readFileSync(`lib/words/de/staff/${name}`, "utf8").matchAll(/^ {2}(?:"(.+?)"|(\w+)):/gm),
    ].map(([, quoted, plain]) => quoted ?? plain),
  );
  expect(twice.filter((one, at) => twice.indexOf(one) !== at)).toEqual([]);
});

test("every sentence that has its German is said somewhere", () => {
  const rooms = ["app", "components", "lib/domain", "lib/desks"].flatMap(filesIn);
  const code = rooms.map((file) => readFileSync(file, "utf8")).join("\n");
  const unsaid = Object.keys(STAFF_WORDS.de).filter((english) => !code.includes(english));
  expect(unsaid).toEqual([]);
});

test("what speaks in the browser is drawn there: the server cannot ask for the words of its frame", () => {
  const speaking = [...BROWSER].filter((file) =>
    /^import \{ useSay \}/m.test(readFileSync(file, "utf8")),
  );
  expect(speaking.length).toBeGreaterThan(0);
  for (const file of speaking) expect(readFileSync(file, "utf8"), file).toMatch(/^"use client"/);
});

test("no script of a page carries what the server says", () => {
  expect([...BROWSER]).not.toContain("components/speech/say.ts");
  expect([...BROWSER]).not.toContain("lib/words/staff.ts");
});
