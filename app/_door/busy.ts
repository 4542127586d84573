import { PROBLEMS, type Problem } from "@/lib/domain/problem";
import { sayFixed } from "@/lib/words/fixed";
import type { Words } from "@/lib/words/words";
import { escaped, plainPage } from "./plain-page";

type Typed = {
  entries: readonly (readonly [name: string, value: string])[];
  /** The form carries files, which no page can choose again. */
  files: boolean;
};

const FIELD = (name: string, value: string): string =>
  `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;

/**
 * The answer to a form that could not be handled now: too much is asked of us, the database is away, or a limit is reached. It
 * holds everything that was typed and sends it again at the press of a button: neither a database nor a script is
 * needed for that, and a reload of the page does the same.
 */
export function busyPage(
  words: Words,
  problem: Problem,
  { path, typed }: { path: string; typed: Typed | null },
): Response {
  const say = (sentence: string) => sayFixed(words, sentence);
  const kept = typed?.entries.map(([name, value]) => FIELD(name, value)).join("");
  const files = typed?.files
    ? `<p><label>${say("Choose your files again, if you had any.")} <input type="file" name="files" multiple></label></p>`
    : "";
  const form = typed
    ? `<p>${say("Everything you typed is kept on this page.")}</p><form method="post" action="${escaped(path)}"${typed.files ? ' enctype="multipart/form-data"' : ""}>${kept}${files}<button>${say("Send it again")}</button></form>`
    : "";
  return plainPage(words, {
    title: say(
      problem.code === "too-many" ? "This was not accepted" : "We are very busy at the moment",
    ),
    body: `<p>${escaped(say(problem.message))}</p>${form}`,
    status: PROBLEMS[problem.code].status,
    retryAfter: problem.retryAfter,
  });
}
