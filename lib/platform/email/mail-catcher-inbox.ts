import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Html, html, markupOf, trusted } from "@/lib/domain/text/html";

export type CaughtEmail = {
  id: string;
  from: string;
  /** The recipients of the envelope, not of the header. */
  to: string[];
  subject: string;
  receivedAt: string;
  text: string;
  html: string;
  links: string[];
  headers: Record<string, string>;
  attachments: { name: string; type: string; size: number; content: string }[];
};

export type Mailbox = {
  list: (to?: string) => CaughtEmail[];
  find: (id: string) => CaughtEmail | undefined;
  clear: (to?: string) => void;
};

type Answer = { status?: number; type?: string; body?: string | Buffer; headers?: Headers };
type Headers = Record<string, string>;
type Request = { method: string; url: URL; box: Mailbox };

// Anyone can write a caught email, so its page runs nothing, loads nothing and belongs to no origin.
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const EMAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The inbox: `GET /`, `GET /messages/:id`, and for tests `GET` and `DELETE /api/messages?to=…`,
 * `GET /api/messages/:id`.
 */
export function inboxPages(box: Mailbox): RequestListener {
  return (request, response) => {
    if (!isLocal(request.headers.host)) return send(response, refused("This inbox is local."));
    const method = request.method ?? "GET";
    const changes = method !== "GET" && method !== "HEAD";
    if (changes && !isOwnForm(request)) return send(response, refused("Use the inbox's own page."));
    const url = new URL(request.url ?? "/", "http://localhost");
    send(response, answer({ method, url, box }));
  };
}

function answer(request: Request): Answer {
  const [first, second, third, fourth] = request.url.pathname.split("/").slice(1);
  const { box, method } = request;
  const to = request.url.searchParams.get("to") ?? undefined;
  if (first === "" && !second) return listPage(box.list(to), to);
  if (first === "clear" && method === "POST") {
    box.clear(to);
    return { status: 303, headers: { location: "/" } };
  }
  if (first === "api" && second === "messages") return api(request, third, to);
  const email = first === "messages" && second ? box.find(second) : undefined;
  if (!email) return missingPage();
  if (third === "html") return emailBody(email);
  if (third === "attachments") return attachment(email, Number(fourth));
  return third ? missingPage() : emailPage(email);
}

function api({ box, method }: Request, id: string | undefined, to: string | undefined): Answer {
  if (method === "DELETE") {
    box.clear(to);
    return { status: 204 };
  }
  if (!id) return json(box.list(to).map(withoutContent));
  const email = box.find(id);
  return email ? json(email) : json({ message: "There is no such mail." }, 404);
}

const withoutContent = (email: CaughtEmail) => ({
  ...email,
  attachments: email.attachments.map(({ content: _, ...file }) => file),
});

/** Links open outside the frame, since nothing else would load inside it. */
const emailBody = (email: CaughtEmail): Answer => ({
  type: "text/html; charset=utf-8",
  body: `<base target="_blank">${email.html}`,
  headers: { "content-security-policy": EMAIL_POLICY },
});

function attachment(email: CaughtEmail, index: number): Answer {
  const file = email.attachments[index];
  if (!file) return missingPage();
  const name = encodeURIComponent(file.name);
  return {
    type: "application/octet-stream",
    body: Buffer.from(file.content, "base64"),
    headers: { "content-disposition": `attachment; filename*=UTF-8''${name}` },
  };
}

const json = (value: unknown, status = 200): Answer => ({
  status,
  type: "application/json",
  body: JSON.stringify(value),
});

const refused = (body: string): Answer => ({ status: 403, type: "text/plain", body });

function send(response: ServerResponse, { status = 200, type, body = "", headers }: Answer): void {
  response.writeHead(status, {
    ...(type ? { "content-type": type } : {}),
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    ...headers,
  });
  response.end(body);
}

/** A foreign site whose name points to this machine must not read the emails. */
function isLocal(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? "");
}

