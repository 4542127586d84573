import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Difference, Wording } from "@/lib/domain/problem/difference";
import { FORM_PLACE } from "@/lib/domain/problem/kept-form";
import { type MessageText, message, messageOf } from "@/lib/domain/problem/message";
import { busy, Problem } from "@/lib/domain/problem/problem";
import { isUnavailable } from "@/lib/platform/database/db-trouble";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { deskPath } from "@/lib/team/sign-in-link";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";
import { isNextSignal, rememberDone, saveFlash } from "./answer";
import { textsOf } from "./body";
import { languageOf, signedIn } from "./context";
import { logIfRefused } from "./denied";
import { applyChoices, fieldNames, withConflict } from "./edit-conflict";
import { requireSameOrigin } from "./guard";
import { confirmPage, signInPage } from "./session";
import { translateProblem, translateTexts } from "./translate-problem";

/** What a staff form shows after it was refused: the problem as text, and the typed values. */
export type FormState = {
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
  /**
   * The build that refused the form. A page of another build has to be reloaded before it can show the current state.
   */
  build?: string;
  /** What others changed after the form was opened. `values` then start from the current state. */
  differences?: readonly Difference[];
} | null;

/**
 * Runs a server action for one use case: same-origin check, schema, `work`, then a redirect to the path that `work`
 * returns. A Problem comes back as the state of the form, with all typed values. Any other error is logged once and
 * comes back as an incident number.
 */
export async function act<S extends z.ZodType>(
  form: FormData,
  schema: S,
  work: (input: z.output<S>) => Promise<string>,
  wording: (t: Translate) => Wording = () => fieldNames,
): Promise<FormState> {
  // An unavailable database must not look like a member who is signed out: `work` queries it again and reports the
  // error.
  const member = await signedIn().catch(() => undefined);
  const language = await languageOf(member ?? null);
  const t = translatorFor(language);
  const { [FORM_PLACE]: place = "", ...texts } = textsOf(form);
  const { typed: values, input, ...open } = applyChoices(texts, t);
  const again = { values, ...(open.differences ? { differences: open.differences } : {}) };
  let next: string;
  try {
    await requireSameOrigin(await headers());
    // The session ended while the member was typing. After signing in, they come back to the form with what they typed.
    if (member === null && place)
      redirect(signInPage(await saveTypedValues(place, values)) as never);
    const parsed = schema.safeParse(input);
    const wrong = {
      ...open.unchosen,
      ...(parsed.success ? {} : translateTexts(t, fieldsOf(parsed.error))),
    };
    if (!parsed.success || Object.keys(wrong).length > 0)
      return { message: t("browser.form.problem"), fields: wrong, ...again };
    next = await work(parsed.data);
  } catch (error) {
    if (isNextSignal(error)) throw error;
    if (error instanceof Problem && error.code === "reauthenticate") {
      redirect(confirmPage(await saveTypedValues(place, values)) as never);
    }
    if (error instanceof Problem) {
      await logIfRefused(error);
      const { message, fields, editConflict } = translateProblem(error, t);
      const now = editConflict ? withConflict(editConflict, input, wording(t)) : again;
      return { message, fields, ...now, build: env().BUILD_ID };
    }
    if (isUnavailable(error)) {
      log().warn({ err: error }, "the database was not there for an action");
      return { message: translateText(t, busy().message), fields: {}, ...again, build: "none" };
    }
    const incident = randomUUID();
    log().error({ incident, err: error }, "an action could not be carried out");
    const message = t("browser.failure.incident", { incident });
    return { message, fields: {}, ...again, build: env().BUILD_ID };
  }
  await rememberDone(next);
  redirect(next as never);
}

/** How long typed values are kept while the member signs in or confirms their identity. */
const KEPT = { seconds: 1800, as: "kept" } as const;

/**
 * Keeps what was typed into a form until its author has signed in or confirmed their identity. Returns the address of
 * the form with that text in it. Secrets are left out: no page ever contains one, so they are typed again.
 */
export async function saveTypedValues(
  place: string,
  typed: Record<string, string>,
): Promise<string> {
  const { secret: _, ...values } = typed;
  const flash = { message: message("security.confirm.notSent"), fields: {}, values };
  return saveFlash(deskPath(place), flash, KEPT);
}

/** The error message of each field, by field name. */
export const fieldsOf = (error: z.ZodError): Record<string, MessageText> =>
  Object.fromEntries(
    error.issues.map(({ path, message }) => [String(path[0] ?? "form"), messageOf(message)]),
  );
