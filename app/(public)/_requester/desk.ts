import type { Metadata } from "next";
import { cache } from "react";
import { publicContext } from "@/app/_door/context";
import { languageHere } from "@/app/_door/language";
import { currentForm } from "@/lib/desks/form";
import type { Form } from "@/lib/domain/form/form";
import type { TranslateKey } from "@/lib/domain/intake/submission";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/platform/context";
import { formIn } from "@/lib/words/questions";
import type { Translate } from "@/lib/words/translator";
import { translatorBelow, translatorFor } from "@/lib/words/words";

/** A desk as the public pages use it. */
export type PublicDesk = {
  ctx: Context;
  slug: string;
  policy: Policy;
  /** The published form with the desk's own questions. The default questions are in the language of the page. */
  form: Form;
  t: Translate;
  /** Translates a message of the form by a key that is composed at run time. */
  tForm: TranslateKey;
  home: string;
};

/** Loads the desk at `slug`, once per request. Responds with 404 if there is no such desk. */
export const deskOf = cache(async (slug: string): Promise<PublicDesk> => {
  const ctx = await publicContext(slug);
  const { policy } = ctx.desk;
  const t = translatorFor((await languageHere()) ?? policy.languages[0] ?? "en");
  return {
    ctx,
    slug: ctx.desk.slug,
    policy,
    form: formIn(t, (await currentForm(ctx)).form),
    t,
    tForm: translatorBelow(t, "form"),
    home: `/${ctx.desk.slug}`,
  };
});

/**
 * The title of a public page with the name of the desk. It starts with the error prefix if the page shows a problem.
 */
export const titled = ({ policy, t }: PublicDesk, text: string, wrong = false): Metadata => ({
  // Other sites get no referrer. On our own site browsers then name the origin of a form, which the same-origin check
  // needs.
  referrer: "same-origin",
  title: {
    absolute: `${wrong ? t("form.common.errorPrefix") : ""}${text} · ${policy.name}`,
  },
});

export type Query = Record<string, string | string[] | undefined>;

/** A single value of the query. A name that occurs more than once counts as absent. */
export const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
