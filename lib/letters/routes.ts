import type { Words } from "@/lib/words/words";
import { type Common, line } from "./letter";
import { isolate } from "./plain";
import type { Part } from "./render";

/** Where a person goes who does not accept an answer. */
export type Routes = {
  complaint: { to: string; url: string | null; article: string | null } | null;
  court: { text: string; article: string | null } | null;
};

/** GDPR art. 12(4): who is refused is told of the complaint and of the court. */
export function routeParts({ complaint, court, desk }: Common & Routes, words: Words): Part[] {
  const parts: Part[] = [];
  if (complaint) {
    const { to, article, url } = complaint;
    parts.push(
      line(
        article
          ? words("letters.routes.complaint", { to: isolate(to), article })
          : words("letters.routes.complaintBare", { to: isolate(to) }),
      ),
    );
    const label = words("letters.routes.authority", { name: isolate(desk.authority.name) });
    if (url) parts.push({ kind: "link", label, url });
    else if (!to.includes(desk.authority.name)) parts.push(line(label));
  }
  if (court) {
    const { text, article } = court;
    parts.push(
      line(
        article
          ? words("letters.routes.court", { text: isolate(text), article })
          : words("letters.routes.courtBare", { text: isolate(text) }),
      ),
    );
  }
  return parts;
}
