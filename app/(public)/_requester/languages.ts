import { currentAddress } from "@/app/_door/language";
import type { LanguageLink } from "@/components/layout/public-shell";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "@/lib/words/choose-language";
import type { Translate } from "@/lib/words/translator";

/** The id of the form that a visitor fills in. It is the same on every page. */
export const TYPED = "typed";

/**
 * How a page keeps what was typed into its form when the language changes. `address`: the values are in the address of
 * the page. Otherwise the path that the form is sent to, which redirects back with the values.
 */
export type Keeps = "address" | { readonly by: string };

/**
 * The language choices of this page: links to the page itself, or buttons of its form. Both keep the path, so that a
 * token in it goes nowhere else.
 */
export async function languagesHere(
  { locale }: Translate,
  keeps?: Keeps | false,
): Promise<LanguageLink[]> {
  const { path, query } = await currentAddress();
  const rest = new URLSearchParams(query);
  rest.delete("lang");
  const fresh = new URLSearchParams(rest);
  // Error messages are in the previous language, so they are dropped. The form sends the typed values again.
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
