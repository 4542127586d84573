// Plain JavaScript: the web server runs without a TypeScript loader.
import { clientAddress } from "./client-address.mjs";

/** Forms with files. They are read as they arrive, by routes that limit their size, number and pace themselves. */
export const UPLOADS =
  /^\/(?:[^/]+\/request\/[^/]+\/(?:reply|proof\/send)|desk\/[^/]+\/requests\/(?:[^/]+\/(?:message|fulfil)|new\/send)|desk\/[^/]+\/brand\/logo)$/;

/** The limits of a body that is not a form with files. */
export const BODY_LIMITS = {
  bytes: 512 * 1024,
  /** Parts of a multipart form. Decoding 40,000 of them kept the process busy for 4 s. */
  parts: 1_000,
  /** Fields of an urlencoded form. */
  fields: 3_000,
  /** How long the body may take to arrive. */
  arrivesMs: 20_000,
  /** The size of all bodies together that have begun and not ended. */
  waitingBytes: 128 * 1024 * 1024,
  /** How long a client may go on sending after a response that came before the end of its body. */
  lingerMs: 8_000,
};

/** How long a refused client may go on sending, so that it reads the response before its connection is closed. */
const LINGER_MS = 3_000;

const METHODS = ["GET", "HEAD", "POST"];
const SESSION = /(?:^|;\s*)(?:__Host-)?rightsdesk-session=[^;]/;

const TOO_LARGE = {
  status: 413,
  text: "What was sent is larger than 512 KB, or has too many parts.",
};

/**
 * Runs in front of the framework. Refuses by its headers a request that needs no page, passes a body on only once it
 * has arrived whole and within its limits, sets the address of the client, and adds security headers to every
 * response.
 */
export function withGate(handler, { trusted, https = false, limits = BODY_LIMITS }) {
  const waiting = { bytes: 0 };
  return (request, response) => {
    protect(request, response, https);
    const { headers, socket } = request;
    const client = clientAddress(socket.remoteAddress, headers["x-forwarded-for"], trusted);
    headers["x-client-address"] = client;
    closeAfterResponse(request, response, limits.lingerMs);
    const refused = refusalOf(request, limits);
    if (refused) return refuse(request, response, refused);
    const path = pathOf(request);
    if (request.method !== "POST" || UPLOADS.test(path)) return handler(request, response);
    return awaitBody(request, { limits, waiting }, (problem) =>
      problem ? refuse(request, response, problem) : handler(request, response),
    );
  };
}

/**
 * A client that sends a byte now and then after the response would keep its connection for as long as an upload may
 * take.
 */
function closeAfterResponse(request, response, lingerMs) {
  response.once("finish", () => {
    if (request.complete) return;
    setTimeout(() => request.complete || request.socket.destroy(), lingerMs).unref();
  });
}

const pathOf = ({ url = "" }) => url.split("?", 1)[0] ?? "";

/** The refusals that need only the head of a request, before any of its body was read. */
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

/** Server actions are for staff only, so without a session none is read. */
function actionRefusal(path, headers) {
  if (SESSION.test(headers.cookie ?? "") || !isAction(path, headers)) return null;
  return signedOutAnswer(path, headers["next-action"] !== undefined);
}

/**
 * Whether a form is meant for a server action. The script of a page names the action in a header, and a form without
 * script names it in its body.
 */
const isAction = (path, headers) =>
  headers["next-action"] !== undefined || (isMultipart(headers) && isStaffPath(path));

const isStaffPath = (path) => path === "/desk" || path.startsWith("/desk/");

/**
 * The response to a server action without a session. The script of a page keeps the page open with what was typed,
 * because it knows the text `signed-out` (components/desk/forms/action-failure.ts). A form without script is
 * redirected to the sign-in, and from there back to its page.
 */
export function signedOutAnswer(path, byScript) {
  if (!isStaffPath(path)) return { status: 403, text: "There is nothing to send here." };
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
  // The rest of what the client sends is read and dropped for a moment, because a connection that is cut at once
  // loses the response.
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
 * Calls `done` once the whole body has arrived, with a refusal if something is wrong with it. Until then nothing
 * behind the gate works for it, so that a slow client takes up a connection and nothing else.
 */
function awaitBody(request, { limits, waiting }, done) {
  const count = counterFor(request.headers, limits);
  let size = 0;
  let finished = false;
  const finish = (problem) => {
    if (finished) return;
    finished = true;
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
    if (finished) return push.call(request, bytes, encoding);
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
    return true; // read on: the body is bounded, and nothing consumes it before it is complete
  };
}

const BUSY = {
  status: 503,
  text: "Too much is being sent at the moment. Try again in a few seconds.",
  headers: { "retry-after": "5" },
};

const isMultipart = ({ "content-type": type = "" }) => /^multipart\//i.test(type);

/**
 * The boundary between the parts of a form, as browsers write it. A header that could be read in two ways has none:
 * otherwise the parts that are counted here could be others than those that are decoded behind the gate.
 */
function boundaryOf({ "content-type": type = "" }) {
  if (type.match(/;\s*boundary[^=;]*=/gi)?.length !== 1) return undefined;
  const named = /;\s*boundary=(?:"([\w'()+,./:=?-]+)"|([\w'()+,./:=?-]+))\s*(?:;|$)/i.exec(type);
  return named?.[1] ?? named?.[2];
}

/** A function that says for each chunk of a body whether it has too many parts by then. */
function counterFor(headers, limits) {
  const boundary = boundaryOf(headers);
  if (isMultipart(headers)) return counting(Buffer.from(`--${boundary}`), limits.parts);
  const type = headers["content-type"] ?? "";
  return /^application\/x-www-form-urlencoded/i.test(type)
    ? counting(Buffer.from("&"), limits.fields)
    : () => false;
}

function counting(mark, max) {
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
    return found > max;
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

/** For a response without a policy of its own. A response with one also decides whether it may be framed. */
const CLOSED = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  "x-frame-options": "DENY",
};

/** Adds these headers to every response, including static files and short texts, unless the handler has set them. */
function protect(request, response, https) {
  // Next passes the text of an action's response on to the page only if its content type has no charset.
  const charset = request.headers["next-action"] === undefined;
  const { writeHead } = response;
  const add = (headers) => {
    for (const [name, value] of Object.entries(headers)) {
      if (!response.hasHeader(name)) response.setHeader(name, value);
    }
  };
  response.writeHead = (...args) => {
    if (response.headersSent) return writeHead.apply(response, args);
    const own = args.find((one) => typeof one === "object" && one !== null);
    // Headers that come with the status count as set, so that the headers added here do not duplicate them.
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
    return writeHead.call(response, ...args.filter((one) => one !== own));
  };
}

const HSTS = "max-age=31536000; includeSubDomains";
