import type { Translate } from "@/lib/words/translator";
import { textsOf, unanswered } from "./action-failure";
import type { Act, ActState } from "./action-state";

const UPLOAD_FAILED = "browser.failure.upload";

/** What the address of a form with files returns: the next page, or what was wrong. */
type UploadResult = {
  next?: string;
  message?: string;
  fields?: Record<string, string>;
  build?: string;
};

/**
 * An action whose form is posted to an address of its own because it has files, which the browser then streams from
 * the disk. After a failure the form keeps its values and the selected files.
 */
export const sendTo =
  (address: string, go: (next: string) => void, t: Translate): Act =>
  async (_, form) => {
    const result = await fetch(address, {
      method: "POST",
      body: form,
      headers: { accept: "application/json" },
    })
      .then((response) => readResult(response, t(UPLOAD_FAILED)))
      .catch(() => null);
    if (!result) return unanswered(t, form);
    if (result.next) {
      go(result.next);
      return null;
    }
    return {
      message: t(UPLOAD_FAILED),
      fields: {},
      ...result,
      values: textsOf(form),
    } satisfies ActState;
  };

/**
 * A failure outside the form is returned as a page. Its sentence, with an error number if there is one, is the
 * message.
 */
async function readResult(response: Response, fallback: string): Promise<UploadResult> {
  if (response.headers.get("content-type")?.includes("application/json")) return response.json();
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return { message: page.querySelector("main p")?.textContent ?? fallback };
}
