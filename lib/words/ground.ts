import type { RefusalGround } from "@/lib/domain/law/law";
import { formatArticle } from "./article";
import { translateText } from "./message-text";
import type { Translate } from "./translator";

/** A refusal ground with title and article, the same in email, form and timeline. */
export const sayGround = (
  t: Translate,
  { title, article }: Pick<RefusalGround, "title" | "article">,
): string =>
  t("emails.refused.ground", {
    title: translateText(t, title),
    article: formatArticle(t, article),
  });
