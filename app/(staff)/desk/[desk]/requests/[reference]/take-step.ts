"use server";

import { notFound } from "next/navigation";
import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { STEP_WORDING } from "@/components/desk/settings/setting-words";
import { isFormAction, STAFF_ACTIONS } from "@/lib/requests/staff-actions";

/** The request. The page binds it to the action, and the use case checks it. */
export type At = { desk: string; reference: string };

/**
 * Runs any staff action on the page of a request, by its name. The browser sends the name, so an unknown one gets a
 * 404.
 */
export async function takeStep(
  { desk, reference }: At,
  name: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  if (!isFormAction(name)) notFound();
  const { schema, run, success } = STAFF_ACTIONS[name];
  const go = pageAction(
    (_input, result) => `requests/${typeof result === "string" ? result : String(reference)}`,
    { wording: STEP_WORDING },
  );
  return go(
    desk,
    form,
    (input) => success?.(input as never) ?? name,
    schema,
    (ctx, input) => run(ctx, String(reference), input as never),
  );
}
