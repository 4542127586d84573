import type { LogEvent } from "@/lib/domain/request/event";

/** What changes a row of the lists, or brings one. */
export const ROW_EVENTS = [
  "submit",
  "confirm",
  "verify-requester",
  "resend",
  "lapse",
  "correct-address",
  "assign",
  "extend",
  "pause",
  "resume",
  "correct-law",
  "recompute",
  "refuse",
  "fulfil",
  "hold-nothing",
  "withdraw",
  "close",
  "reopen",
  "erase",
  "merge",
  "unmerge",
] as const satisfies readonly LogEvent[];

export const changesRow = (event: string): boolean =>
  ROW_EVENTS.some((changing) => changing === event);

/** Bookkeeping: the page is brought up to date where that disturbs nobody, and nobody is told. */
const QUIET: readonly string[] = [
  "letter-sent",
  "remind",
  "remind-unverified",
  "target",
  "proofs-deleted",
  "proposal-lapsed",
  "delete-files",
  "resend",
  "send-code",
  "send-again",
  "download",
  "recompute",
] satisfies LogEvent[];

export const isQuiet = (event: string): boolean => QUIET.includes(event);
