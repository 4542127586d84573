import type { Policy } from "@/lib/domain/policy/policy";
import type { Words } from "@/lib/words/words";
import { line } from "./letter";
import { isolate } from "./plain";
import type { Part } from "./render";

/** What the policy of a desk says about the data it holds. */
export type Disclosure = Pick<Policy, "inventory" | "processors">;

/**
 * GDPR art. 15(1)(a) to (d) and (g): purposes, categories, recipients, retention and source belong to every access
 * response. What the policy does not state is called not stated, and never guessed.
 */
export function disclosureParts({ inventory, processors }: Disclosure, words: Words): Part[] {
  const stated = (text: string | undefined): string =>
    text ? isolate(text) : words("letters.disclosure.notStated");
  const of = (entry: Partial<Disclosure["inventory"][number]>): Part => ({
    kind: "facts",
    rows: [
      [words("letters.disclosure.category"), stated(entry.category)],
      [words("letters.disclosure.items"), stated(entry.items)],
      [words("letters.disclosure.purpose"), stated(entry.purpose)],
      [words("letters.disclosure.kept"), stated(entry.kept)],
      [words("letters.disclosure.source"), stated(entry.source)],
    ],
  });
  const recipients = processors.map(({ name, purpose }) =>
    words("letters.disclosure.recipient", { name: isolate(name), purpose: isolate(purpose) }),
  );
  return [
    line(words("letters.disclosure.lead")),
    ...(inventory.length > 0 ? inventory : [{}]).map(of),
    {
      kind: "facts",
      rows: [[words("letters.disclosure.recipients"), recipients.join("; ") || stated(undefined)]],
    },
  ];
}
