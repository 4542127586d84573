import type { Clash } from "./difference";
import { type MessageText, message } from "./message";

/** A failure the caller can act on. Everything else that is thrown is a bug. */
export type ProblemCode =
  | "invalid"
  | "unauthenticated"
  /** Signed in, but too long ago for this. */
  | "reauthenticate"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "expired"
  | "too-large"
  | "too-many"
  | "too-slow"
  /** There is no room to store it. */
  | "full"
  | "unavailable";

/** One table for every door: the code's HTTP status and the exit code of the command line. */
export const PROBLEMS: Record<ProblemCode, { status: number; exit: number }> = {
  invalid: { status: 422, exit: 2 },
  unauthenticated: { status: 401, exit: 3 },
  reauthenticate: { status: 401, exit: 3 },
  forbidden: { status: 403, exit: 3 },
  "not-found": { status: 404, exit: 4 },
  conflict: { status: 409, exit: 5 },
  expired: { status: 410, exit: 6 },
  "too-large": { status: 413, exit: 2 },
  "too-many": { status: 429, exit: 7 },
  "too-slow": { status: 408, exit: 7 },
  full: { status: 507, exit: 8 },
  unavailable: { status: 503, exit: 8 },
};

/**
 * `message` and `fields`, which maps a field's name to what to do about it, are messages: `app/_door/said.ts` and the
 * command line put them into the reader's words.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly fields: Record<string, string>;
  /** Of a conflict: what others made of the fields of the form meanwhile. */
  readonly clash: Clash | undefined;
  /** After how many seconds the same may go well, where that is known. */
  retryAfter: number | undefined;

  constructor(
    code: ProblemCode,
    message: string,
    fields: Record<string, string> = {},
    clash?: Clash,
  ) {
    super(message);
    this.name = "Problem";
    this.code = code;
    this.fields = fields;
    this.clash = clash;
  }
}

/** It was done too often. `seconds` is when it may be done again. */
export function tooMany(seconds: number, text?: MessageText): Problem {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const said = text ?? message("problem.limit.tooOften", { n: minutes });
  const problem = new Problem("too-many", said);
  problem.retryAfter = Math.max(1, Math.ceil(seconds));
  return problem;
}

/** More is asked of us than we can do at the moment. */
export function busy(seconds = 5): Problem {
  const problem = new Problem("unavailable", message("problem.busy.notDone"));
  problem.retryAfter = seconds;
  return problem;
}
