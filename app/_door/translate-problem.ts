import type { EditConflict, Texts } from "@/lib/domain/problem/difference";
import { Problem } from "@/lib/domain/problem/problem";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";

/** All texts translated, under the same names. */
export const translateTexts = (t: Translate, texts: Texts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, translateText(t, text)]));

/** The same problem with all its texts translated. */
export function translateProblem(problem: Problem, t: Translate): Problem {
  const { code, message, fields, editConflict: conflict } = problem;
  const translated = new Problem(
    code,
    translateText(t, message),
    translateTexts(t, fields),
    conflict && translateConflict(t, conflict),
  );
  translated.retryAfter = problem.retryAfter;
  return translated;
}

/** Translates how an edit conflict describes members who no longer belong to the desk. */
const translateConflict = (t: Translate, conflict: EditConflict): EditConflict => ({
  ...conflict,
  by: translateTexts(t, conflict.by),
  ...(conflict.words && { words: translateTexts(t, conflict.words) }),
});
