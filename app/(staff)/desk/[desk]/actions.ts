"use server";

import { z } from "zod";
import { act, type FormState } from "@/app/_door/action";
import { staffContext } from "@/app/_door/context";
import { deskAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { removeView, saveView } from "@/lib/desks/saved-views";
import { type SaveView, saveViewSchema } from "@/lib/domain/inbox/saved-view";
import { message } from "@/lib/domain/problem/message";
import { assignNext } from "@/lib/requests/assignment/assign";

/** Assigns the next unassigned request to the member and opens it. Leads back to the list if there is none. */
export async function takeTheNext(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return act(form, z.object({}), async () => {
    const { ctx } = await staffContext(String(desk));
    const reference = await assignNext(ctx);
    const at = `/desk/${ctx.desk.slug}`;
    const time = ctx.now.getTime();
    return reference
      ? `${at}/requests/${reference}?done=assign.${time}`
      : `${at}?view=unassigned&done=none-left.${time}`;
  });
}

/** Saves the list that is shown as a view with a name. */
export async function saveList(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return deskAction(desk, form, {
    page: ({ search }: SaveView) => search,
    done: "view-saved",
    schema: saveViewSchema,
    work: saveView,
  });
}

const viewSchema = z.object({ view: z.string({ error: message("problem.reload.page") }).min(1) });

export async function removeList(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return deskAction(desk, form, {
    page: "",
    done: "view-removed",
    schema: viewSchema,
    work: (ctx, { view }) => removeView(ctx, view),
  });
}
