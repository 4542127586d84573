import type { State } from "@/lib/domain/request/state";
import type { Step } from "@/lib/domain/request/steps";

/** The bulk actions. */
export const BULK_ACTS = ["assign", "tag", "message", "extend", "close-unconfirmed"] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** The step that each selected request takes. */
export const BULK_STEPS: Record<BulkAct, Step> = {
  assign: "assign",
  tag: "tag",
  message: "message",
  extend: "extend",
  "close-unconfirmed": "close",
};

/** The most requests in one bulk action. It keeps the preview readable and a run within minutes, not hours. */
export const BULK_LIMIT = 10_000;
/** The undo window in seconds. Nothing is written before it has passed. */
export const UNDO_SECONDS = 10;

export const isBulkAct = (value: unknown): value is BulkAct =>
  BULK_ACTS.some((act) => act === value);

/** Why a bulk action skips a request: one of these, or the state of the request. */
const OBSTACLES = [
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
