import { randomBytes } from "node:crypto";
import { z } from "zod";
import { framed } from "@/app/_door/frame";
import { framePage } from "@/components/embed/frame-page";
import type { Html } from "@/lib/domain/text/html";
import { openCookie, sealCookie } from "@/lib/platform/keys/crypto";
import type { PublicDesk } from "./desk";
import { languagesHere } from "./languages";

/** A page that the sites on the desk's list may show in a frame. */
export async function frameAnswer(
  { policy, t }: PublicDesk,
  { title, body, status, typed }: { title: string; body: Html; status?: number; typed?: boolean },
): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  const languages = typed ? [] : await languagesHere(t);
  const page = framePage({ policy, t, title, nonce, languages, body });
  return framed(page, { nonce, sites: policy.embedOrigins, status });
}

const MINUTES = 60;
const purposeOf = (slug: string): string => `frame-sent:${slug}`;
const receiptSchema = z.object({
  reference: z.string(),
  dueOn: z.string().nullable(),
  confirms: z.boolean(),
});
type Receipt = z.infer<typeof receiptSchema>;

/**
 * The path of a receipt that needs no cookie. The receipt is sealed in the address, so that nobody can read it there.
 */
export function receiptPath({ ctx, slug, home, t }: PublicDesk, receipt: Receipt): string {
  const until = new Date(ctx.now.getTime() + MINUTES * 60_000);
  return `${home}/embed?sent=${sealCookie(purposeOf(slug), receipt, until)}&lang=${t.locale}`;
}

export function receiptAt({ ctx, slug }: PublicDesk, sealed: string): Receipt | null {
  return receiptSchema.safeParse(openCookie(purposeOf(slug), sealed, ctx.now)).data ?? null;
}
