import type { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { deskAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { STEP_WORDING } from "@/components/desk/settings/setting-words";
import type { Context } from "@/lib/platform/context";

/** Which request; bound to the action by the page and checked by the use case. */
export type At = { desk: string; reference: string };

type Work<S extends z.ZodType> = (
  ctx: Context,
  reference: string,
  input: z.output<S>,
) => Promise<unknown>;

/** An act of staff on the page of a request, and back to it. */
export const go = <S extends z.ZodType>(
  { desk, reference }: At,
  form: FormData,
  done: string,
  schema: S,
  work: Work<S>,
): Promise<FormState> =>
  deskAction(desk, form, {
    page: `requests/${reference}`,
    done,
    schema,
    wording: STEP_WORDING,
    work: (ctx, input) => work(ctx, String(reference), input),
  });
