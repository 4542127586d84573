"use server";

import { z } from "zod";
import { act, type FormState } from "@/app/_door/action";
import { staffContext } from "@/app/_door/context";
import { openFeed, revokeFeed } from "@/lib/desks/calendar-feed";
import type { Context } from "@/lib/platform/context";

const RELOAD = { error: "Reload the page." };
const openSchema = z.object({ of: z.enum(["me", "desk"], RELOAD) });
const stopSchema = z.object({ feed: z.string(RELOAD).min(1) });

const go = <S extends z.ZodType>(
  desk: string,
  form: FormData,
  done: string,
  schema: S,
  work: (ctx: Context, input: z.output<S>) => Promise<unknown>,
): Promise<FormState> =>
  act(form, schema, async (input) => {
    const { ctx } = await staffContext(String(desk));
    await work(ctx, input);
    return `/desk/${ctx.desk.slug}/calendar?done=${done}.${ctx.now.getTime()}`;
  });

export async function open(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "calendar-open", openSchema, openFeed);
}

export async function renew(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "calendar-renew", openSchema, openFeed);
}

export async function stop(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "calendar-stop", stopSchema, (ctx, { feed }) => revokeFeed(ctx, feed));
}
