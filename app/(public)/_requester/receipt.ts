import { z } from "zod";
import { readCookie, type SealedCookie, saveCookie } from "@/app/_door/cookies";
import type { DraftHandle } from "@/lib/requests/intake/form-draft";
import type { Submitted } from "@/lib/requests/intake/submit";
import type { PublicDesk } from "./desk";

const sentSchema = z.object({
  reference: z.string(),
  requestId: z.string(),
  email: z.string(),
  receivedAt: z.string(),
  dueOn: z.string().nullable(),
  confirms: z.boolean(),
  /** The draft that was sent. It is deleted once the browser has this receipt. */
  handle: z.string(),
});
export type SentReceipt = z.infer<typeof sentSchema>;

const sentCookie = (slug: string): SealedCookie<SentReceipt> => ({
  name: "sent",
  slug,
  seconds: 24 * 3600,
  schema: sentSchema,
});

/** The receipt of the request that this browser last sent to this desk, kept for a day. */
export const readReceipt = ({ ctx, slug }: PublicDesk): Promise<SentReceipt | null> =>
  readCookie(sentCookie(slug), ctx.now);

export const saveReceipt = (
  { ctx, slug }: PublicDesk,
  submitted: Submitted,
  handle: DraftHandle,
): Promise<void> => {
  const { reference, requestId, email, dueOn, needsVerification: confirms } = submitted;
  const receivedAt = submitted.receivedAt.toISOString();
  const sent = { reference, requestId, email, receivedAt, dueOn, confirms, handle };
  return saveCookie(sentCookie(slug), sent, ctx.now);
};
