"use server";

import type { FormState } from "@/app/_door/action";
import { deskAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { seenSchema, seenWith } from "@/app/(staff)/desk/[desk]/seen-schema";
import { BRAND_WORDING } from "@/components/desk/setting-words";
import { changeBrand } from "@/lib/desks/brand";
import { brandTermsSchema } from "@/lib/domain/brand";
import { Problem } from "@/lib/domain/problem";
import { MAX_LOGO_BYTES } from "@/lib/platform/picture";

const applySchema = seenWith(brandTermsSchema);

export async function apply(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return deskAction(desk, form, {
    ...{ page: "brand", done: "brand", schema: applySchema, wording: BRAND_WORDING },
    work: (ctx, { seenAt, terms }) => changeBrand(ctx, terms, { seenAt }),
  });
}

export async function setLogo(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return deskAction(desk, form, {
    ...{ page: "brand", done: "logo", schema: seenSchema },
    work: async (ctx, { seenAt }) => changeBrand(ctx, { logo: await pictureIn(form) }, { seenAt }),
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
  return deskAction(desk, form, {
    ...{ page: "brand", done: "logo-gone", schema: seenSchema },
    work: (ctx, { seenAt }) => changeBrand(ctx, { logo: null }, { seenAt }),
  });
}
