// Plain JavaScript: the web server runs without a TypeScript loader.
import { clientAddress } from "./client-address.mjs";

/** Forms with files. They are read as they arrive, by routes that bound size, number and pace themselves. */
export const UPLOADS =
  /^\/(?:[^/]+\/request\/[^/]+\/(?:reply|proof\/send)|desk\/[^/]+\/requests\/[^/]+\/(?:message|fulfil)|desk\/[^/]+\/brand\/logo)$/;

/** What a body may be that is not a form with files, and how long it may take to arrive. */
export const BODY_LIMITS = {
  bytes: 512 * 1024,
  /** Parts of a multipart form. Decoding 40,000 of them took 4 s of the process. */
  parts: 1_000,
  /** Fields of an urlencoded form. */
  fields: 3_000,
  arrivesMs: 20_000,
  /** All bodies together that have begun and not ended. */
  waitingBytes: 128 * 1024 * 1024,
  /** How long a client may go on sending after an answer that came before the end of its body. */
  lingerMs: 8_000,
};

/** How long a client may go on sending after the answer, so that it reads the answer before its line is cut. */
const LINGER_MS = 3_000;

const METHODS = ["GET", "HEAD", "POST"];
const SESSION = /(?:^|;\s*)(?:__Host-)?rightsdesk-session=[^;]/;

const TOO_LARGE = {
  status: 413,
  text: "What was sent is larger than 512 KB, or has too many parts.",
};

/**
 * Stands in front of the framework. Refuses by its head what nobody needs an answer to, hands on a body only once it
 * has arrived whole and within its limits, names the client, and gives every answer the headers that protect it.
 */
export function withGate(answer, { trusted, https = false, limits = BODY_LIMITS }) {
  const waiting = { bytes: 0 };
  return (request, response) => {
    protect(request, response, https);
    const { headers, socket } = request;
    const client = clientAddress(socket.remoteAddress, headers["x-forwarded-for"], trusted);
    headers["x-client-address"] = client;
    endAfterAnswer(request, response, limits.lingerMs);
    const refused = refusalOf(request, limits);
    if (refused) return refuse(request, response, refused);
    const path = pathOf(request);
    if (request.method !== "POST" || UPLOADS.test(path)) return answer(request, response);
    return awaitBody(request, { limits, waiting }, (problem) =>
      problem ? refuse(request, response, problem) : answer(request, response),
    );
  };
}

/** Whoever sends a byte now and then after the answer would keep the connection for as long as an upload may take. */
function endAfterAnswer(request, response, lingerMs) {
  response.once("finish", () => {
    if (request.complete) return;
    setTimeout(() => request.complete || request.socket.destroy(), lingerMs).unref();
  });
}

const pathOf = ({ url = "" }) => url.split("?", 1)[0] ?? "";

/** What can be refused by the head of a request, before anything of its body was read. */
function refusalOf(request, limits) {
  const path = pathOf(request);
  const { method = "", headers } = request;
  if (!METHODS.includes(method)) {
    return {
      status: 405,
      text: "This method is not accepted.",
      headers: { allow: "GET, HEAD, POST" },
    };
  }
  if (!isReadable(path)) return { status: 400, text: "This address cannot be read." };
  if (path.startsWith("/_next/image")) return { status: 404, text: "There is nothing here." };
  if (method !== "POST" || UPLOADS.test(path)) return null;
  if (Number(headers["content-length"] ?? 0) > limits.bytes) return TOO_LARGE;
  if (isMultipart(headers) && !boundaryOf(headers)) {
    return { status: 400, text: "This is not a form that can be read." };
  }
  return actionRefusal(path, headers);
}

/** Server actions are the staff's alone: without a session none is read. */
function actionRefusal(path, headers) {
  if (SESSION.test(headers.cookie ?? "") || !isAction(path, headers)) return null;
  return signedOutAnswer(path, headers["next-action"] !== undefined);
}

/** Whether a form is meant for a server action: the script of a page names it, a form without script carries its name. */
const isAction = (path, headers) =>
  headers["next-action"] !== undefined || (isMultipart(headers) && isOfStaff(path));

const isOfStaff = (path) => path === "/desk" || path.startsWith("/desk/");

/**
 * What an action of somebody without a session is answered. The script of a page stays on it, with what was typed: it
 * knows this word (components/desk/forms/action-failure.ts). A form without script goes on to the sign-in, and back from there.
 */
export function signedOutAnswer(path, byScript) {
  if (!isOfStaff(path)) return { status: 403, text: "There is nothing to send here." };
  if (byScript)
    return { status: 403, text: "signed-out", headers: { "content-type": "text/plain" } };
  return {
    status: 303,
    text: "You are signed out. Sign in, then send it again.",
    headers: { location: `/sign-in?next=${encodeURIComponent(path)}` },
  };
}

