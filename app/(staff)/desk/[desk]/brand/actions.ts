"use server";

import { z } from "zod";
import { act, type FormState } from "@/app/_door/action";
import { staffContext } from "@/app/_door/context";
import { changeBrand } from "@/lib/desks/brand";
import { brandTermsSchema } from "@/lib/domain/brand";
import { Problem } from "@/lib/domain/problem";
import { MAX_LOGO_BYTES } from "@/lib/platform/picture";

const seenSchema = z.object({ seenAt: z.iso.datetime({ error: "Reload the page." }) });
const applySchema = seenSchema.loose().transform(({ seenAt, ...typed }, context) => {
  const parsed = brandTermsSchema.safeParse(typed);
  if (parsed.success) return { seenAt, terms: parsed.data };
  for (const { path, message } of parsed.error.issues) {
    context.addIssue({ code: "custom", path, message });
  }
  return z.NEVER;
});

const pageOf = (slug: string, done: string, now: Date): string =>
  `/desk/${slug}/brand?done=${done}.${now.getTime()}`;

export async function apply(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return act(form, applySchema, async ({ seenAt, terms }) => {
    const { ctx } = await staffContext(String(desk));
    await changeBrand(ctx, terms, { seenAt });
    return pageOf(ctx.desk.slug, "brand", ctx.now);
  });
}

export async function setLogo(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return act(form, seenSchema, async ({ seenAt }) => {
    const { ctx } = await staffContext(String(desk));
    await changeBrand(ctx, { logo: await pictureIn(form) }, { seenAt });
    return pageOf(ctx.desk.slug, "logo", ctx.now);
  });
}

/** The one picture that was chosen; a larger one than a logo may be is not read into memory. */
async function pictureIn(form: FormData): Promise<Buffer> {
  const chosen = form.getAll("files").filter((one) => typeof one !== "string" && one.size > 0);
  const [picture] = chosen;
  if (!(picture instanceof Blob) || chosen.length > 1) {
    throw new Problem("invalid", "Choose one picture.", { files: "Choose one picture." });
  }
  return Buffer.from(await picture.slice(0, MAX_LOGO_BYTES + 1).arrayBuffer());
}

export async function removeLogo(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return act(form, seenSchema, async ({ seenAt }) => {
    const { ctx } = await staffContext(String(desk));
    await changeBrand(ctx, { logo: null }, { seenAt });
    return pageOf(ctx.desk.slug, "logo-gone", ctx.now);
  });
}
