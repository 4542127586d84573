import { cookies } from "next/headers";
import { z } from "zod";
import { cookieName, cookieOptions } from "@/app/_door/subject";
import { openCookie, sealCookie } from "@/lib/platform/keys/crypto";
import type { DraftHandle } from "@/lib/requests/intake/form-draft";
import type { Submitted } from "@/lib/requests/intake/submit";
import type { PublicDesk } from "./desk";

const nameOf = (slug: string): string => cookieName("sent", slug);
const SECONDS = 24 * 3600;

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

const purposeOf = (slug: string): string => `sent:${slug}`;

/** The receipt of the request that this browser last sent to this desk, kept for a day. */
export async function readReceipt({ ctx, slug }: PublicDesk): Promise<SentReceipt | null> {
  const cookie = (await cookies()).get(nameOf(slug))?.value;
  const parsed = sentSchema.safeParse(openCookie(purposeOf(slug), cookie, ctx.now));
  return parsed.success ? parsed.data : null;
}

export async function saveReceipt(
  { ctx, slug }: PublicDesk,
  submitted: Submitted,
  handle: DraftHandle,
): Promise<void> {
  const { reference, requestId, email, dueOn, needsVerification } = submitted;
  const receivedAt = submitted.receivedAt.toISOString();
  const sent: SentReceipt = {
    reference,
    requestId,
    email,
    receivedAt,
    dueOn,
    confirms: needsVerification,
    handle,
  };
  const until = new Date(ctx.now.getTime() + SECONDS * 1000);
  const value = sealCookie(purposeOf(slug), sent, until);
  (await cookies()).set(nameOf(slug), value, cookieOptions("/", SECONDS));
}
