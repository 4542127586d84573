import { isDoneHere } from "@/app/_door/answer";
import { DoneNotice } from "@/components/desk/forms/done-notice";

/** What an act did, on the page that it led back to: once, and for whoever did it. */
export async function Done({ done }: { readonly done: string | readonly string[] | undefined }) {
  const name = String(done ?? "");
  return name && (await isDoneHere(name)) ? <DoneNotice done={name} /> : null;
}
