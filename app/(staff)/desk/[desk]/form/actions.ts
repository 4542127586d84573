"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { deskAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { discardDraft, publishForm, saveDraft } from "@/lib/desks/form";
import type { Form } from "@/lib/domain/form";
import {
  addQuestion,
  editQuestion,
  moveQuestion,
  removeQuestion,
  shareQuestion,
} from "@/lib/domain/form-change";
import { writtenIn } from "@/lib/domain/form-typed";
import { rightSchema } from "@/lib/domain/right";
import type { Context } from "@/lib/platform/context";

const reload = { error: "Reload the page." };
const rightHere = z.looseObject({ seen: z.string(reload).min(1), right: rightSchema });
const questionHere = rightHere.extend({
  question: z.string({ error: "Choose a question." }).min(1),
});

type Here = z.output<typeof rightHere>;

const go = <S extends z.ZodType<Here>>(
  desk: string,
  form: FormData,
  done: string,
  schema: S,
  work: (ctx: Context, input: z.output<S>) => Promise<unknown>,
): Promise<FormState> =>
  deskAction(desk, form, { page: ({ right }: Here) => `form?right=${right}`, done, schema, work });

const change = <S extends z.ZodType<Here>>(
  desk: string,
  typed: FormData,
  schema: S,
  by: (form: Form, input: z.output<S>) => Form,
): Promise<FormState> =>
  go(desk, typed, "form-saved", schema, (ctx, input) =>
    saveDraft(ctx, (form) => by(form, input), { seen: input.seen }),
  );

export async function add(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return change(desk, form, rightHere, (now, input) =>
    addQuestion(now, input.right, writtenIn(input)),
  );
}

export async function edit(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return change(desk, form, questionHere, (now, { question, ...typed }) => {
    const before = now.questions.find(({ id }) => id === question)?.options;
    return editQuestion(now, question, writtenIn(typed, before));
  });
}

export async function up(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return change(desk, form, questionHere, (now, { question, right }) =>
    moveQuestion(now, question, right, "up"),
  );
}

export async function down(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return change(desk, form, questionHere, (now, { question, right }) =>
    moveQuestion(now, question, right, "down"),
  );
}

export async function remove(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return change(desk, form, questionHere, (now, { question, right }) =>
    removeQuestion(now, question, right),
  );
}

export async function share(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return change(desk, form, questionHere, (now, { question, right }) =>
    shareQuestion(now, question, right),
  );
}

export async function publish(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "form-published", rightHere, publishForm);
}

export async function discard(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "form-discarded", rightHere, discardDraft);
}
