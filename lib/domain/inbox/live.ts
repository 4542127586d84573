import type { LogEvent } from "@/lib/domain/request/event";
import { rowOf, STEPS, type Step, stepsWhere } from "@/lib/domain/request/steps";

/** The log events that add or change a row of a list. */
export const LIST_EVENTS: readonly LogEvent[] = [
  "submit",
  ...stepsWhere(({ shown }) => shown.startsWith("list")),
];

export const changesList = (event: string): boolean =>
  LIST_EVENTS.some((changing) => changing === event);

/** Events about internal processing that are not steps. */
const SILENT_EVENTS: readonly string[] = [
  "letter-sent",
  "proofs-deleted",
  "proposal-lapsed",
] satisfies LogEvent[];

/** Whether open pages show the change without a notice, and only where the reload does not disturb the reader. */
export const isSilent = (event: string): boolean =>
  SILENT_EVENTS.includes(event) ||
  (Object.hasOwn(STEPS, event) && rowOf(event as Step).shown.endsWith("silently"));
