import type { Clash, Texts } from "@/lib/domain/problem/difference";
import { Problem } from "@/lib/domain/problem/problem";
import { sayFixed } from "@/lib/words/fixed";
import type { Translate } from "@/lib/words/translator";
import { sayFrom } from "@/lib/words/words";

/** A problem in the reader's words: what is wrong with a file, or whatever else could not be done. */
export function said(problem: Problem, t: Translate): Problem {
  const { code, message, fields, fault, clash } = problem;
  const sentence = fault && sayFrom(t, "files")(fault.code, fault.values);
  const saying = (text: string) => (text === fault?.code ? (sentence ?? text) : sayFixed(t, text));
  const told = Object.entries(fields).map(([name, text]) => [name, saying(text)]);
  const inWords = new Problem(
    code,
    saying(message),
    Object.fromEntries(told),
    undefined,
    clash && saidClash(clash, saying),
  );
  inWords.retryAfter = problem.retryAfter;
  return inWords;
}

/** Who changed what, and whom it names: somebody who is not here any more is called so in the reader's words. */
function saidClash(clash: Clash, saying: (text: string) => string): Clash {
  const all = (texts: Texts): Texts =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, saying(text)]));
  return { ...clash, by: all(clash.by), ...(clash.words && { words: all(clash.words) }) };
}
