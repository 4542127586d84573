import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Difference, Wording } from "@/lib/domain/problem/difference";
import { FORM_PLACE } from "@/lib/domain/problem/kept-form";
import { busy, Problem } from "@/lib/domain/problem/problem";
import { deskPath } from "@/lib/people/sign-in-link";
import { isUnavailable } from "@/lib/platform/db-trouble";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";
import { isNextSignal, keepDone, tellAt } from "./answer";
import { textsOf } from "./body";
import { chosenIn, clashed, fieldNames } from "./clash";
import { languageOf, signedIn } from "./context";
import { noteProblem } from "./denied";
import { requireSameOrigin } from "./guard";
import { said } from "./said";
import { confirmPage, signInPage } from "./session";

/** What a staff form shows after it was sent: the problem in words, and what was typed. */
export type FormState = {
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
  /** Which build said so: a page of another one cannot show how things are now without being loaded anew. */
  build?: string;
  /** What others changed after the form was opened; `values` then rest on how things are now. */
  differences?: readonly Difference[];
} | null;

/**
 * A server action for one use case: guard, schema, work, then on to `next`. A Problem comes back as
 * the form's state with everything that was typed; a bug as an incident number, logged once.
 */
export async function act<S extends z.ZodType>(
  form: FormData,
  schema: S,
  work: (input: z.output<S>) => Promise<string>,
  wording: (t: Translate) => Wording = () => fieldNames,
): Promise<FormState> {
  // A database that cannot be asked signs nobody out: the work asks it again, and says what is wrong.
  const person = await signedIn().catch(() => undefined);
  const language = await languageOf(person ?? null);
  const t = translatorFor(language);
  const { [FORM_PLACE]: place = "", ...texts } = textsOf(form);
  const { typed: values, input, ...open } = chosenIn(texts, t);
  const again = { values, ...(open.differences ? { differences: open.differences } : {}) };
  let next: string;
  try {
    await requireSameOrigin(await headers());
    // A session that ended while its member was typing: they sign in, and come back to what they typed.
    if (person === null && place) redirect(signInPage(await keptAt(place, values, t)) as never);
    const parsed = schema.safeParse(input);
    const wrong = {
      ...open.unchosen,
      ...(parsed.success ? {} : fieldsOf(parsed.error, (text) => translateText(t, text))),
    };
    if (!parsed.success || Object.keys(wrong).length > 0)
      return { message: t("browser.form.problem"), fields: wrong, ...again };
    next = await work(parsed.data);
  } catch (error) {
    if (isNextSignal(error)) throw error;
    if (error instanceof Problem && error.code === "reauthenticate") {
      redirect(confirmPage(await keptAt(place, values, t)) as never);
    }
    if (error instanceof Problem) {
      await noteProblem(error);
      const { message, fields, clash } = said(error, t);
      const now = clash ? clashed(clash, input, wording(t)) : again;
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
  await keepDone(next);
  redirect(next as never);
}

/** How long what was typed waits while its author confirms that it is them, or signs in. */
const KEPT = { seconds: 1800, as: "kept" } as const;

/**
 * Keeps what was typed into a form until its author has signed in or confirmed their identity. Returns the address of
 * the form with that text in it. Secrets are left out: no page ever contains one, so they are typed again.
 */
export async function keptAt(
  place: string,
  typed: Record<string, string>,
  t: Translate,
): Promise<string> {
  const { secret: _, ...values } = typed;
  const message = t("security.confirm.notSent");
  return tellAt(deskPath(place), { message, fields: {}, values }, KEPT);
}

/** What is wrong, by field. */
export const fieldsOf = (
  error: z.ZodError,
  saying = (text: string): string => text,
): Record<string, string> =>
  Object.fromEntries(
    error.issues.map(({ path, message }) => [String(path[0] ?? "form"), saying(message)]),
  );
