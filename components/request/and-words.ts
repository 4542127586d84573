import type { Say } from "@/lib/words/staff";

/** “this and that and more”; "" of nothing. */
export const andWords = (say: Say, texts: readonly string[]): string =>
  texts.reduce((first, second) => (first ? say("request.listAnd", { first, second }) : second), "");
