"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { snoozeSchema } from "@/lib/domain/notifications/snooze";
import { message } from "@/lib/domain/problem/message";
import { parseReference } from "@/lib/domain/request/reference";
import { markAllDone, markDone } from "@/lib/requests/notifications/notifications";
import { snoozeRequest, unsnoozeRequest } from "@/lib/requests/notifications/snooze";

const RELOAD = { error: message("problem.reload.page") };
const doneSchema = z.object({ notification: z.string(RELOAD).min(1, RELOAD) });
const allSchema = z.object({ at: z.iso.datetime(RELOAD) });

/** The request that a form is about, and the page that the form is on. */
const aboutSchema = z.object({
  reference: z.string(RELOAD).refine((text) => parseReference(text) === text, RELOAD),
  from: z.enum(["notifications", "request"], RELOAD),
});
type About = z.infer<typeof aboutSchema>;

const go = pageAction("notifications");
const goBack = pageAction(({ from, reference }: About) =>
  from === "request" ? `requests/${reference}` : "notifications",
);

export async function done(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "want-done", doneSchema, (ctx, { notification }) =>
    markDone(ctx, notification),
  );
}

export async function everythingDone(
  desk: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return go(desk, form, "all-done", allSchema, (ctx, { at }) => markAllDone(ctx, at));
}

export async function snooze(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return goBack(desk, form, "snooze", snoozeSchema.and(aboutSchema), (ctx, input) =>
    snoozeRequest(ctx, input.reference, input),
  );
}

export async function wake(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return goBack(desk, form, "wake", aboutSchema, (ctx, { reference }) =>
    unsnoozeRequest(ctx, reference),
  );
}
