import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { CaughtEmail, Mailbox } from "./mail-catcher-box";
import { emailPage, listPage, missingPage } from "./mail-catcher-pages";

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
  if (first === "" && !second) return html(listPage(box.list(to), to));
  if (first === "clear" && method === "POST") {
    box.clear(to);
    return { status: 303, headers: { location: "/" } };
  }
  if (first === "api" && second === "messages") return api(request, third, to);
  const email = first === "messages" && second ? box.find(second) : undefined;
  if (!email) return html(missingPage(), 404);
  if (third === "html") return emailBody(email);
  if (third === "attachments") return attachment(email, Number(fourth));
  return third ? html(missingPage(), 404) : html(emailPage(email));
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
  if (!file) return html(missingPage(), 404);
  const name = encodeURIComponent(file.name);
  return {
    type: "application/octet-stream",
    body: Buffer.from(file.content, "base64"),
    headers: { "content-disposition": `attachment; filename*=UTF-8''${name}` },
  };
}

const html = (body: string, status = 200): Answer => ({
  status,
  type: "text/html; charset=utf-8",
  body,
  headers: { "content-security-policy": PAGE_POLICY },
});

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
