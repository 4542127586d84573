import type { RefusalGround } from "@/lib/domain/law/law";
import { sayArticle, sayFixed } from "./fixed";
import type { Words } from "./words";

/** A ground of refusal as the letter, the form and the timeline name it: its title and its article. */
export const sayGround = (
  words: Words,
  { title, article }: Pick<RefusalGround, "title" | "article">,
): string =>
  words("letters.refused.ground", {
    title: sayFixed(words, title),
    article: sayArticle(words, article),
  });
