import type { RefusalGround } from "@/lib/domain/law/law";
import { sayArticle } from "./article";
import { translateText } from "./message-text";
import type { Translate } from "./translator";

/** A ground of refusal as the letter, the form and the timeline name it: its title and its article. */
export const sayGround = (
  t: Translate,
  { title, article }: Pick<RefusalGround, "title" | "article">,
): string =>
  t("letters.refused.ground", {
    title: translateText(t, title),
    article: sayArticle(t, article),
  });
