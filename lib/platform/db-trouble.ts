/** States in which PostgreSQL cannot do now what it may do in a moment. By class, or by the whole code. */
const CLASSES = ["08", "53"];
const CODES = [
  "55P03",
  "57014",
  "57P01",
  "57P02",
  "57P03", // a lock, a time limit, a shutdown
  "40001",
  "40P01", // two transactions in one another's way
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EPIPE",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "P2034", // the same by Prisma's names
];
const SENTENCES =
  /timeout exceeded when trying to connect|queue for the database is full|database does not answer|Connection terminated|Query read timeout|Client has encountered a connection error|Connection ended unexpectedly/i;

const isPassing = (code: unknown): boolean =>
  typeof code === "string" &&
  (CODES.includes(code) || (CLASSES.includes(code.slice(0, 2)) && /^[0-9A-Z]{5}$/.test(code)));

/** Whether `error` says that the database is full, slow or away: the same may go well in a moment. */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 4) return false;
  const { code, originalCode, message, cause, meta, driverAdapterError, errors } = error as Record<
    string,
    unknown
  >;
  if (isPassing(code) || isPassing(originalCode)) return true;
  if (typeof message === "string" && SENTENCES.test(message)) return true;
  const within = [cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : [])];
  return within.some((one) => isUnavailable(one, depth + 1));
}

// The web server, which stands outside the bundle of the pages, reads it too (failed-page.mjs).
const kept = globalThis as typeof globalThis & { rightsdeskTroubleAt?: number };

/** Notes that the database could not do something just now: a page that fails meanwhile says so. */
export function noteTrouble(error: unknown): void {
  if (isUnavailable(error)) kept.rightsdeskTroubleAt = performance.now();
}
