import type { IncomingMessage, ServerResponse } from "node:http";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Wraps a request handler. A page that fails is replaced by an error page in both languages of the public side. */
export function withFailedPage(handler: Handler): Handler;
