"use server";

import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { seenSchema, seenWith } from "@/app/(staff)/desk/[desk]/seen-schema";
import { BRAND_WORDING } from "@/components/desk/settings/setting-words";
import { changeBrand } from "@/lib/desks/brand";
import { brandTermsSchema } from "@/lib/domain/policy/brand";

const applySchema = seenWith(brandTermsSchema);
const go = pageAction("brand", { wording: BRAND_WORDING });

export async function apply(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "brand", applySchema, (ctx, { seenAt, terms }) =>
    changeBrand(ctx, terms, { seenAt }),
  );
}

export async function removeLogo(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "logo-gone", seenSchema, (ctx, { seenAt }) =>
    changeBrand(ctx, { logo: null }, { seenAt }),
  );
}
