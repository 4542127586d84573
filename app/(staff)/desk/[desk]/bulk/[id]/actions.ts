"use server";

import { z } from "zod";
import { act, type FormState } from "@/app/_door/action";
import { staffContext } from "@/app/_door/context";
import { message } from "@/lib/domain/problem/message";
import type { Context } from "@/lib/platform/context";
import { prepareBulk, retryBulk, startBulk, undoBulk } from "@/lib/requests/bulk/bulk";

const schema = z.object({ bulk: z.string({ error: message("problem.reload.page") }).max(64) });

const go = (
  desk: string,
  form: FormData,
  work: (ctx: Context, bulk: string) => Promise<unknown>,
): Promise<FormState> =>
  act(form, schema, async ({ bulk }) => {
    const { ctx } = await staffContext(String(desk));
    const next = await work(ctx, bulk);
    return pageOf(ctx, typeof next === "string" ? next : bulk);
  });

/** The number in the address is new each time, so that the page renders every form from the start. */
const pageOf = ({ desk, now }: Context, id: string): string =>
  `/desk/${desk.slug}/bulk/${id}?done=together.${now.getTime()}`;

/** Saves the input of the bulk action. The page then shows the preview. */
export async function prepare(
  at: { desk: string; bulk: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return act(form, z.looseObject({}), async (typed) => {
    const { ctx } = await staffContext(String(at.desk));
    const id = String(at.bulk);
    await prepareBulk(ctx, id, typed);
    return pageOf(ctx, id);
  });
}

export async function start(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, startBulk);
}

export async function undo(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, undoBulk);
}

export async function again(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, retryBulk);
}
