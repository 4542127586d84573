import { unstable_isUnrecognizedActionError as isGone } from "next/navigation";
import type { Translate } from "@/lib/words/translator";
import type { Act, ActState } from "./action-state";

/** An act that failed on its way leaves the form as it is: what was typed stays, and the page says why. */
export const keeping =
  (act: Act, t: Translate): Act =>
  async (state, form) => {
    try {
      return await act(state, form);
    } catch (error) {
      if (isSignal(error)) throw error;
      if (isGone(error)) return told(GONE, t, form);
      return isSignedOut(error) ? told(ENDED, t, form) : unanswered(t, form);
    }
  };

/** Next's own way of saying "go there". */
const isSignal = (error: unknown): boolean =>
  error instanceof Error &&
  "digest" in error &&
  typeof error.digest === "string" &&
  error.digest.startsWith("NEXT_");

/** What the gate answers to an action whose session has ended. */
const isSignedOut = (error: unknown): boolean =>
  error instanceof Error && error.message.trim() === "signed-out";

const ENDED = { title: "browser.failure.unchanged", message: "browser.failure.signedOut" } as const;

const GONE = {
  title: "browser.failure.unchanged",
  message: "browser.failure.updated",
} as const;

const SILENT = {
  title: "browser.failure.noReply",
  message: "browser.failure.noReplyText",
} as const;

/** Whether it was done nobody knows. */
export const unanswered = (t: Translate, form: FormData): ActState => told(SILENT, t, form);

type Failure = typeof ENDED | typeof GONE | typeof SILENT;

const told = (said: Failure, t: Translate, form: FormData): ActState => ({
  title: t(said.title),
  message: t(said.message),
  fields: {},
  values: textsOf(form),
  build: "none",
});

/** What was typed; files stay where they were chosen. */
export const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
