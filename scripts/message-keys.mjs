// Writes lib/messages/keys.ts: the key of every message with its arguments, and the available languages. Run it after
// a change of the English messages or a new language: `npm run messages`. `--check` fails if the file is not up to
// date.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";

const ROOT = new URL("../lib/messages/", import.meta.url);
const TARGET = new URL("keys.ts", ROOT);

const read = (path) => JSON.parse(readFileSync(new URL(path, ROOT), "utf8"));

const languages = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort((one, other) => Number(other === "en") - Number(one === "en") || one.localeCompare(other));

/** Every message below `tree` with its whole key. */
function flat(tree, path) {
  return Object.entries(tree).flatMap(([name, value]) => {
    const key = path ? `${path}.${name}` : name;
    return typeof value === "string" ? [[key, value]] : flat(value, key);
  });
}

const namespaceOf = (file) =>
  file.replace(/\.json$/, "").replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const messagesOf = (language) =>
  readdirSync(new URL(`${language}/`, ROOT))
    .sort()
    .flatMap((file) => flat(read(`${language}/${file}`), namespaceOf(file)));

/** The arguments of a message by name: a text, a number or a tag around words. */
function argumentsIn(elements, found = new Map()) {
  for (const element of elements) {
    if (element.type === TYPE.tag) {
      found.set(element.value, "Tag");
      argumentsIn(element.children, found);
    } else if (element.type === TYPE.argument || element.type === TYPE.select) {
      if (!found.has(element.value)) found.set(element.value, "Text");
    } else if (element.type === TYPE.plural || element.type === TYPE.number) {
      found.set(element.value, "number");
    }
    for (const option of Object.values(element.options ?? {})) argumentsIn(option.value, found);
  }
  return found;
}

function lineOf([key, text]) {
  const found = [...argumentsIn(parse(text))].sort(([one], [other]) => one.localeCompare(other));
  const type =
    found.length === 0
      ? "undefined"
      : `{ ${found.map(([name, kind]) => `${name}: ${kind}`).join("; ")} }`;
  return { tagged: found.some(([, kind]) => kind === "Tag"), line: `  "${key}": ${type};` };
}

const problems = languages.flatMap((language) => {
  const own = new Map(messagesOf(language));
  const english = new Map(messagesOf("en"));
  const names = (text) => [...argumentsIn(parse(text)).keys()].sort().join(", ");
  return [
    ...[...english.keys()].filter((key) => !own.has(key)).map((key) => `${key} is missing`),
    ...[...own.keys()]
      .filter((key) => !english.has(key))
      .map((key) => `${key} is missing in English`),
    ...[...own]
      .filter(([key, text]) => english.has(key) && names(text) !== names(english.get(key)))
      .map(([key]) => `${key} has different arguments from the English text`),
  ].map((problem) => `${language}: ${problem}`);
});
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}

const lines = messagesOf("en").map(lineOf);
const body = (tagged) =>
  lines
    .filter((one) => one.tagged === tagged)
    .map(({ line }) => line)
    .join("\n");

const source = `// Written by scripts/message-keys.mjs: do not edit.

/** The languages there are, each by its own name. */
export const LANGUAGE_NAMES = {
${languages.map((language) => `  ${language}: ${JSON.stringify(read(`${language}/language.json`).name)},`).join("\n")}
} as const;

type Text = string | number;
type Tag = "tag";

/** Messages of plain text, with their arguments. */
export interface PlainMessages {
${body(false)}
}

/** Messages with parts that are marked up. */
export interface RichMessages {
${body(true)}
}
`;

if (!process.argv.includes("--check")) writeFileSync(TARGET, source);
else if (readFileSync(TARGET, "utf8") !== source) {
  console.error("lib/messages/keys.ts is out of date. Run: npm run messages");
  process.exit(1);
}
