import { Problem } from "@/lib/domain/problem";
import { sayFixed } from "@/lib/words/fixed";
import { formatDay, sayFrom, type Words } from "@/lib/words/words";

/** A use case names a day as the calendar writes it: 2026-12-17. */
const DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** A sentence that a use case or a schema said in English, in the reader's words. */
export const saidSentence = (sentence: string, words: Words): string =>
  sayFixed(words, sentence).replace(DAY, (day) => formatDay(words, day));

/** A problem in the reader's words: what is wrong with a file, or whatever else could not be done. */
export function said(problem: Problem, words: Words): Problem {
  const { code, message, fields, fault, clash } = problem;
  const sentence = fault && sayFrom(words, "files")(fault.code, fault.values);
  const saying = (text: string) =>
    text === fault?.code ? (sentence ?? text) : saidSentence(text, words);
  const told = Object.entries(fields).map(([name, text]) => [name, saying(text)]);
  const named = Object.entries(clash?.words ?? {}).map(([value, text]) => [value, saying(text)]);
  const shown = clash?.words ? { ...clash, words: Object.fromEntries(named) } : clash;
  return new Problem(code, saying(message), Object.fromEntries(told), undefined, shown);
}
