import type { State } from "@/lib/domain/request/state";
import type { Step } from "@/lib/domain/request/steps";

/** What can be done to many requests together. */
export const BULK_ACTS = ["assign", "tag", "message", "extend", "close-unconfirmed"] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** The step that each of the requests takes. */
export const BULK_STEPS: Record<BulkAct, Step> = {
  assign: "assign",
  tag: "tag",
  message: "message",
  extend: "extend",
  "close-unconfirmed": "close",
};

/** More than these are taken in several goes: a list to look over, and a run of minutes, not of hours. */
export const BULK_LIMIT = 10_000;
/** So long nothing is written, and it can be undone. */
export const UNDO_SECONDS = 10;

export const isBulkAct = (value: unknown): value is BulkAct =>
  BULK_ACTS.some((act) => act === value);

/** Why an act cannot be done to a request: the state it is in, or one of these. */
export const OBSTACLES = [
  "not-allowed",
  "not-found",
  "erased",
  "confirmed",
  "no-member",
  "tags-full",
  "tasks-left",
  "unfilled",
  "extended-already",
  "stands-still",
  "no-extension",
  "day-missing",
  "day-too-early",
  "refused",
  "broken",
] as const;
export type Obstacle = (typeof OBSTACLES)[number] | State;

export type BulkState = "draft" | "waiting" | "running" | "done" | "undone";
