import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/platform/env";
import { signedOutAnswer } from "@/lib/platform/http/gate.mjs";
import { isRememberedSession, sessionCookie, sessionOf } from "@/lib/team/session";
import { knownLanguage, LANGUAGE_COOKIE } from "@/lib/words/choose-language";

/**
 * The Content-Security-Policy of a page. Each response has its own nonce, so that only the scripts of that response
 * run.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${env().NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
    // The colour of a desk is in a style attribute of the page. No other inline style is allowed in it.
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    // Without `report-to`: browsers that know it ignore `report-uri`, and Chromium sends no reports to it over http.
    "report-uri /csp-report",
  ].join("; ");

/** Uploaded files. They never run as a page of ours, whatever a browser takes them for. */
const DOWNLOAD = /\/files\/[^/]+\/get$|^\/desk\/.*\/files\/[^/]+$/;
const LOGO = /^\/(?!desk\/)[^/]+\/logo$/;
/**
 * The form in a frame and the address that it is sent to. The desk decides which sites may frame them, so these two
 * set their own policy (app/_door/frame.ts). A second policy from here would forbid what theirs allows.
 */
const FRAMED = /^\/(?!desk\/)[^/]+\/(?:embed|request\/send)$/;
/** The stream of events is written piece by piece. Compression would hold pieces back until others follow. */
const STREAM = /^\/desk\/[^/]+\/live$/;
const HAS_TOKEN = /\/(?:confirm|verify|permission|open)\/|^\/[^/]+\/calendar\/|^\/sign-in\/link/;

/** Passes on what a page cannot find out by itself: its address, and the language that the address requests. */
function setPlaceHeaders(headers: Headers, { nextUrl }: NextRequest): void {
  headers.set("x-path", nextUrl.pathname);
  headers.set("x-query", nextUrl.search.slice(1));
  headers.set("x-language", knownLanguage(nextUrl.searchParams.get("lang")) ?? "");
}

/**
 * Stores in a cookie the language that the address of a page requests. The form in a frame works without cookies and
 * sets none.
 */
function rememberLanguage(response: NextResponse, { method, nextUrl }: NextRequest): void {
  const language = knownLanguage(nextUrl.searchParams.get("lang"));
  if (!language || method !== "GET" || FRAMED.test(nextUrl.pathname)) return;
  const secure = env().APP_URL.startsWith("https://");
  const year = 365 * 24 * 3600;
  const options = { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: year } as const;
  response.cookies.set(LANGUAGE_COOKIE, language, options);
}

/**
 * Responds to a server action without a session before its form is decoded. Only a form without script whose session
 * ended a few hours ago passes: its page is gone from the browser, so the action keeps what was typed. If the
 * database cannot be reached, nothing is refused here: the action asks it again and reports what is wrong.
 */
async function signedOut({ method, headers, nextUrl, cookies }: NextRequest) {
  const byScript = headers.has("next-action");
  const byForm =
    nextUrl.pathname.startsWith("/desk/") &&
    /^multipart\//i.test(headers.get("content-type") ?? "");
  if (method !== "POST" || !(byScript || byForm)) return null;
  const token = cookies.get(sessionCookie())?.value;
  const passes = (byScript ? sessionOf : isRememberedSession)(token, new Date());
  if (await passes.catch(() => true)) return null;
  const { text, ...answer } = signedOutAnswer(nextUrl.pathname, byScript);
  const refusal = new NextResponse(text, answer);
  const to = refusal.headers.get("location");
  // Next accepts only an absolute address here, and makes it relative again for the browser.
  if (to) refusal.headers.set("location", new URL(to, nextUrl.href).href);
  return refusal;
}

/** Sets headers and refuses actions without a session. Permissions are checked where the data is, never here. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const refused = await signedOut(request);
  if (refused) return refused;
  const nonce = randomBytes(16).toString("base64");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  const path = request.nextUrl.pathname;
  const uploaded = DOWNLOAD.test(path) || LOGO.test(path);
  const rules = uploaded ? "sandbox; default-src 'none'" : policy(nonce);
  headers.set("content-security-policy", rules);
  setPlaceHeaders(headers, request);
  const response = NextResponse.next({ request: { headers } });
  rememberLanguage(response, request);
  const set = (name: string, value: string) => response.headers.set(name, value);
  if (!FRAMED.test(path)) {
    set("content-security-policy", rules);
    set("x-frame-options", "DENY");
    set("cross-origin-resource-policy", "same-origin");
  }
  set("x-content-type-options", "nosniff");
  // With `no-referrer` a browser sends no origin either, which the check before each mutation needs. Only an address
  // that contains a token must send nothing at all.
  set("referrer-policy", HAS_TOKEN.test(path) ? "no-referrer" : "same-origin");
  set("cross-origin-opener-policy", "same-origin");
  set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  // The address of a logo changes with the picture, so the logo can be cached.
  if (LOGO.test(path)) set("cache-control", "private, max-age=86400");
  else set("cache-control", STREAM.test(path) ? "no-store, no-transform" : "no-store");
  if (env().APP_URL.startsWith("https://")) {
    set("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
  return response;
}

// A body that passes through here is kept in memory as a whole, so forms with files are excluded. Their response is
// at most a line of text, and lib/platform/http/gate.mjs, which has the same list of addresses, sets its headers.
export const config = {
  matcher: [
    "/((?!_next/static/|favicon\\.ico$|[^/]+/request/[^/]+/(?:reply|proof/send)$|desk/[^/]+/requests/(?:[^/]+/(?:message|fulfil)|new/send)$|desk/[^/]+/brand/logo$).*)",
  ],
};
