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
 * Answers for pages that could not be made. What the framework sends in their place is empty without script; this is
 * a page in both languages of the public side, for it cannot ask anybody which one is wanted.
 */
export function withFailedPage(answer) {
  return (request, response) => {
    if (isPage(request)) replaceFailure(request, response);
    return answer(request, response);
  };
}

const isPage = ({ method, headers }) =>
  (method === "GET" || method === "HEAD") &&
  (headers.accept ?? "").includes("text/html") &&
  headers.rsc === undefined;

function replaceFailure(request, response) {
  const { write, writeHead, end, flushHeaders } = response;
  let told = false;
  const began = performance.now();
  // The page cannot say why it failed; that the database was in trouble meanwhile is known (db-trouble.ts).
  const busy = () => (globalThis.rightsdeskTroubleAt ?? -1) >= began;
  const failed = () => told || (!response.headersSent && response.statusCode === 500);
  // Compression, which the framework puts around later, would write into this page: what stood here before passes it by.
  const tell = (given) => {
    given.find((one) => typeof one === "function")?.();
    if (told) return;
    told = true;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const [status, page, after] = busy() ? [503, BUSY_PAGE, "5"] : [500, PAGE, "60"];
    writeHead.call(response, status, headersOf(page, after));
    ServerResponse.prototype.end.call(response, request.method === "HEAD" ? undefined : page);
  };
  const unless =
    (method, instead) =>
    (...given) =>
      failed() ? instead(given) : method.apply(response, given);
  response.writeHead = (status, ...given) => {
    if (!response.headersSent) response.statusCode = status;
    return failed() ? response : writeHead.call(response, status, ...given);
  };
  response.flushHeaders = unless(flushHeaders, () => undefined);
  response.write = unless(write, (given) => tell(given) ?? true);
  response.end = unless(end, (given) => tell(given) ?? response);
}
