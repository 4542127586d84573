import type { z } from "zod";
import { act, type FormState } from "@/app/_door/action";
import { type Staff, staffContext } from "@/app/_door/context";
import type { Wording } from "@/lib/domain/problem/difference";
import type { Context } from "@/lib/platform/context";
import type { Translate } from "@/lib/words/translator";

/** The page below the desk that an act leads back to. */
type Page<Input> = string | ((input: Input, result: unknown) => string);

type DeskAction<S extends z.ZodType> = {
  page: Page<z.output<S>>;
  /** What the page confirms. The time is added to it, so that the page draws every form again. */
  done: string | ((input: z.output<S>, result: unknown) => string);
  schema: S;
  work: (ctx: Context, input: z.output<S>) => Promise<unknown>;
  /** The member who acts: `staffOf` where they still have to set up the second factor that the desk asks for. */
  staff?: (slug: string) => Promise<Staff>;
  /** How its fields are called where somebody else changed them. */
  wording?: (t: Translate) => Wording;
};

/** An act of staff on a page of their desk: the context of whoever is signed in, the work, and back. */
export const deskAction = <S extends z.ZodType>(
  desk: string,
  form: FormData,
  { page, done, schema, work, wording, staff = staffContext }: DeskAction<S>,
): Promise<FormState> =>
  act(
    form,
    schema,
    async (input) => {
      const { ctx } = await staff(String(desk));
      const result = await work(ctx, input);
      const told = typeof done === "string" ? done : done(input, result);
      const path = typeof page === "string" ? page : page(input, result);
      const query = `${path.includes("?") ? "&" : "?"}done=${told}.${ctx.now.getTime()}`;
      return `/desk/${ctx.desk.slug}${/^[a-z]/.test(path) ? "/" : ""}${path}${query}`;
    },
    wording,
  );

/** The acts of one page of the desk: each leads back to it and says there what was done. */
export const pageAction =
  <Here>(page: Page<Here>, options: Pick<DeskAction<z.ZodType>, "staff" | "wording"> = {}) =>
  <S extends z.ZodType<Here>>(
    desk: string,
    form: FormData,
    done: string,
    schema: S,
    work: (ctx: Context, input: z.output<S>) => Promise<unknown>,
  ): Promise<FormState> =>
    deskAction(desk, form, { ...options, page, done, schema, work });
