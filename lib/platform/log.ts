import pino, { type Logger } from "pino";
import { env } from "./env";

let logger: Logger | undefined;

/** Only ids, codes and times are logged, and never what a person typed. */
export function log(): Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    redact: ["email", "*.email", "token", "*.token", "*.authorization", "*.cookie"],
    serializers: { err: ({ name, code, stack }) => ({ name, code, stack }) },
  });
  return logger;
}
