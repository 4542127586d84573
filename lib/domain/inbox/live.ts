import type { LogEvent } from "@/lib/domain/request/event";
import { rowOf, STEPS, type Step, stepsWhere } from "@/lib/domain/request/steps";

/** What changes a row of the lists, or brings one. */
export const LIST_EVENTS: readonly LogEvent[] = [
  "submit",
  ...stepsWhere(({ shown }) => shown.startsWith("list")),
];

export const changesList = (event: string): boolean =>
  LIST_EVENTS.some((changing) => changing === event);

/** Bookkeeping that is no step. */
const SILENT_EVENTS: readonly string[] = [
  "letter-sent",
  "proofs-deleted",
  "proposal-lapsed",
] satisfies LogEvent[];

/** Open pages are brought up to date where that disturbs nobody, and nobody is told. */
export const isSilent = (event: string): boolean =>
  SILENT_EVENTS.includes(event) ||
  (Object.hasOwn(STEPS, event) && rowOf(event as Step).shown.endsWith("silently"));
