import type { EditConflict, Texts } from "@/lib/domain/problem/difference";
import { Problem } from "@/lib/domain/problem/problem";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";

/** The same problem with all its texts translated. */
export function translateProblem(problem: Problem, t: Translate): Problem {
  const { code, message, fields, clash: conflict } = problem;
  const translateAll = (texts: Texts): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, translateText(t, text)]));
  const translated = new Problem(
    code,
    translateText(t, message),
    translateAll(fields),
    conflict && translateConflict(conflict, translateAll),
  );
  translated.retryAfter = problem.retryAfter;
  return translated;
}

/** Translates how an edit conflict describes members who no longer belong to the desk. */
const translateConflict = (
  conflict: EditConflict,
  translateAll: (texts: Texts) => Texts,
): EditConflict => ({
  ...conflict,
  by: translateAll(conflict.by),
  ...(conflict.words && { words: translateAll(conflict.words) }),
});
