import type { ReactNode } from "react";
import { createTranslator } from "use-intl/core";
import type { LANGUAGE_NAMES, PlainMessages, RichMessages } from "@/lib/messages/keys";

/** A language that has a folder of messages. */
export type Language = keyof typeof LANGUAGE_NAMES;

export type Direction = "ltr" | "rtl";

/** The key of a message that is plain text. */
export type PlainKey = keyof PlainMessages;

/** The key of a message with parts that are marked up. */
export type RichKey = keyof RichMessages;

/** The arguments of a message, as a rest parameter: none where it takes none. */
export type ValuesOf<Key extends PlainKey> = Key extends PlainKey
  ? PlainMessages[Key] extends undefined
    ? []
    : [values: PlainMessages[Key]]
  : never;

/** The key of a message without arguments, such as the label of a field. */
export type LabelKey = {
  [Key in PlainKey]: PlainMessages[Key] extends undefined ? Key : never;
}[PlainKey];

type AllMessages = PlainMessages & RichMessages;

/** The parts of a rich message: an element for each argument, and for each tag a function that renders its content. */
type Parts<Key extends keyof AllMessages> = Key extends keyof AllMessages
  ? {
      [Name in keyof AllMessages[Key]]: AllMessages[Key][Name] extends "tag"
        ? (inner: ReactNode) => ReactNode
        : ReactNode;
    }
  : never;

/** Nested messages, as in the files of a language. */
export type Messages = { readonly [name: string]: string | Messages };

/** Renders messages in one language. */
export type Translate = {
  <Key extends PlainKey>(key: Key, ...values: ValuesOf<Key>): string;
  /** The same with React elements as arguments, and with tags inside the message. */
  rich<Key extends keyof AllMessages>(key: Key, parts: Parts<Key>): ReactNode;
  has(key: string): boolean;
  readonly locale: Language;
  readonly direction: Direction;
};

const RIGHT_TO_LEFT = ["ar", "dv", "fa", "he", "ks", "ps", "sd", "ur", "yi"];

export const directionOf = (locale: string): Direction =>
  RIGHT_TO_LEFT.includes(locale.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";

/** A translator with these messages. It throws for a missing message or argument, so that nobody ever sees a key. */
export function translatorOf(locale: Language, messages: Messages): Translate {
  const translate = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  });
  return Object.assign(translate, {
    locale,
    direction: directionOf(locale),
  }) as unknown as Translate;
}
