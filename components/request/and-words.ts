import type { Translate } from "@/lib/words/translator";

/** "this and that and more"; "" for an empty list. */
export const andWords = (t: Translate, texts: readonly string[]): string =>
  texts.reduce((first, second) => (first ? t("request.listAnd", { first, second }) : second), "");
