// Plain JavaScript: the web server runs without a TypeScript loader.
import { createHash } from "node:crypto";
import { ServerResponse } from "node:http";

const STYLE =
  ":root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Something failed on our side</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Something failed on our side</h1>
<p>This page could not be shown. Nothing that you sent before is lost, and no period is missed by it. Wait a minute and
<a href="">load the page again</a>.</p>
<h2 lang="de">Bei uns ist etwas ausgefallen</h2>
<p lang="de">Diese Seite konnte nicht angezeigt werden. Was Sie bisher gesendet haben, ist da, und keine Frist wird
dadurch versäumt. Warten Sie eine Minute und <a href="">laden Sie die Seite neu</a>.</p>
</main>
</body>
</html>
`;

const BUSY_PAGE = PAGE.replaceAll("Something failed on our side", "We are very busy at the moment")
  .replace("Bei uns ist etwas ausgefallen", "Wir sind im Moment sehr ausgelastet")
  .replace("Wait a minute and", "Wait a few seconds and")
  .replace("Warten Sie eine Minute und", "Warten Sie einige Sekunden und");

const headersOf = (page, retryAfter) => ({
  "content-type": "text/html; charset=utf-8",
  "content-length": Buffer.byteLength(page),
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; frame-ancestors 'none'`,
  "retry-after": retryAfter,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
});

/**
 * Wraps a request handler. What the framework sends for a failed page is empty without scripts. It is replaced by a
 * page in both languages of the public side, because the server cannot find out here which one the visitor wants.
 */
export function withFailedPage(handler) {
  return (request, response) => {
    if (isPage(request)) replaceFailure(request, response);
    return handler(request, response);
  };
}

const isPage = ({ method, headers }) =>
  (method === "GET" || method === "HEAD") &&
  (headers.accept ?? "").includes("text/html") &&
  headers.rsc === undefined;

function replaceFailure(request, response) {
  const { write, writeHead, end, flushHeaders } = response;
  let replaced = false;
  const began = performance.now();
  // The page does not say why it failed, but db-trouble.ts records when the database was in trouble.
  const busy = () => (globalThis.rightsdeskTroubleAt ?? -1) >= began;
  const failed = () => replaced || (!response.headersSent && response.statusCode === 500);
  // The framework adds compression later, which would write into this page. The original methods bypass it.
  const sendPage = (args) => {
    args.find((one) => typeof one === "function")?.();
    if (replaced) return;
    replaced = true;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const [status, page, after] = busy() ? [503, BUSY_PAGE, "5"] : [500, PAGE, "60"];
    writeHead.call(response, status, headersOf(page, after));
    ServerResponse.prototype.end.call(response, request.method === "HEAD" ? undefined : page);
  };
  const unless =
    (method, instead) =>
    (...args) =>
      failed() ? instead(args) : method.apply(response, args);
  response.writeHead = (status, ...args) => {
    if (!response.headersSent) response.statusCode = status;
    return failed() ? response : writeHead.call(response, status, ...args);
  };
  response.flushHeaders = unless(flushHeaders, () => undefined);
  response.write = unless(write, (args) => sendPage(args) ?? true);
  response.end = unless(end, (args) => sendPage(args) ?? response);
}
