"use server";

import { z } from "zod";
import { act, type FormState, fieldsOf } from "@/app/_door/action";
import { staffContext } from "@/app/_door/context";
import { seenSchema } from "@/app/(staff)/desk/[desk]/seen-schema";
import { IDENTITY_WORDING } from "@/components/desk/settings/setting-words";
import { changeAccount, changeIdentity } from "@/lib/desks/identity";
import { accountTermsSchema, identityTermsSchema } from "@/lib/domain/identity/identity-terms";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";

const formSchema = seenSchema.loose();
const textsSchema = z.record(z.string(), z.string());

const pageOf = (slug: string, done: string, now: Date): string =>
  `/desk/${slug}/policy/identity?done=${done}.${now.getTime()}`;

/** Parses the fields of a form with a schema. Throws a Problem with the errors by field. */
function termsOf<S extends z.ZodType>(schema: S, typed: unknown): z.output<S> {
  const parsed = schema.safeParse(textsSchema.parse(typed));
  if (parsed.success) return parsed.data;
  throw new Problem("invalid", message("problem.page.problem"), fieldsOf(parsed.error));
}

export async function applyTerms(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return act(
    form,
    formSchema,
    async ({ seenAt, ...typed }) => {
      const { ctx } = await staffContext(String(desk));
      const terms = termsOf(identityTermsSchema(ctx.desk.policy.identity), typed);
      await changeIdentity(ctx, terms, { seenAt });
      return pageOf(ctx.desk.slug, "identity", ctx.now);
    },
    IDENTITY_WORDING,
  );
}

const SECRET = 500;

export async function applyAccount(desk: string, _: FormState, form: FormData): Promise<FormState> {
  const state = await act(
    form,
    formSchema,
    async ({ seenAt, ...typed }) => {
      const { ctx } = await staffContext(String(desk));
      const account = termsOf(accountTermsSchema, typed);
      const secret = String(typed.secret ?? "").trim();
      if (secret.length > SECRET) {
        const tooLong = message("problem.identity.secret", { n: SECRET });
        throw new Problem("invalid", tooLong, { secret: tooLong });
      }
      const dropped = typed.drop === "yes" ? null : undefined;
      await changeAccount(ctx, { account, secret: secret || dropped }, { seenAt });
      return pageOf(ctx.desk.slug, "account", ctx.now);
    },
    IDENTITY_WORDING,
  );
  // The form gets back everything that was typed except the secret, which no page ever contains.
  return state && { ...state, values: { ...state.values, secret: "" } };
}

export async function removeAccount(
  desk: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return act(form, seenSchema, async ({ seenAt }) => {
    const { ctx } = await staffContext(String(desk));
    await changeAccount(ctx, { account: null }, { seenAt });
    return pageOf(ctx.desk.slug, "account-gone", ctx.now);
  });
}
