"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { changeMode, moveRule, removeRule, saveRule } from "@/lib/desks/assignment";
import { message } from "@/lib/domain/problem/message";
import { typedModeSchema, typedRuleSchema } from "@/lib/domain/team/assignment";

const reload = { error: message("problem.reload.page") };
const seen = z.coerce.number(reload).int().min(0);
const ruleId = z.string(reload).regex(/^rul_[\w-]{1,60}$/, message("problem.reload.page"));
const ruleHere = z.object({ seen, rule: ruleId });

const go = pageAction("policy/assignment");

export async function saveMode(desk: string, _: FormState, form: FormData): Promise<FormState> {
  // All ticked members in one field, so that a form that is returned with a problem keeps every one.
  form.set("takers", form.getAll("takers").join(","));
  return go(desk, form, "assignment", typedModeSchema.extend({ seen }), (ctx, input) =>
    changeMode(ctx, input, input),
  );
}

export async function keepRule(desk: string, _: FormState, form: FormData): Promise<FormState> {
  const schema = typedRuleSchema.extend({ seen, rule: ruleId.optional() });
  return go(desk, form, "rule-saved", schema, (ctx, { seen, rule = null, ...typed }) =>
    saveRule(ctx, { ...typed, id: rule }, { seen }),
  );
}

export async function ruleUp(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "rule-moved", ruleHere, (ctx, { rule, seen }) =>
    moveRule(ctx, { id: rule, by: -1 }, { seen }),
  );
}

export async function ruleDown(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "rule-moved", ruleHere, (ctx, { rule, seen }) =>
    moveRule(ctx, { id: rule, by: 1 }, { seen }),
  );
}

export async function dropRule(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "rule-removed", ruleHere, (ctx, { rule, seen }) =>
    removeRule(ctx, rule, { seen }),
  );
}
