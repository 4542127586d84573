import { toldHere } from "@/app/_door/answer";
import { translateText } from "@/lib/words/message-text";
import type { PublicDesk } from "./desk";

export type Told = {
  /** Nothing where the page only shows again what was typed, as after a change of language. */
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
} | null;

/** What the last form had to tell this page, in its language as far as the words are ours to say in it. */
export async function toldTo({ t }: PublicDesk, number: string | undefined): Promise<Told> {
  const told = await toldHere(number);
  if (!told) return null;
  // With a wrong code besides, the code is what there is to say.
  if (told.fields.session && !told.fields.code) {
    const session = t("form.error.session");
    return { ...told, message: session, fields: { session } };
  }
  const fields = Object.entries(told.fields).map(([name, text]) => [name, translateText(t, text)]);
  return { ...told, message: translateText(t, told.message), fields: Object.fromEntries(fields) };
}

export const isWrong = (told: Told): boolean => told !== null && told.message !== "";
