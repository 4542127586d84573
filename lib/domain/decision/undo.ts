import { z } from "zod";
import { message } from "@/lib/domain/problem/message";

/** The lengths of the undo window that a member can choose. With 0 an email goes out at once. */
export const TAKE_BACK_SECONDS = [0, 10, 30] as const;
export type TakeBackSeconds = (typeof TAKE_BACK_SECONDS)[number];

/** The values of a form, by field name. */
export type Typed = Readonly<Record<string, string>>;

/** The action to undo, by the sequence number of its log entry. */
export const takeBackSchema = z.object({
  seq: z.coerce
    .number({ error: message("problem.reload.tryAgain") })
    .int()
    .min(1),
});
export type TakeBack = z.infer<typeof takeBackSchema>;

/** An action that the member can still undo: the number of its log entry, and the milliseconds that are left. */
export type TakeBackOffer = { readonly seq: number; readonly ms: number };
