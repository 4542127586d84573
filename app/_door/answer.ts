import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { busy, PROBLEMS, Problem } from "@/lib/domain/problem/problem";
import { now } from "@/lib/platform/clock";
import { openCookie, sealCookie } from "@/lib/platform/crypto";
import { isUnavailable } from "@/lib/platform/db-trouble";
import { env } from "@/lib/platform/env";
import { UPLOADS } from "@/lib/platform/gate.mjs";
import { log } from "@/lib/platform/log";
import type { LabelKey, Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";
import { typedForm } from "./body";
import { busyPage } from "./busy";
import { staffLanguage } from "./context";
import { noteProblem } from "./denied";
import { requireSameOrigin } from "./guard";
import { isStaffPlace, languageHere, placeHere } from "./language";
import { escaped, plainPage } from "./plain-page";
import { said } from "./said";
import { confirmPage } from "./session";
import { cookieName, cookieOptions } from "./subject";

/** Goes on to another page of this site after a POST: the browser's Back does not send again. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: `${env().APP_URL}${path}` } });

type Told = { message: string; fields: Record<string, string>; values: Record<string, string> };

const TELL_SECONDS = 300;

/**
 * Back to the page that the form was on, which shows the problem: it travels in a sealed cookie and is
 * shown under its number only, so that it is gone with the next page.
 */
export const backWith = async (
  path: string,
  problem: Problem,
  values: Record<string, string> = {},
): Promise<Response> =>
  // A program has to see by the status when it may come back; a person reads it, and finds the way back with the rest.
  problem.code === "too-many"
    ? cutWith(path, problem, values)
    : seeOther(await told(path, problem, values));

/**
 * For a form that was not read to its end: many programs that still send take in nothing but a short
 * answer with its status. It leads back to the page, which shows the problem and what was typed.
 */
export const cutWith = async (
  path: string,
  problem: Problem,
  values: Record<string, string> = {},
): Promise<Response> =>
  problemPage("problem.page.notAccepted", problem, { back: await told(path, problem, values) });

/** The address of the page that tells the problem. */
const told = (
  path: string,
  { message, fields }: Problem,
  values: Record<string, string>,
): Promise<string> => tellAt(path, { message, fields, values });

/** A form that waits has a cookie of its own: what other pages tell meanwhile does not replace it. */
const KEPT_AS = ["told", "kept"] as const;

/** The address of `path` at which the page there can read `told`, for as long as it is kept. */
export async function tellAt(
  path: string,
  told: Told,
  { seconds = TELL_SECONDS, as = "told" }: { seconds?: number; as?: (typeof KEPT_AS)[number] } = {},
): Promise<string> {
  const number = randomUUID();
  const until = new Date(Date.now() + seconds * 1000);
  const sealed = sealCookie(`told:${number}`, told, until);
  // A cookie holds four kilobytes: what is typed beyond that stays in the browser's own history.
  const value =
    sealed.length < 3800 ? sealed : sealCookie(`told:${number}`, { ...told, values: {} }, until);
  (await cookies()).set(cookieName(as), value, cookieOptions("/", seconds));
  return `${path}${path.includes("?") ? "&" : "?"}told=${number}`;
}

/** What `backWith` had to tell this page, if anything. */
export async function toldHere(number: string | undefined): Promise<Told | null> {
  if (!number) return null;
  const store = await cookies();
  const held = KEPT_AS.map((as) =>
    openCookie(`told:${number}`, store.get(cookieName(as))?.value, now()),
  );
  return (held.find((one) => one !== undefined) as Told | undefined) ?? null;
}

const DONE_SECONDS = 30;
const DONE = /[?&]done=([\w.-]+)/;

/**
 * Keeps, for a moment and for this browser, that what an address says was done was done. The notice is then not shown
 * by an address that somebody made up, nor by a bookmark.
 */
export async function keepDone(path: string): Promise<void> {
  const done = DONE.exec(path)?.[1];
  if (!done) return;
  const until = new Date(Date.now() + DONE_SECONDS * 1000);
  const sealed = sealCookie(`done:${done}`, true, until);
  (await cookies()).set(cookieName("done"), sealed, cookieOptions("/", DONE_SECONDS));
}

/** Whether `done` of this address is what this browser did a moment ago. */
export async function isDoneHere(done: string): Promise<boolean> {
  const value = (await cookies()).get(cookieName("done"))?.value;
  return openCookie(`done:${done}`, value, new Date()) === true;
}

/** A page that stands for itself speaks as the pages beside it do: those at `path`, or where the request went. */
async function wordsAt(path?: string): Promise<Translate> {
  const staff = isStaffPlace(path ?? (await placeHere()).path);
  return translatorFor(staff ? await staffLanguage() : ((await languageHere()) ?? "en"));
}

type Page = {
  title: string;
  message: string;
  status: number;
  back?: string;
  retryAfter?: number | undefined;
};

function page(t: Translate, { title, message, back, ...answer }: Page): Response {
  const link = back
    ? `<p><a href="${escaped(env().APP_URL + back)}">${escaped(t("problem.page.back"))}</a></p>`
    : "";
  const body = `<p>${escaped(message)}</p>${link}`;
  return plainPage(t, { title, body, ...answer });
}

/** A page of its own for a problem, with its status; `path` is where the form was, if the request does not say. */
export async function problemPage(
  title: LabelKey,
  problem: Problem,
  { back, path = back }: { back?: string; path?: string } = {},
): Promise<Response> {
  const t = await wordsAt(path);
  const { message } = said(problem, t);
  const { code, retryAfter } = problem;
  const answer = page(t, {
    title: t(title),
    message,
    status: PROBLEMS[code].status,
    back,
    retryAfter,
  });
  // Whoever went silent in the middle of a form is not waited for any longer.
  if (problem.code === "too-slow") answer.headers.set("connection", "close");
  return answer;
}

/**
 * A route handler that takes a form: the guard first, our own origin if nothing else is said, then the work.
 * A Problem that the work lets through becomes a page with its status; anything else a page with an incident
 * number, logged once.
 */
export function formRoute<P>(
  work: (request: Request, params: P) => Promise<Response>,
  guard: (request: Request, params: P) => unknown = ({ headers }) => requireSameOrigin(headers),
): (request: Request, context: { params: Promise<P> }) => Promise<Response> {
  return async (request, { params }) => {
    try {
      await guard(request, await params);
      return await work(request, await params);
    } catch (error) {
      if (isNextSignal(error)) throw error;
      return failed(error, request);
    }
  };
}

/** The page of ours that a form was sent from, as the browser says; the desks where it does not. */
function cameFrom({ headers }: Request): string {
  const { origin, pathname, search } = new URL(headers.get("referer") ?? "/desk", env().APP_URL);
  return origin === new URL(env().APP_URL).origin ? `${pathname}${search}` : "/desk";
}

async function failed(error: unknown, request: Request): Promise<Response> {
  // proxy.ts lets forms with files pass, and names no place for them.
  const path = new URL(request.url).pathname;
  if (isBusy(error)) return busyAnswer(error, request, path);
  if (error instanceof Problem && error.code === "reauthenticate") {
    return seeOther(confirmPage(cameFrom(request)));
  }
  if (error instanceof Problem) {
    if (isStaffPlace(path)) await noteProblem(error);
    return problemPage("problem.page.notAccepted", error, { path });
  }
  const incident = randomUUID();
  log().error({ incident, err: error }, "a form could not be handled");
  const t = await wordsAt(path);
  const message = `${t("problem.failed.incident")} ${incident}`;
  return page(t, { title: t("problem.page.failed"), message, status: 500 });
}

/** Whether the same may go well later: in a moment, or when a limit counts from the beginning again. */
const isBusy = (error: unknown): boolean =>
  error instanceof Problem ? error.retryAfter !== undefined : isUnavailable(error);

/** Says so with everything that was typed. The language is the browser's: whose it is otherwise the database knows. */
async function busyAnswer(error: unknown, request: Request, path: string): Promise<Response> {
  if (!(error instanceof Problem))
    log().warn({ err: error }, "the database was not there for a form");
  const t = translatorFor((await languageHere()) ?? "en");
  const form = await typedForm(request);
  const entries =
    form && [...form].filter((one): one is [string, string] => typeof one[1] === "string");
  const typed = entries ? { entries, files: UPLOADS.test(path) } : null;
  return busyPage(t, error instanceof Problem ? error : busy(), { path, typed });
}

/** Next's own `redirect()` and `notFound()` travel as errors and are not ours to answer. */
export const isNextSignal = (error: unknown): boolean =>
  typeof (error as { digest?: unknown })?.digest === "string" &&
  (error as { digest: string }).digest.startsWith("NEXT_");
