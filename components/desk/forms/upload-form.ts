import type { Translate } from "@/lib/words/translator";
import { textsOf, unanswered } from "./action-failure";
import type { Act, ActState } from "./action-state";

const UNSENT = "browser.failure.upload";

/** What the address of a form with files answers: where to go on, or what was wrong. */
type Answer = {
  next?: string;
  message?: string;
  fields?: Record<string, string>;
  build?: string;
};

/**
 * An act whose form goes to an address of its own, because it carries files: the browser sends them from the
 * disk as they are. Where it fails the form stays as it stands, with the files that were chosen.
 */
export const sendTo =
  (address: string, go: (next: string) => void, t: Translate): Act =>
  async (_, form) => {
    const answer = await fetch(address, {
      method: "POST",
      body: form,
      headers: { accept: "application/json" },
    })
      .then((response) => answerOf(response, t(UNSENT)))
      .catch(() => null);
    if (!answer) return unanswered(t, form);
    if (answer.next) {
      go(answer.next);
      return null;
    }
    return {
      message: t(UNSENT),
      fields: {},
      ...answer,
      values: textsOf(form),
    } satisfies ActState;
  };

/** A failure that is not of the form comes as a page with one sentence, and its number where there is one. */
async function answerOf(response: Response, unsent: string): Promise<Answer> {
  if (response.headers.get("content-type")?.includes("application/json")) return response.json();
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return { message: page.querySelector("main p")?.textContent ?? unsent };
}
