/**
 * SQLSTATE classes of errors that may be gone in a moment: connection exceptions (08) and insufficient resources
 * (53).
 */
const CLASSES = ["08", "53"];
const CODES = [
  "55P03",
  "57014",
  "57P01",
  "57P02",
  "57P03", // a lock, a time limit, a shutdown
  "40001",
  "40P01", // two transactions that conflict with each other
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
  "P2034", // Prisma's codes for the same errors
];
const SENTENCES =
  /timeout exceeded when trying to connect|queue for the database is full|database does not answer|Connection terminated|Query read timeout|Client has encountered a connection error|Connection ended unexpectedly/i;

const isPassing = (code: unknown): boolean =>
  typeof code === "string" &&
  (CODES.includes(code) || (CLASSES.includes(code.slice(0, 2)) && /^[0-9A-Z]{5}$/.test(code)));

/** Whether `error` says that the database is full, slow or unreachable, so that another attempt may succeed. */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 4) return false;
  const { code, originalCode, message, cause, meta, driverAdapterError, errors } = error as Record<
    string,
    unknown
  >;
  if (isPassing(code) || isPassing(originalCode)) return true;
  if (typeof message === "string" && SENTENCES.test(message)) return true;
  const nested = [cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : [])];
  return nested.some((one) => isUnavailable(one, depth + 1));
}

// On `globalThis`, because the web server, which is not part of the bundle of the pages, reads it too
// (failed-page.mjs).
const globals = globalThis as typeof globalThis & { rightsdeskTroubleAt?: number };

/** Records that the database was unavailable just now. A page that fails meanwhile says that we are busy. */
export function recordOutage(error: unknown): void {
  if (isUnavailable(error)) globals.rightsdeskTroubleAt = performance.now();
}
