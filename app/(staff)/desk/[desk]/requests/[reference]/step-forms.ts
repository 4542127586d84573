import { toldHere } from "@/app/_door/answer";
import type { ActState } from "@/components/desk/forms/action-state";
import type { StepsProps } from "@/components/desk/request/step-props";
import type { Context } from "@/lib/platform/context";
import { readKeptTexts } from "@/lib/requests/intake/form-draft";
import { isFormAction } from "@/lib/requests/staff-actions";
import { type At, takeStep } from "./take-step";

type Query = Readonly<Partial<Record<"form" | "told", string | string[]>>>;

type Told = (form: string) => ActState;

/** What a form that was sent without script had to tell, and everything that was typed. */
export async function toldTo(ctx: Context, query: Query): Promise<Told> {
  const told = await toldHere(String(query.told ?? ""));
  const state = told && { ...told, values: await readKeptTexts(ctx, told.values) };
  return (form) => (query.form === form ? state : null);
}

/** Where the form of an action is sent: to the one server action, or, with files, to an address of its own. */
export const actionsAt =
  (at: At, page: string, told: Told): StepsProps["act"] =>
  (name) =>
    isFormAction(name)
      ? takeStep.bind(null, at, name)
      : { address: `${page}/${name}`, told: told(name) };
