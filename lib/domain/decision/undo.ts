import { z } from "zod";
import { message } from "@/lib/domain/problem/message";

/** The lengths of the undo window that a member can choose. With 0 an email goes out at once. */
export const UNDO_CHOICES = [0, 10, 30] as const;
export type UndoSeconds = (typeof UNDO_CHOICES)[number];

/** The values of a form, by field name. */
export type Typed = Readonly<Record<string, string>>;

/** The action to undo, by the sequence number of its log entry. */
export const undoSchema = z.object({
  seq: z.coerce
    .number({ error: message("problem.reload.tryAgain") })
    .int()
    .min(1),
});
export type UndoInput = z.infer<typeof undoSchema>;

/** An action that the member can still undo: the number of its log entry, and the milliseconds that are left. */
export type UndoOffer = { readonly seq: number; readonly ms: number };