/** Programs send no Origin; a browser sends one with every change. */
function isOwnForm({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined
    ? headers["sec-fetch-site"] === undefined || headers["sec-fetch-site"] === "same-origin"
    : headers.origin === `http://${headers.host}`;
}

export const WEB_ADDRESS = /(https?:\/\/[^\s<>"')\]]+)/g;

const STYLE = `
:root { color-scheme: light dark; --line: #d5d9e0; --soft: #5b6472; --link: #1d4fb8; --page: #fff; --raised: #f5f6f8; }
@media (prefers-color-scheme: dark) {
  :root { --line: #3a414d; --soft: #a3acba; --link: #9dbdff; --page: #14171c; --raised: #1d2128; }
}
* { box-sizing: border-box; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--page); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.soft { color: var(--soft); margin: 0; }
.top { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; align-items: start; margin-bottom: 1.5rem; }
button { font: inherit; padding: .4rem .9rem; min-height: 2.75rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); color: inherit; cursor: pointer; }
ul.mails { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
ul.mails li { padding: .75rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
ul.mails a { font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0; overflow-wrap: anywhere; }
dt { color: var(--soft); } dd { margin: 0; }
.body { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); }
iframe { width: 100%; height: 40rem; border: 1px solid var(--line); border-radius: .375rem; background: #fff; color-scheme: light; }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
`;

function listPage(emails: CaughtEmail[], to: string | undefined): Answer {
  const query = to ? `?to=${encodeURIComponent(to)}` : "";
  const title = to ? `Mail to ${to}` : "Mail inbox";
  const clear = html`<form method="post" action="/clear${query}"><button>Empty the inbox</button></form>`;
  const none = html`<p>No mail yet. Everything Rightsdesk sends appears here; nothing leaves this machine.</p>`;
  const body = html`<div class="top"><div><h1>${title}</h1><p class="soft">Every mail Rightsdesk sent. Nothing left this machine.</p>
${to && html`<p><a href="/">All mail</a></p>`}</div>${emails.length > 0 && clear}</div>
${emails.length > 0 ? html`<ul class="mails">${emails.map(row)}</ul>` : none}`;
  return page(title, body, { head: html`<meta http-equiv="refresh" content="15">` });
}

const subjectOf = ({ subject }: CaughtEmail): string => subject || "(no subject)";

const row = (email: CaughtEmail): Html =>
  html`<li><a href="/messages/${email.id}">${subjectOf(email)}</a>
<p class="soft">To ${email.to.join(", ")} · ${when(email)}</p></li>
`;

function emailPage(email: CaughtEmail): Answer {
  const to = email.to.map((address, index) => [
    index > 0 && ", ",
    html`<a href="/?to=${encodeURIComponent(address)}">${address}</a>`,
  ]);
  const files = email.attachments.map(
    ({ name, size }, index) =>
      html`<li><a href="/messages/${email.id}/attachments/${index}">${name}</a> (${size} bytes)</li>`,
  );
  const frame = html`<h2>As a mail program shows it</h2><iframe title="The mail as HTML" src="/messages/${email.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return page(
    subjectOf(email),
    html`<p><a href="/">Back to the inbox</a></p>
<main><h1>${subjectOf(email)}</h1>
<dl><dt>From</dt><dd>${email.from}</dd><dt>To</dt><dd>${to}</dd><dt>Sent</dt><dd>${when(email)}</dd></dl>
<div class="body">${linked(email.text)}</div>
${files.length > 0 && html`<h2>Attachments</h2><ul>${files}</ul>`}
${email.html && frame}</main>`,
  );
}

const missingPage = (): Answer =>
  page(
    "No such mail",
    html`<h1>There is no such mail</h1><p><a href="/">Back to the inbox</a></p>`,
    { status: 404 },
  );

const linked = (text: string): (string | Html)[] =>
  text
    .split(WEB_ADDRESS)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));

const when = ({ receivedAt }: CaughtEmail): Html =>
  html`<time datetime="${receivedAt}">${receivedAt.slice(0, 19).replace("T", " ")} UTC</time>`;

const page = (
  title: string,
  body: Html,
  { status = 200, head }: { status?: number; head?: Html } = {},
): Answer => ({
  status,
  type: "text/html; charset=utf-8",
  body: markupOf(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Rightsdesk mail</title>${head}<style>${trusted(STYLE)}</style></head>
<body>${body}</body></html>`),
  headers: { "content-security-policy": PAGE_POLICY },
});
