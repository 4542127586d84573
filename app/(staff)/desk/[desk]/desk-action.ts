import type { z } from "zod";
import { act, type FormState } from "@/app/_door/action";
import { type Staff, staffContext } from "@/app/_door/context";
import type { Wording } from "@/lib/domain/problem/difference";
import type { Context } from "@/lib/platform/context";
import type { Translate } from "@/lib/words/translator";

/** A text, or one that depends on what was sent and on what the action returned. */
type Chosen<Input> = string | ((input: Input, result: unknown) => string);

const textOf = <Input>(chosen: Chosen<Input>, input: Input, result: unknown): string =>
  typeof chosen === "string" ? chosen : chosen(input, result);

type Options = {
  /** Loads the member. Pass `staffOf` for members who still have to set up the second factor that the desk requires. */
  staff?: (slug: string) => Promise<Staff>;
  /** The labels of the fields for an edit conflict. */
  wording?: (t: Translate) => Wording;
};

/**
 * The actions of one page, whose path is below the desk. Each loads the context of the signed-in member, runs `work` and
 * leads back to the page, which confirms what was `done`. The time is added to it, so that the page renders every form
 * from the start.
 */
export const pageAction =
  <Here>(page: Chosen<Here>, { staff = staffContext, wording }: Options = {}) =>
  <S extends z.ZodType<Here>>(
    desk: string,
    form: FormData,
    done: Chosen<z.output<S>>,
    schema: S,
    work: (ctx: Context, input: z.output<S>, member: Staff["member"]) => Promise<unknown>,
  ): Promise<FormState> =>
    act(
      form,
      schema,
      async (input) => {
        const { ctx, member } = await staff(String(desk));
        const result = await work(ctx, input, member);
        const path = textOf(page, input, result);
        const query = `${path.includes("?") ? "&" : "?"}done=${textOf(done, input, result)}.${ctx.now.getTime()}`;
        return `/desk/${ctx.desk.slug}${/^[a-z]/.test(path) ? "/" : ""}${path}${query}`;
      },
      wording,
    );
