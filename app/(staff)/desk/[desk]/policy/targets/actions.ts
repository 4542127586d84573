"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { TARGET_WORDING } from "@/components/desk/settings/setting-words";
import { changeSlaTargets } from "@/lib/desks/sla-targets";
import { targetTermsSchema } from "@/lib/domain/clock/target";
import { message } from "@/lib/domain/problem/message";

const schema = targetTermsSchema.extend({
  seen: z.coerce
    .number({ error: message("problem.reload.page") })
    .int()
    .min(0),
});

const go = pageAction("policy/targets", { wording: TARGET_WORDING });

export async function setTargets(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "targets", schema, (ctx, { seen, ...terms }) =>
    changeSlaTargets(ctx, terms, { seen }),
  );
}
