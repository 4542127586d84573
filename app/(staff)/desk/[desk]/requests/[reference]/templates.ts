import type { TemplateGroup } from "@/components/desk/conversation/template-choice";
import type { Templates } from "@/components/desk/request/step-props";
import { languageCalled } from "@/components/request/names";
import { listTemplateChoices } from "@/lib/desks/templates";
import { type Filled, inBraces, type TemplateChoice } from "@/lib/domain/conversation/template";
import type { Context } from "@/lib/platform/context";
import { fillTemplate } from "@/lib/requests/conversation/fill-template";
import type { RequestView } from "@/lib/requests/views/staff-view";
import { translatorFor } from "@/lib/words/words";

/** The templates for a message about this request, and the text of the one that the address names. */
export async function templatesOf(
  ctx: Context,
  { reference, locale, steps }: Pick<RequestView, "reference" | "locale" | "steps">,
  { page, chosen }: { page: string; chosen: string | undefined },
): Promise<Templates> {
  const addresses = { address: `${page}/template`, settings: `/desk/${ctx.desk.slug}/account` };
  if (!steps.includes("message")) return { ...addresses, groups: [], asked: false, put: null };
  const groups = groupsOf(await listTemplateChoices(ctx), translatorFor(locale).locale);
  const put = chosen ? await fillTemplate(ctx, reference, chosen) : null;
  return { ...addresses, groups, asked: chosen !== undefined, put: put && shown(put) };
}

/** A filled template as the page shows it, with the missing variables in braces. */
export const shown = ({ text, missing }: Filled) => ({ text, missing: missing.map(inBraces) });

/** Groups the templates by language, starting with that of the request. */
function groupsOf(choices: readonly TemplateChoice[], first: string): TemplateGroup[] {
  const languages = [...new Set([first, ...choices.map(({ language }) => language)])];
  return languages
    .map((language) => ({
      language,
      label: languageCalled(language),
      templates: choices.filter((choice) => choice.language === language),
    }))
    .filter(({ templates }) => templates.length > 0);
}
