import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import type { MessageText } from "@/lib/domain/problem/message";
import { busy, PROBLEMS, Problem } from "@/lib/domain/problem/problem";
import { type Html, html } from "@/lib/domain/text/html";
import { now } from "@/lib/platform/clock";
import { isUnavailable } from "@/lib/platform/database/db-trouble";
import { env } from "@/lib/platform/env";
import { UPLOADS } from "@/lib/platform/http/gate.mjs";
import { openCookie, sealCookie } from "@/lib/platform/keys/crypto";
import { log } from "@/lib/platform/log";
import { translateText } from "@/lib/words/message-text";
import type { LabelKey, Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";
import { typedForm } from "./body";
import { staffLanguage } from "./context";
import { cookieName, cookieOptions } from "./cookies";
import { logIfRefused } from "./denied";
import { requireSameOrigin } from "./guard";
import { currentAddress, isStaffPath, languageHere } from "./language";
import { plainPage } from "./plain-page";
import { confirmPage } from "./session";
import { translateTexts } from "./translate-problem";

/** Redirects to another page of this site after a POST, so that the Back button does not send the form again. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: `${env().APP_URL}${path}` } });

/** What a page shows after a form was refused. Without a message it shows only what was typed. */
type Flash = {
  message: MessageText | "";
  fields: Record<string, MessageText>;
  values: Record<string, string>;
};
export type TranslatedFlash = {
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
};

const FLASH_SECONDS = 300;

/**
 * Redirects back to the page of the form, which shows the problem. The problem travels in a sealed cookie and is shown
 * only under the number in the address, so the next page no longer shows it.
 */
export const redirectBackWith = async (
  path: string,
  problem: Problem,
  values: Record<string, string> = {},
): Promise<Response> =>
  // A program learns from the status 429 when it may try again. A person reads the same page, which links back to the
  // form with what they typed.
  problem.code === "too-many"
    ? problemPageWith(path, problem, values)
    : seeOther(await flashPath(path, problem, values));

/**
 * For a form that was not read to its end. Many clients that are still sending can only take in a short response with a
 * status, so this is a page and not a redirect. It links back to the form, which shows the problem and what was typed.
 */
export const problemPageWith = async (
  path: string,
  problem: Problem,
  values: Record<string, string> = {},
): Promise<Response> =>
  problemPage("problem.page.notAccepted", problem, {
    back: await flashPath(path, problem, values),
  });

/** The address at which the page of the form shows the problem. */
const flashPath = (
  path: string,
  { message, fields }: Problem,
  values: Record<string, string>,
): Promise<string> => saveFlash(path, { message, fields, values });

/**
 * Values that are kept during a sign-in have a cookie of their own, so that problems on other pages do not replace
 * them.
 */
const FLASH_COOKIES = ["told", "kept"] as const;

/**
 * Saves `flash` in a sealed cookie for `seconds`. Returns the address of `path` under which the page there can read it.
 */
export async function saveFlash(
  path: string,
  flash: Flash,
  {
    seconds = FLASH_SECONDS,
    as = "told",
  }: { seconds?: number; as?: (typeof FLASH_COOKIES)[number] } = {},
): Promise<string> {
  const number = randomUUID();
  const until = new Date(Date.now() + seconds * 1000);
  const sealed = sealCookie(`told:${number}`, flash, until);
  // A cookie can contain four kilobytes. Longer values are left out and remain only in the browser's own history.
  const value =
    sealed.length < 3800 ? sealed : sealCookie(`told:${number}`, { ...flash, values: {} }, until);
  (await cookies()).set(cookieName(as), value, cookieOptions(seconds));
  return `${path}${path.includes("?") ? "&" : "?"}told=${number}`;
}

/**
 * What `redirectBackWith` or `saveFlash` saved under this number, in the language of the page, or `null` if there is
 * nothing or it has expired.
 */
export async function readFlash(
  t: Translate,
  number: string | string[] | undefined,
): Promise<TranslatedFlash | null> {
  if (!number) return null;
  const store = await cookies();
  const flashes = FLASH_COOKIES.map((as) =>
    openCookie(`told:${number}`, store.get(cookieName(as))?.value, now()),
  );
  const flash = flashes.find((one) => one !== undefined) as Flash | undefined;
  if (!flash) return null;
  const { message, fields, values } = flash;
  return { message: translateText(t, message), fields: translateTexts(t, fields), values };
}

const DONE_SECONDS = 30;
const DONE = /[?&]done=([\w.-]+)/;

/**
 * Remembers for 30 seconds, in this browser, that the action named by `done` in the address really happened. A made-up
 * or bookmarked address therefore shows no success notice.
 */
export async function rememberDone(path: string): Promise<void> {
  const done = DONE.exec(path)?.[1];
  if (!done) return;
  const until = new Date(Date.now() + DONE_SECONDS * 1000);
  const sealed = sealCookie(`done:${done}`, true, until);
  (await cookies()).set(cookieName("done"), sealed, cookieOptions(DONE_SECONDS));
}

/** Whether this browser did what `done` in its address says within the last 30 seconds. */
export async function wasJustDone(done: string): Promise<boolean> {
  const value = (await cookies()).get(cookieName("done"))?.value;
  return openCookie(`done:${done}`, value, new Date()) === true;
}

/**
 * The translator for a page without a layout. It uses the language of the pages around `path`, or else around the
 * address of the request.
 */
async function translatorAt(path?: string): Promise<Translate> {
  const staff = isStaffPath(path ?? (await currentAddress()).path);
  return translatorFor(staff ? await staffLanguage() : ((await languageHere()) ?? "en"));
}

type Page = {
  title: string;
  message: string;
  status: number;
  back?: string;
  retryAfter?: number | undefined;
};

function page(t: Translate, { message, back, ...rest }: Page): Response {
  const link = back && html`<p><a href="${env().APP_URL + back}">${t("problem.page.back")}</a></p>`;
  return plainPage(t, { body: html`<p>${message}</p>${link}`, ...rest });
}

/**
 * A page for a problem, with its status. `path` is the address of the form, for requests without the header of
 * proxy.ts.
 */
export async function problemPage(
  title: LabelKey,
  problem: Problem,
  { back, path = back }: { back?: string; path?: string } = {},
): Promise<Response> {
  const t = await translatorAt(path);
  const { code, retryAfter } = problem;
  const response = page(t, {
    title: t(title),
    message: translateText(t, problem.message),
    status: PROBLEMS[code].status,
    back,
    retryAfter,
  });
  // A client that stopped sending in the middle of a form is disconnected.
  if (problem.code === "too-slow") response.headers.set("connection", "close");
  return response;
}

/**
 * A route handler for a form. It runs `guard`, by default the same-origin check, and then `work`. A Problem that `work`
 * throws becomes a page with its status. Any other error is logged once and becomes a page with an incident number.
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
      return failureResponse(error, request);
    }
  };
}

/** The page of this site that the form was sent from, according to its referrer. Without one, the list of desks. */
function referrerPath({ headers }: Request): string {
  const { origin, pathname, search } = new URL(headers.get("referer") ?? "/desk", env().APP_URL);
  return origin === new URL(env().APP_URL).origin ? `${pathname}${search}` : "/desk";
}

async function failureResponse(error: unknown, request: Request): Promise<Response> {
  // proxy.ts does not handle forms with files, so these requests have no header with their path.
  const path = new URL(request.url).pathname;
  if (isBusy(error)) return busyResponse(error, request, path);
  if (error instanceof Problem && error.code === "reauthenticate") {
    return seeOther(confirmPage(referrerPath(request)));
  }
  if (error instanceof Problem) {
    if (isStaffPath(path)) await logIfRefused(error);
    return problemPage("problem.page.notAccepted", error, { path });
  }
  const incident = randomUUID();
  log().error({ incident, err: error }, "a form could not be handled");
  const t = await translatorAt(path);
  const message = `${t("problem.failed.incident")} ${incident}`;
  return page(t, { title: t("problem.page.failed"), message, status: 500 });
}

/** Whether the same form may succeed later: in a moment, or once a rate limit allows it again. */
const isBusy = (error: unknown): boolean =>
  error instanceof Problem ? error.retryAfter !== undefined : isUnavailable(error);

/**
 * The response to a form that cannot be handled now: the server is overloaded, the database is unavailable, or a limit
 * is reached. The page contains everything that was typed, and its button sends it again without a database or a
 * script. Reloading the page does the same. Its language is that of the browser, because the language that a member
 * chose is stored in the database.
 */
async function busyResponse(error: unknown, request: Request, path: string): Promise<Response> {
  if (!(error instanceof Problem))
    log().warn({ err: error }, "the database was not there for a form");
  const t = translatorFor((await languageHere()) ?? "en");
  const { code, message, retryAfter } = error instanceof Problem ? error : busy();
  const form = await typedForm(request);
  return plainPage(t, {
    title: t(code === "too-many" ? "problem.page.notAccepted" : "problem.busy.title"),
    body: html`<p>${translateText(t, message)}</p>${form && formAgain(t, form, path)}`,
    status: PROBLEMS[code].status,
    retryAfter,
  });
}

/** The form with everything that was typed. Its sender chooses the files again, because no page can do that. */
function formAgain(t: Translate, form: FormData, path: string): Html {
  const kept = [...form].map(
    ([name, value]) =>
      typeof value === "string" && html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const files = UPLOADS.test(path);
  const chooseFiles = html`<p><label>${t("problem.busy.filesAgain")} <input type="file" name="files" multiple></label></p>`;
  return html`<p>${t("problem.busy.kept")}</p><form method="post" action="${path}"${files && html` enctype="multipart/form-data"`}>${kept}${files && chooseFiles}<button>${t("problem.busy.sendAgain")}</button></form>`;
}

/** Whether an error is Next's own `redirect()` or `notFound()`, which has to be rethrown so that Next handles it. */
export const isNextSignal = (error: unknown): boolean =>
  typeof (error as { digest?: unknown })?.digest === "string" &&
  (error as { digest: string }).digest.startsWith("NEXT_");
