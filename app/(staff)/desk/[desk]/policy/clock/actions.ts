"use server";

import { z } from "zod";
import { act, type FormState } from "@/app/_door/action";
import { staffContext } from "@/app/_door/context";
import { changeClockTerms } from "@/lib/desks/clock-terms";
import { clockTermsSchema } from "@/lib/domain/clock-terms";

const seenSchema = z.object({ seenAt: z.iso.datetime({ error: "Reload the page." }) });
const applySchema = seenSchema.loose().transform(({ seenAt, ...typed }, context) => {
  const parsed = clockTermsSchema.safeParse(typed);
  if (parsed.success) return { seenAt, terms: parsed.data };
  for (const { path, message } of parsed.error.issues) {
    context.addIssue({ code: "custom", path, message });
  }
  return z.NEVER;
});

export async function apply(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return act(form, applySchema, async ({ seenAt, terms }) => {
    const { ctx } = await staffContext(String(desk));
    await changeClockTerms(ctx, terms, { seenAt });
    return `/desk/${ctx.desk.slug}/policy/clock?done=terms.${ctx.now.getTime()}`;
  });
}
