import { say } from "@/components/speech/say";

/** “this and that and more”; "" of nothing. */
export const andWords = (texts: readonly string[]): string =>
  texts.reduce(
    (first, second) => (first ? say("{first} and {second}", { first, second }) : second),
    "",
  );
