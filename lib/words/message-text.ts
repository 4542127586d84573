import { readMessage } from "@/lib/domain/problem/message";
import type { Translate } from "./translator";
import { formatDay, formatInstant } from "./words";

type UntypedTranslate = (key: string, values: Record<string, string | number>) => string;

/**
 * A message in the reader's language. A text that is not one of our messages stays as it is, such as text that somebody
 * typed, or a text that an earlier version stored.
 */
export function translateText(t: Translate, text: string): string {
  const read = readMessage(text);
  if (!read || !t.has(read.key)) return text;
  const values = Object.entries(read.values).map(([name, value]) => [name, valueIn(t, value)]);
  try {
    return (t as unknown as UntypedTranslate)(read.key, Object.fromEntries(values));
  } catch {
    // Only a typed text can look like a key without its arguments. Our own messages do not compile without them.
    return text;
  }
}

type Value = NonNullable<ReturnType<typeof readMessage>>["values"][string];

function valueIn(t: Translate, value: Value): string | number {
  if (typeof value !== "object") return value;
  if ("day" in value) return formatDay(t, value.day);
  if ("instant" in value) return formatInstant(t, new Date(value.instant), value.zone);
  return value.messages.map((text) => translateText(t, text)).join("; ");
}
