import type { IncomingMessage, ServerResponse } from "node:http";

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Answers with a page that says so, in both languages of the public side, where a page could not be made. */
export function withFailedPage(answer: Answer): Answer;
