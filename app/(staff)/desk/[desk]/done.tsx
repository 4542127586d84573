import { wasJustDone } from "@/app/_door/answer";
import { DoneNotice } from "@/components/desk/forms/done-notice";

/** Confirms an action on the page that it led back to, for a moment and only in the browser that took the action. */
export async function Done({ done }: { readonly done: string | readonly string[] | undefined }) {
  const name = String(done ?? "");
  return name && (await wasJustDone(name)) ? <DoneNotice done={name} /> : null;
}
