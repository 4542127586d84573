"use server";

import { z } from "zod";
import { act, type FormState } from "@/app/_door/action";
import { staffContext } from "@/app/_door/context";
import { STEP_WORDING } from "@/components/desk/setting-words";
import {
  answeredSchema,
  askPermissionSchema,
  askSchema,
  assignSchema,
  cannotIdentifySchema,
  closeSchema,
  correctLawSchema,
  extendSchema,
  holdNothingSchema,
  noteSchema,
  refuseSchema,
  reopenSchema,
  verifySchema,
} from "@/lib/domain/decision";
import type { Context } from "@/lib/platform/context";
import { holdNothing, refuseRequest } from "@/lib/requests/answer";
import { assignRequest } from "@/lib/requests/assign";
import { closeRequest, reopenRequest } from "@/lib/requests/close";
import { addNote } from "@/lib/requests/converse";
import { correctLaw } from "@/lib/requests/correct-law";
import { eraseRequest } from "@/lib/requests/erase";
import { extendRequest } from "@/lib/requests/extend";
import { askPermission } from "@/lib/requests/permission";
import { verifyRequest } from "@/lib/requests/verify";
import { askRequest, cannotIdentify as identify, resumeRequest } from "@/lib/requests/wait";

/** Which request; bound to the action by the page and checked by the use case. */
type At = { desk: string; reference: string };

type Work<S extends z.ZodType> = (
  ctx: Context,
  reference: string,
  input: z.output<S>,
) => Promise<unknown>;

const sureSchema = z.object({
  sure: z.literal("yes", { error: "Tick the box: what is erased does not come back." }),
});

/** `done` tells the page what to confirm; its number makes every form of the page start anew. */
const go = <S extends z.ZodType>(
  { desk, reference }: At,
  form: FormData,
  done: string,
  schema: S,
  work: Work<S>,
): Promise<FormState> =>
  act(
    form,
    schema,
    async (input) => {
      const { ctx } = await staffContext(String(desk));
      await work(ctx, String(reference), input);
      return `/desk/${ctx.desk.slug}/requests/${reference}?done=${done}.${ctx.now.getTime()}`;
    },
    STEP_WORDING,
  );

export async function assign(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "assign", assignSchema, assignRequest);
}

export async function note(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "note", noteSchema, addNote);
}

export async function extend(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "extend", extendSchema, extendRequest);
}

export async function ask(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "ask", askSchema, askRequest);
}

export async function cannotIdentify(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "cannot-identify", cannotIdentifySchema, identify);
}

export async function answerCame(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "answer-came", answeredSchema, resumeRequest);
}

export async function correct(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "correct-law", correctLawSchema, correctLaw);
}

export async function verify(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "verify", verifySchema, verifyRequest);
}

export async function askPerson(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "ask-permission", askPermissionSchema, askPermission);
}

export async function refuse(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "refuse", refuseSchema, refuseRequest);
}

export async function answerNothing(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "hold-nothing", holdNothingSchema, holdNothing);
}

export async function close(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "close", closeSchema, closeRequest);
}

export async function reopen(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "reopen", reopenSchema, reopenRequest);
}

export async function erase(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "erase", sureSchema, eraseRequest);
}
