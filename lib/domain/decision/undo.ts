import { z } from "zod";
import { message } from "@/lib/domain/problem/message";

/** How long one can take back what one sends, as a member chooses; 0: it goes out at once. */
export const TAKE_BACK_SECONDS = [0, 10, 30] as const;
export type TakeBackSeconds = (typeof TAKE_BACK_SECONDS)[number];

/** What was typed into a form, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

/** Which act: the number of its log entry. */
export const takeBackSchema = z.object({
  seq: z.coerce
    .number({ error: message("problem.reload.tryAgain") })
    .int()
    .min(1),
});
export type TakeBack = z.infer<typeof takeBackSchema>;

/** What whoever looks can still take back: its log entry, and how many milliseconds there are left. */
export type TakeBackOffer = { readonly seq: number; readonly ms: number };
