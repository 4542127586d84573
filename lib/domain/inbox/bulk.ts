import { z } from "zod";
import { unknownIn } from "@/lib/domain/conversation/template";
import { assignSchema, extendSchema, messageSchema } from "@/lib/domain/decision/decision";
import { Problem } from "@/lib/domain/problem/problem";
import type { State, Step } from "@/lib/domain/request/request";
import { addTagSchema } from "@/lib/domain/tasks/tag";

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

/** What each act has to be told: as for one request, but for the version that was looked at. */
export const BULK_INPUTS = {
  assign: assignSchema.omit({ version: true }),
  tag: z.object({
    how: z.enum(["add", "remove"], { error: "Choose whether it is put on or taken off." }),
    ...addTagSchema.shape,
  }),
  // What is misspelt would reach all of them as it stands.
  message: messageSchema.superRefine(({ text }, { addIssue }) => {
    const message = unknownIn(text);
    if (message) addIssue({ code: "custom", path: ["text"], message });
  }),
  extend: extendSchema.omit({ version: true }),
  "close-unconfirmed": z.object({}),
} satisfies Record<BulkAct, z.ZodType>;

export type BulkInputs = { [Act in BulkAct]: z.infer<(typeof BULK_INPUTS)[Act]> };

/** An act with what it was told. */
export type Asked = { [Act in BulkAct]: { act: Act; input: BulkInputs[Act] } }[BulkAct];

export const isBulkAct = (value: unknown): value is BulkAct =>
  BULK_ACTS.some((act) => act === value);

/** An act with what was typed for it, read by its schema; `invalid` with what is wrong at each field. */
export function parseAsked(act: BulkAct, typed: unknown): Asked {
  const parsed = BULK_INPUTS[act].safeParse(typed);
  if (parsed.success) return { act, input: parsed.data } as Asked;
  const fields = parsed.error.issues.map(({ path, message }) => [String(path[0] ?? ""), message]);
  throw new Problem("invalid", "There is a problem", Object.fromEntries(fields));
}

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
