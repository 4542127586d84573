import type { RefusalGround } from "@/lib/domain/law/law";
import { sayArticle, sayFixed } from "./fixed";
import type { Translate } from "./translator";

/** A ground of refusal as the letter, the form and the timeline name it: its title and its article. */
export const sayGround = (
  t: Translate,
  { title, article }: Pick<RefusalGround, "title" | "article">,
): string =>
  t("letters.refused.ground", {
    title: sayFixed(t, title),
    article: sayArticle(t, article),
  });
