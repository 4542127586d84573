import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Language, Messages } from "./translator";

const known = new Map<Language, Messages>();

/** The messages of a language, with one namespace for each file of its folder. Files are read once per process. */
export function messagesOf(language: Language): Messages {
  const read = known.get(language) ?? readMessages(language);
  known.set(language, read);
  return read;
}

function readMessages(language: Language): Messages {
  const folder = path.join(process.cwd(), "lib/messages", language);
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      path.parse(file).name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Messages,
    ]),
  );
}