/** Whether an address is UTF-8 in percent-encoding without a NUL byte. */
function isReadable(path) {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

function refuse(request, response, { status, text, headers = {} }) {
  const body = `${text}\n`;
  // The rest of what the client sends is read and dropped, for a moment: a line that is cut takes the answer with it.
  request.push = () => true;
  request.resume();
  const timer = setTimeout(() => request.complete || request.destroy(), LINGER_MS);
  request.once("close", () => clearTimeout(timer));
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    ...(status === 408 ? { connection: "close" } : {}),
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * Calls `done` once the whole body is here, with what is wrong with it if anything is. Until then nothing behind the
 * gate works for it: a slow client holds a connection and nothing else.
 */
function awaitBody(request, { limits, waiting }, done) {
  const count = counterFor(request.headers, limits);
  let size = 0;
  let over = false;
  const finish = (problem) => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    waiting.bytes -= size;
    done(problem);
  };
  const timer = setTimeout(
    () => finish({ status: 408, text: "What was sent did not arrive in time." }),
    limits.arrivesMs,
  );
  request.once("close", () => finish({ status: 400, text: "It was not sent to its end." }));
  const { push } = request;
  request.push = (bytes, encoding) => {
    if (over) return push.call(request, bytes, encoding);
    if (bytes === null) {
      const ended = push.call(request, null);
      finish(null);
      return ended;
    }
    size += bytes.length;
    waiting.bytes += bytes.length;
    if (size > limits.bytes || count(bytes)) finish(TOO_LARGE);
    else if (waiting.bytes > limits.waitingBytes) finish(BUSY);
    else push.call(request, bytes, encoding);
    return true; // read on: the body is bounded, and nobody takes it before it is whole
  };
}

const BUSY = {
  status: 503,
  text: "Too much is being sent at the moment. Try again in a few seconds.",
  headers: { "retry-after": "5" },
};

const isMultipart = ({ "content-type": type = "" }) => /^multipart\//i.test(type);

/**
 * What stands between the parts of a form, as browsers name it. A header that could be read in two ways names none, or
 * other parts would be counted here than are decoded behind the gate.
 */
function boundaryOf({ "content-type": type = "" }) {
  if (type.match(/;\s*boundary[^=;]*=/gi)?.length !== 1) return undefined;
  const named = /;\s*boundary=(?:"([\w'()+,./:=?-]+)"|([\w'()+,./:=?-]+))\s*(?:;|$)/i.exec(type);
  return named?.[1] ?? named?.[2];
}

/** Tells for each piece of a body whether it has too many parts by then. */
function counterFor(headers, limits) {
  const boundary = boundaryOf(headers);
  if (isMultipart(headers)) return counting(Buffer.from(`--${boundary}`), limits.parts);
  const type = headers["content-type"] ?? "";
  return /^application\/x-www-form-urlencoded/i.test(type)
    ? counting(Buffer.from("&"), limits.fields)
    : () => false;
}

function counting(mark, most) {
  let found = 0;
  let tail = Buffer.alloc(0);
  return (bytes) => {
    const text = tail.length > 0 ? Buffer.concat([tail, bytes]) : bytes;
    let from = 0;
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
      found += 1;
      from = at + mark.length;
    }
    tail = text.subarray(Math.max(from, text.length - mark.length + 1));
    return found > most;
  };
}

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "cache-control": "no-store",
};

/** Who sets a policy of its own says itself whether it may be framed. */
const CLOSED = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  "x-frame-options": "DENY",
};

/** Headers for every answer, static files and short texts among them, where what answers set none. */
function protect(request, response, https) {
  // Next hands the text of an action's answer on to the page only where its type says no more than this.
  const charset = request.headers["next-action"] === undefined;
  const { writeHead } = response;
  const add = (headers) => {
    for (const [name, value] of Object.entries(headers)) {
      if (!response.hasHeader(name)) response.setHeader(name, value);
    }
  };
  response.writeHead = (...given) => {
    if (response.headersSent) return writeHead.apply(response, given);
    const own = given.find((one) => typeof one === "object" && one !== null);
    // Headers given with the status count as set: what is added here must not stand beside them.
    if (own && !Array.isArray(own)) {
      for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    }
    if (!response.hasHeader("content-security-policy")) add(CLOSED);
    add(ALWAYS);
    if (https) response.setHeader("strict-transport-security", HSTS);
    const type = response.getHeader("content-type");
    if (charset && typeof type === "string" && /^text\/[\w.+-]+$/.test(type)) {
      response.setHeader("content-type", `${type}; charset=utf-8`);
    }
    return writeHead.call(response, ...given.filter((one) => one !== own));
  };
}

const HSTS = "max-age=31536000; includeSubDomains";
