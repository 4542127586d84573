"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { QUESTION_WORDING } from "@/components/desk/settings/setting-words";
import { discardDraft, publishForm, saveDraft } from "@/lib/desks/form";
import type { Form } from "@/lib/domain/form/form";
import {
  addQuestion,
  editQuestion,
  moveQuestion,
  removeQuestion,
  shareQuestion,
} from "@/lib/domain/form/form-change";
import { parseQuestion, typedQuestion } from "@/lib/domain/form/form-typed";
import { rightSchema } from "@/lib/domain/law/right";
import type { Texts } from "@/lib/domain/problem/difference";
import { message } from "@/lib/domain/problem/message";

const reload = { error: message("problem.reload.page") };
const rightHere = z.looseObject({ seen: z.string(reload).min(1), right: rightSchema });
const questionHere = rightHere.extend({
  question: z.string({ error: message("problem.form.chooseQuestion") }).min(1),
});

type Here = z.output<typeof rightHere>;

const go = pageAction(({ right }: Here) => `form?right=${right}`, { wording: QUESTION_WORDING });

const change = <S extends z.ZodType<Here>>(
  desk: string,
  typed: FormData,
  schema: S,
  by: (form: Form, input: z.output<S>) => Form,
  fields: (form: Form, input: z.output<S>) => Texts = () => ({}),
): Promise<FormState> =>
  go(desk, typed, "form-saved", schema, (ctx, input) =>
    saveDraft(ctx, (form) => by(form, input), {
      seen: input.seen,
      typed: (form) => fields(form, input),
    }),
  );

const findQuestion = (form: Form, question: string) =>
  form.questions.find(({ id }) => id === question);

export async function add(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return change(desk, form, rightHere, (now, input) =>
    addQuestion(now, input.right, parseQuestion(input)),
  );
}

export async function edit(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return change(
    desk,
    form,
    questionHere,
    (now, { question, ...typed }) =>
      editQuestion(now, question, parseQuestion(typed, findQuestion(now, question)?.options)),
    (now, { question }) => {
      const current = findQuestion(now, question);
      return current ? typedQuestion(current) : {};
    },
  );
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
