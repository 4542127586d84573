"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { deskAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { inviteSchema } from "@/lib/domain/decision";
import { inviteMember, removeMember } from "@/lib/people/members";
import type { Context } from "@/lib/platform/context";

const memberSchema = z.object({ member: z.string({ error: "Reload the page." }).min(1) });

const go = <S extends z.ZodType>(
  desk: string,
  form: FormData,
  done: string,
  schema: S,
  work: (ctx: Context, input: z.output<S>) => Promise<unknown>,
): Promise<FormState> => deskAction(desk, form, { page: "people", done, schema, work });

export async function invite(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "invite", inviteSchema, inviteMember);
}

export async function remove(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "remove", memberSchema, (ctx, { member }) => removeMember(ctx, member));
}
