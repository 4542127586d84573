import type { Metadata } from "next";
import { cache } from "react";
import { publicContext } from "@/app/_door/context";
import { languageHere } from "@/app/_door/language";
import { currentForm } from "@/lib/desks/form";
import type { Form } from "@/lib/domain/form/form";
import type { Say } from "@/lib/domain/intake/submission";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/platform/context";
import { formIn } from "@/lib/words/questions";
import type { Translate } from "@/lib/words/translator";
import { sayFrom, translatorFor } from "@/lib/words/words";

/** One desk as the public side sees it. */
export type PublicDesk = {
  ctx: Context;
  slug: string;
  policy: Policy;
  /** The desk's own questions, as they are published now; those that come with us in the language of the page. */
  form: Form;
  t: Translate;
  /** Says a message of the form by a key that is put together at run time. */
  say: Say;
  home: string;
};

/** The desk at `slug`, once a page. No such desk is a 404. */
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
    say: sayFrom(t, "form"),
    home: `/${ctx.desk.slug}`,
  };
});

/** The page's name and the desk's; a page that shows a problem says so first. */
export const titled = ({ policy, t }: PublicDesk, text: string, wrong = false): Metadata => ({
  // Nothing to other sites; to our own the browser names the origin of a form, which the guard wants.
  referrer: "same-origin",
  title: {
    absolute: `${wrong ? t("form.common.errorPrefix") : ""}${text} · ${policy.name}`,
  },
});

export type Query = Record<string, string | string[] | undefined>;

/** One value of the query; a name that is given twice counts as not given. */
export const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
