import { readFlash } from "@/app/_door/answer";
import type { ActState } from "@/components/desk/forms/action-state";
import type { StepsProps } from "@/components/desk/request/step-props";
import { t } from "@/components/i18n/translate";
import type { Context } from "@/lib/platform/context";
import { unpackTexts } from "@/lib/requests/intake/form-draft";
import { isFormAction } from "@/lib/requests/staff-actions";
import { type At, takeStep } from "./take-step";

type Query = Readonly<Partial<Record<"form" | "told", string | string[]>>>;

type StateOf = (form: string) => ActState;

/** The problem of a form that was sent without a script, and everything that was typed. */
export async function readFormState(ctx: Context, query: Query): Promise<StateOf> {
  const flash = await readFlash(t, query.told);
  const state = flash && { ...flash, values: await unpackTexts(ctx, flash.values) };
  return (form) => (query.form === form ? state : null);
}

/** The target of the form of an action: the one server action, or a route of its own if the form has files. */
export const actionsAt =
  (at: At, page: string, stateOf: StateOf): StepsProps["act"] =>
  (name) =>
    isFormAction(name)
      ? takeStep.bind(null, at, name)
      : { address: `${page}/${name}`, told: stateOf(name) };
