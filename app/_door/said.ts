import { Problem } from "@/lib/domain/problem";
import { sayFrom, type Words } from "@/lib/words/words";

/** What is wrong with a file, in the reader's words; any other problem is a sentence already. */
export function said(problem: Problem, words: Words): Problem {
  const { code, message, fields, fault } = problem;
  if (!fault) return problem;
  const sentence = sayFrom(words, "files")(fault.code, fault.values);
  const saying = (text: string) => (text === fault.code ? sentence : text);
  const told = Object.entries(fields).map(([name, text]) => [name, saying(text)]);
  return new Problem(code, saying(message), Object.fromEntries(told));
}
