import { readMessage } from "@/lib/domain/problem/message";
import type { Translate } from "./translator";
import { formatDay, formatInstant } from "./words";

type Loose = (key: string, values: Record<string, string | number>) => string;

/**
 * A message in the reader's words. What is no message of ours, such as words that somebody typed or an entry that an
 * earlier version stored, stays as it is.
 */
export function translateText(t: Translate, text: string): string {
  const read = readMessage(text);
  if (!read || !t.has(read.key)) return text;
  const values = Object.entries(read.values).map(([name, value]) => [name, valueIn(t, value)]);
  try {
    return (t as unknown as Loose)(read.key, Object.fromEntries(values));
  } catch {
    // Only words that somebody typed look like a key and lack its values: our own do not compile without them.
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
