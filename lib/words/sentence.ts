import { IntlMessageFormat } from "intl-messageformat";

/** What stands in a sentence: `{name}`, or `{count, plural, one {# file} other {# files}}` (ICU). */
export type Values = Readonly<Record<string, string | number>>;

/** Says an English sentence in the language it was made for. */
export type SayIn<Sentence extends string = string> = (
  english: Sentence,
  values?: Values,
) => string;

/** What two sentences that are one in English mean each is told apart by, and nobody sees: "Open ¦ a view". */
const MEANING = / ¦ .*$/;

const formats = new Map<string, IntlMessageFormat>();

/** Reading a sentence costs far more than filling it in. */
function formatOf(language: string, text: string, rich: boolean): IntlMessageFormat {
  const key = `${language} ${rich} ${text}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new IntlMessageFormat(text, language, undefined, { ignoreTag: !rich });
  formats.set(key, made);
  return made;
}

const textOf = (dictionary: Readonly<Record<string, string>>, english: string): string =>
  dictionary[english] ?? english.replace(MEANING, "");

/** `dictionary` knows a sentence by its English; what it does not know is said in English. */
export const sayingIn =
  (language: string, dictionary: Readonly<Record<string, string>>): SayIn =>
  (english, values) => {
    const text = textOf(dictionary, english);
    return values ? String(formatOf(language, text, false).format({ ...values })) : text;
  };

/** The same with parts that are no text: `{time}` stands for one, `<b>…</b>` for what a function makes of what is in it. */
export const piecesIn =
  (language: string, dictionary: Readonly<Record<string, string>>) =>
  (english: string, parts: Readonly<Record<string, unknown>>): unknown[] => {
    const format = formatOf(language, textOf(dictionary, english), true);
    return [format.format<unknown>(parts as never)].flat();
  };
