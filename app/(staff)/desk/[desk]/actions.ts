"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { removeView, saveView } from "@/lib/desks/saved-views";
import { type SaveView, saveViewSchema } from "@/lib/domain/inbox/saved-view";
import { message } from "@/lib/domain/problem/message";
import { assignNext } from "@/lib/requests/assignment/assign";

const goToNext = pageAction((_, reference) =>
  reference ? `requests/${reference}` : "?view=unassigned",
);

/** Assigns the next unassigned request to the member and opens it. Leads back to the list if there is none. */
export async function takeTheNext(desk: string, _: FormState, form: FormData): Promise<FormState> {
  const done = (_input: unknown, reference: unknown) => (reference ? "assign" : "none-left");
  return goToNext(desk, form, done, z.object({}), assignNext);
}

const goToView = pageAction(({ search }: SaveView) => search);

/** Saves the list that is shown as a view with a name. */
export async function saveList(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return goToView(desk, form, "view-saved", saveViewSchema, saveView);
}

const viewSchema = z.object({ view: z.string({ error: message("problem.reload.page") }).min(1) });
const goToInbox = pageAction("");

export async function removeList(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return goToInbox(desk, form, "view-removed", viewSchema, (ctx, { view }) =>
    removeView(ctx, view),
  );
}
