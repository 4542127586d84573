"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { mailChoicesSchema } from "@/lib/domain/notifications/notification";
import { absenceSchema } from "@/lib/domain/team/absence";
import { nameSchema, settingsSchema } from "@/lib/domain/team/settings";
import { saveEmailPreferences } from "@/lib/requests/consequences/email-preference";
import { endAbsence, setAbsence } from "@/lib/team/absence";
import { saveName, saveSettings } from "@/lib/team/settings";

const go = pageAction("account");

export async function setName(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "settings", nameSchema, saveName);
}

export async function saveLook(desk: string, _: FormState, form: FormData): Promise<FormState> {
  // All ticked columns in one field, so that a form that is returned with a problem keeps every one.
  form.set("columns", form.getAll("columns").join(","));
  return go(desk, form, "settings", settingsSchema, saveSettings);
}

export async function setMail(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "mail", mailChoicesSchema, saveEmailPreferences);
}

export async function goAway(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "away", absenceSchema, (ctx, input) => setAbsence(ctx, null, input));
}

export async function comeBack(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "back", z.object({}), (ctx) => endAbsence(ctx, null));
}
