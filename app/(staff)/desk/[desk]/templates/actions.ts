"use server";

import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { TEMPLATE_WORDING } from "@/components/desk/settings/setting-words";
import { removeTemplate, saveTemplate } from "@/lib/desks/templates";
import { removeTemplateSchema, saveTemplateSchema } from "@/lib/domain/conversation/template";

const go = pageAction("templates", { wording: TEMPLATE_WORDING });

export async function saveText(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "template-saved", saveTemplateSchema, saveTemplate);
}

export async function removeText(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "template-removed", removeTemplateSchema, removeTemplate);
}
