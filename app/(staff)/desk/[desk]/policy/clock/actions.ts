"use server";

import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { seenWith } from "@/app/(staff)/desk/[desk]/seen-schema";
import { CLOCK_WORDING } from "@/components/desk/settings/setting-words";
import { changeClockTerms } from "@/lib/desks/clock-terms";
import { clockTermsSchema } from "@/lib/domain/policy/clock-terms";

const schema = seenWith(clockTermsSchema);
const go = pageAction("policy/clock", { wording: CLOCK_WORDING });

export async function apply(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "terms", schema, (ctx, { seenAt, terms }) =>
    changeClockTerms(ctx, terms, { seenAt }),
  );
}
