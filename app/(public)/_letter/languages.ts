import { placeHere } from "@/app/_door/language";
import type { LanguageLink } from "@/components/layout/public-shell";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "@/lib/words/choose-language";
import type { Translate } from "@/lib/words/translator";

/** The form of a page in which one types: its id, the same on every page. */
export const TYPED = "typed";

/**
 * How a page keeps what stands in its form when the language changes. `address`: the form's answers are the address
 * of the page. Else the path that the form is sent to, to come back as it was.
 */
export type Keeps = "address" | { readonly by: string };

/** The languages of this page: links to itself, or buttons of its form. Both are the same path, so no token is told. */
export async function languagesHere(
  { locale }: Translate,
  keeps?: Keeps | false,
): Promise<LanguageLink[]> {
  const { path, query } = await placeHere();
  const rest = new URLSearchParams(query);
  rest.delete("lang");
  const fresh = new URLSearchParams(rest);
  // What was wrong was said in the language of before; what was typed comes anew.
  for (const name of ["told", "error"]) fresh.delete(name);
  const page = fresh.size > 0 ? `${path}?${fresh}` : path;
  return LANGUAGES.map((code) => ({
    code,
    name: LANGUAGE_NAMES[code],
    href: `?${new URLSearchParams([...rest, ["lang", code]])}`,
    current: code === locale,
    keep: keeps ? keepIn(code, page, keeps) : undefined,
  }));
}

const keepIn = (code: Language, page: string, keeps: Keeps): LanguageLink["keep"] =>
  keeps === "address"
    ? { form: TYPED, name: "lang", value: code }
    : { form: TYPED, name: "keep", value: page, action: `${keeps.by}?lang=${code}` };
