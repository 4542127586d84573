"use server";

import { z } from "zod";
import { type FormState, fieldsOf } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { seenSchema } from "@/app/(staff)/desk/[desk]/seen-schema";
import { IDENTITY_WORDING } from "@/components/desk/settings/setting-words";
import { changeAccount, changeIdentity } from "@/lib/desks/identity";
import { accountTermsSchema, identityTermsSchema } from "@/lib/domain/identity/identity-terms";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";

const formSchema = seenSchema.loose();
const textsSchema = z.record(z.string(), z.string());

const go = pageAction("policy/identity", { wording: IDENTITY_WORDING });

/** Parses the fields of a form with a schema. Throws a Problem with the errors by field. */
function termsOf<S extends z.ZodType>(schema: S, typed: unknown): z.output<S> {
  const parsed = schema.safeParse(textsSchema.parse(typed));
  if (parsed.success) return parsed.data;
  throw new Problem("invalid", message("problem.page.problem"), fieldsOf(parsed.error));
}

export async function applyTerms(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "identity", formSchema, (ctx, { seenAt, ...typed }) => {
    const terms = termsOf(identityTermsSchema(ctx.desk.policy.identity), typed);
    return changeIdentity(ctx, terms, { seenAt });
  });
}

const SECRET = 500;

export async function applyAccount(desk: string, _: FormState, form: FormData): Promise<FormState> {
  const state = await go(desk, form, "account", formSchema, (ctx, { seenAt, ...typed }) => {
    const account = termsOf(accountTermsSchema, typed);
    const secret = String(typed.secret ?? "").trim();
    if (secret.length > SECRET) {
      const tooLong = message("problem.identity.secret", { n: SECRET });
      throw new Problem("invalid", tooLong, { secret: tooLong });
    }
    const dropped = typed.drop === "yes" ? null : undefined;
    return changeAccount(ctx, { account, secret: secret || dropped }, { seenAt });
  });
  // The form gets back everything that was typed except the secret, which no page ever contains.
  return state && { ...state, values: { ...state.values, secret: "" } };
}

export async function removeAccount(
  desk: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return go(desk, form, "account-gone", seenSchema, (ctx, { seenAt }) =>
    changeAccount(ctx, { account: null }, { seenAt }),
  );
}
