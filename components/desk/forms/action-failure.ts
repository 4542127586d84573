import { unstable_isUnrecognizedActionError as isGone } from "next/navigation";
import type { Translate } from "@/lib/words/translator";
import type { Act, ActState } from "./action-state";

/**
 * Turns a failed call of an action into a form state, so that the page says what went wrong and keeps what was typed.
 */
export const withFailureState =
  (act: Act, t: Translate): Act =>
  async (state, form) => {
    try {
      return await act(state, form);
    } catch (error) {
      if (isRedirect(error)) throw error;
      if (isGone(error)) return failureState(UPDATED, t, form);
      return isSignedOut(error) ? failureState(SIGNED_OUT, t, form) : unanswered(t, form);
    }
  };

/** Next.js throws these errors to redirect, so they must pass through. */
const isRedirect = (error: unknown): boolean =>
  error instanceof Error &&
  "digest" in error &&
  typeof error.digest === "string" &&
  error.digest.startsWith("NEXT_");

/** The gate returns this error to an action whose session has ended. */
const isSignedOut = (error: unknown): boolean =>
  error instanceof Error && error.message.trim() === "signed-out";

const SIGNED_OUT = {
  title: "browser.failure.unchanged",
  message: "browser.failure.signedOut",
} as const;

const UPDATED = {
  title: "browser.failure.unchanged",
  message: "browser.failure.updated",
} as const;

const NO_RESPONSE = {
  title: "browser.failure.noReply",
  message: "browser.failure.noReplyText",
} as const;

/** The state after a call without a response. Whether the action was done is unknown. */
const unanswered = (t: Translate, form: FormData): ActState => failureState(NO_RESPONSE, t, form);

type Failure = typeof SIGNED_OUT | typeof UPDATED | typeof NO_RESPONSE;

const failureState = (failure: Failure, t: Translate, form: FormData): ActState => ({
  title: t(failure.title),
  message: t(failure.message),
  fields: {},
  values: textsOf(form),
  build: "none",
});

/** The text values of the form. Files are left out, because the file inputs keep them. */
export const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );

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
