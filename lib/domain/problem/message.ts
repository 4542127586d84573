import type { PlainMessages } from "@/lib/messages/keys";

/** An argument that is formatted in the reader's language: a day, an instant, or other messages. */
export type Day = { readonly day: string };
export type Instant = { readonly instant: string; readonly zone: string };
export type Nested = { readonly messages: readonly string[] };
type Value = string | number | Day | Instant | Nested;

declare const brand: unique symbol;

/**
 * A message that is translated later, into the reader's language: its key, then its arguments as JSON. It is a string,
 * so that schemas, errors and data can carry it like any other text.
 */
export type MessageText = string & { readonly [brand]: true };

type Arguments<Key extends keyof PlainMessages> = PlainMessages[Key] extends undefined
  ? []
  : [
      values: {
        [Name in keyof PlainMessages[Key]]: PlainMessages[Key][Name] extends number
          ? number
          : Value;
      },
    ];

/** The message with this key and these arguments. A missing key or argument does not compile. */
export const message = <Key extends keyof PlainMessages>(
  key: Key,
  ...[values]: Arguments<Key>
): MessageText => (values ? `${key} ${JSON.stringify(values)}` : key) as MessageText;

/** A calendar day inside a message, e.g. 2026-12-17. */
export const dayIn = (day: string): Day => ({ day });

/** An instant inside a message, shown in this time zone. */
export const instantIn = (instant: Date, zone: string): Instant => ({
  instant: instant.toISOString(),
  zone,
});

/** Other messages inside a message, joined in this order. */
export const messagesIn = (...messages: readonly MessageText[]): Nested => ({ messages });

/** A text of a law inside a message: translated where it is a message, and otherwise unchanged, such as a citation. */
export const textIn = (text: string): Nested => ({ messages: [text] });

/** The message in a text of a schema. Our schemas carry messages only, zod itself has sentences: `otherwise` for those. */
export const messageOf = (
  text: string | undefined,
  otherwise = message("problem.page.problem"),
): MessageText => (text && readMessage(text) ? (text as MessageText) : otherwise);

export type ReadMessage = { key: string; values: Readonly<Record<string, Value>> };

/** The key and arguments of a message; `null` where the text is not a message. */
export function readMessage(text: string): ReadMessage | null {
  const [, key, values] = /^([a-z]\w*(?:\.[\w-]+)+)(?: (\{.*\}))?$/s.exec(text) ?? [];
  return key ? { key, values: values ? JSON.parse(values) : {} } : null;
}
