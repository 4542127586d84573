import type { Clash, Texts } from "@/lib/domain/problem/difference";
import { Problem } from "@/lib/domain/problem/problem";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";

/** A problem in the reader's words. */
export function said(problem: Problem, t: Translate): Problem {
  const { code, message, fields, clash } = problem;
  const all = (texts: Texts): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, translateText(t, text)]));
  const inWords = new Problem(
    code,
    translateText(t, message),
    all(fields),
    clash && saidClash(clash, all),
  );
  inWords.retryAfter = problem.retryAfter;
  return inWords;
}

/** The members it names, in the reader's words where they no longer belong to the desk. */
const saidClash = (clash: Clash, all: (texts: Texts) => Texts): Clash => ({
  ...clash,
  by: all(clash.by),
  ...(clash.words && { words: all(clash.words) }),
});
