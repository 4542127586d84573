import type { z } from "zod";
import { act, type FormState } from "@/app/_door/action";
import { type Staff, staffContext } from "@/app/_door/context";
import type { Wording } from "@/lib/domain/problem/difference";
import type { Context } from "@/lib/platform/context";
import type { Translate } from "@/lib/words/translator";

/** The path below the desk of the page that an action leads back to. */
type Page<Input> = string | ((input: Input, result: unknown) => string);

type DeskAction<S extends z.ZodType> = {
  page: Page<z.output<S>>;
  /** What the page confirms. The time is added to it, so that the page renders every form from the start. */
  done: string | ((input: z.output<S>, result: unknown) => string);
  schema: S;
  work: (ctx: Context, input: z.output<S>) => Promise<unknown>;
  /** Loads the member. Pass `staffOf` for members who still have to set up the second factor that the desk requires. */
  staff?: (slug: string) => Promise<Staff>;
  /** The labels of the fields for an edit conflict. */
  wording?: (t: Translate) => Wording;
};

/**
 * A staff action on a page of the desk: loads the context of the signed-in member, runs `work` and leads back to the
 * page.
 */
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
      const doneName = typeof done === "string" ? done : done(input, result);
      const path = typeof page === "string" ? page : page(input, result);
      const query = `${path.includes("?") ? "&" : "?"}done=${doneName}.${ctx.now.getTime()}`;
      return `/desk/${ctx.desk.slug}${/^[a-z]/.test(path) ? "/" : ""}${path}${query}`;
    },
    wording,
  );

/** The actions of one page of the desk. Each leads back to the page, which confirms what was done. */
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
