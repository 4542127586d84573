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
export const unanswered = (t: Translate, form: FormData): ActState =>
  failureState(NO_RESPONSE, t, form);

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
