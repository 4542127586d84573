"use server";

import type { FormState } from "@/app/_door/action";
import { deskAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { seenSchema, seenWith } from "@/app/(staff)/desk/[desk]/seen-schema";
import { BRAND_WORDING } from "@/components/desk/settings/setting-words";
import { changeBrand } from "@/lib/desks/brand";
import { brandTermsSchema } from "@/lib/domain/policy/brand";

const applySchema = seenWith(brandTermsSchema);

export async function apply(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return deskAction(desk, form, {
    page: "brand",
    done: "brand",
    schema: applySchema,
    wording: BRAND_WORDING,
    work: (ctx, { seenAt, terms }) => changeBrand(ctx, terms, { seenAt }),
  });
}

export async function removeLogo(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return deskAction(desk, form, {
    page: "brand",
    done: "logo-gone",
    schema: seenSchema,
    work: (ctx, { seenAt }) => changeBrand(ctx, { logo: null }, { seenAt }),
  });
}
