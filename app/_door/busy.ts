import { PROBLEMS, type Problem } from "@/lib/domain/problem/problem";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";
import { escaped, plainPage } from "./plain-page";

type Typed = {
  entries: readonly (readonly [name: string, value: string])[];
  /** The form has files. No page can choose files again, only the person who sent them. */
  files: boolean;
};

const hiddenField = (name: string, value: string): string =>
  `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;

/**
 * The response to a form that cannot be handled now: the server is overloaded, the database is unavailable, or a limit
 * is reached. The page contains everything that was typed, and its button sends it again without a database or a
 * script. Reloading the page does the same.
 */
export function busyPage(
  t: Translate,
  problem: Problem,
  { path, typed }: { path: string; typed: Typed | null },
): Response {
  const kept = typed?.entries.map(([name, value]) => hiddenField(name, value)).join("");
  const files = typed?.files
    ? `<p><label>${escaped(t("problem.busy.filesAgain"))} <input type="file" name="files" multiple></label></p>`
    : "";
  const form = typed
    ? `<p>${escaped(t("problem.busy.kept"))}</p><form method="post" action="${escaped(path)}"${typed.files ? ' enctype="multipart/form-data"' : ""}>${kept}${files}<button>${escaped(t("problem.busy.sendAgain"))}</button></form>`
    : "";
  return plainPage(t, {
    title: t(problem.code === "too-many" ? "problem.page.notAccepted" : "problem.busy.title"),
    body: `<p>${escaped(translateText(t, problem.message))}</p>${form}`,
    status: PROBLEMS[problem.code].status,
    retryAfter: problem.retryAfter,
  });
}
