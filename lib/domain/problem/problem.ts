import type { EditConflict } from "./difference";
import { type MessageText, message } from "./message";

/** A failure that the caller can act on. Every other error is a bug. */
export type ProblemCode =
  | "invalid"
  | "unauthenticated"
  /** Signed in, but not recently enough for this action. */
  | "reauthenticate"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "expired"
  | "too-large"
  | "too-many"
  | "too-slow"
  /** The storage is full. */
  | "full"
  | "unavailable";

/** The HTTP status and the command line's exit code for each problem. */
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

/** A failure with its message and what to correct, by field name. Web server and command line translate these texts. */
export class Problem extends Error {
  readonly code: ProblemCode;
  declare readonly message: MessageText;
  readonly fields: Record<string, MessageText>;
  /** For an edit conflict: the values that others have given the fields of the form meanwhile. */
  readonly editConflict: EditConflict | undefined;
  /** The number of seconds after which a retry may succeed, if known. */
  retryAfter: number | undefined;

  constructor(
    code: ProblemCode,
    message: MessageText,
    fields: Record<string, MessageText> = {},
    editConflict?: EditConflict,
  ) {
    super(message);
    this.name = "Problem";
    this.code = code;
    this.fields = fields;
    this.editConflict = editConflict;
  }
}

/** The problem for a rate limit. `seconds` is the time until the next attempt is allowed. */
export function tooMany(seconds: number, text?: MessageText): Problem {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const reason = text ?? message("problem.limit.tooOften", { n: minutes });
  const problem = new Problem("too-many", reason);
  problem.retryAfter = Math.max(1, Math.ceil(seconds));
  return problem;
}

/** The problem for an overloaded server. */
export function busy(seconds = 5): Problem {
  const problem = new Problem("unavailable", message("problem.busy.notDone"));
  problem.retryAfter = seconds;
  return problem;
}
