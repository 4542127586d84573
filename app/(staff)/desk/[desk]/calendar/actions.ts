"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { createFeed, revokeFeed } from "@/lib/desks/calendar-feed";
import { message } from "@/lib/domain/problem/message";

const RELOAD = { error: message("problem.reload.page") };
const openSchema = z.object({ of: z.enum(["me", "desk"], RELOAD) });
const stopSchema = z.object({ feed: z.string(RELOAD).min(1) });

const go = pageAction("calendar");

export async function open(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "calendar-open", openSchema, createFeed);
}

export async function renew(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "calendar-renew", openSchema, createFeed);
}

export async function stop(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "calendar-stop", stopSchema, (ctx, { feed }) => revokeFeed(ctx, feed));
}
