"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { message } from "@/lib/domain/problem/message";
import { absenceSchema } from "@/lib/domain/team/absence";
import { endAbsence, setAbsence } from "@/lib/team/absence";
import { inviteMember, inviteSchema, removeMember } from "@/lib/team/members";
import { setSecondFactorRequired } from "@/lib/team/require-factor";
import { resetFactorOf } from "@/lib/team/reset-factor";
import { endSessionsOf } from "@/lib/team/sessions";

const memberSchema = z.object({
  member: z.string({ error: message("problem.reload.page") }).min(1),
});

const go = pageAction("team");

export async function invite(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "invite", inviteSchema, inviteMember);
}

export async function remove(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "remove", memberSchema, (ctx, { member }) => removeMember(ctx, member));
}

export async function signOutMember(
  desk: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return go(desk, form, "member-signed-out", memberSchema, (ctx, { member }) =>
    endSessionsOf(ctx, member),
  );
}

export async function resetFactor(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "factor-reset", memberSchema, (ctx, { member }) =>
    resetFactorOf(ctx, member),
  );
}

const factorSchema = z.object({ required: z.enum(["yes", ""]).default("") });

export async function setFactor(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "factor-required", factorSchema, (ctx, { required }) =>
    setSecondFactorRequired(ctx, { required: required === "yes" }),
  );
}

export async function setAway(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "away", absenceSchema.and(memberSchema), (ctx, { member, ...input }) =>
    setAbsence(ctx, member, input),
  );
}

export async function setBack(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "back", memberSchema, (ctx, { member }) => endAbsence(ctx, member));
}
