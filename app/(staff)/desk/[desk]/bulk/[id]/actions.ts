"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { message } from "@/lib/domain/problem/message";
import { prepareBulk, retryBulk, startBulk, undoBulk } from "@/lib/requests/bulk/bulk";

const schema = z.object({ bulk: z.string({ error: message("problem.reload.page") }).max(64) });

/** An action that starts another bulk action, as a retry does, leads to that one. */
const go = pageAction(
  ({ bulk }: z.infer<typeof schema>, next) => `bulk/${typeof next === "string" ? next : bulk}`,
);

/** Saves the input of the bulk action. The page then shows the preview. */
export async function prepare(
  at: { desk: string; bulk: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const id = String(at.bulk);
  return pageAction(`bulk/${id}`)(at.desk, form, "together", z.looseObject({}), (ctx, typed) =>
    prepareBulk(ctx, id, typed),
  );
}

export async function start(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "together", schema, (ctx, { bulk }) => startBulk(ctx, bulk));
}

export async function undo(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "together", schema, (ctx, { bulk }) => undoBulk(ctx, bulk));
}

export async function again(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "together", schema, (ctx, { bulk }) => retryBulk(ctx, bulk));
}
