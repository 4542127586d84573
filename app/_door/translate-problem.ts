import type { EditConflict, Texts } from "@/lib/domain/problem/difference";
import type { Problem } from "@/lib/domain/problem/problem";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";

/** All texts translated, under the same names. */
export const translateTexts = (t: Translate, texts: Texts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, translateText(t, text)]));

/** A problem as its reader sees it. */
type TranslatedProblem = {
  message: string;
  fields: Record<string, string>;
  editConflict: EditConflict | undefined;
};

export const translateProblem = (
  { message, fields, editConflict }: Problem,
  t: Translate,
): TranslatedProblem => ({
  message: translateText(t, message),
  fields: translateTexts(t, fields),
  editConflict: editConflict && translateConflict(t, editConflict),
});

/** Translates how an edit conflict describes members who no longer belong to the desk. */
const translateConflict = (t: Translate, conflict: EditConflict): EditConflict => ({
  ...conflict,
  by: translateTexts(t, conflict.by),
  ...(conflict.words && { words: translateTexts(t, conflict.words) }),
});
