import type { Policy } from "@/lib/domain/policy/policy";
import type { Translate } from "@/lib/words/translator";
import { line } from "./letter";
import { isolate } from "./plain";
import type { Part } from "./render";

/** The data inventory and the recipients in the policy. */
export type Disclosure = Pick<Policy, "inventory" | "processors">;

/**
 * GDPR art. 15(1)(a) to (d) and (g): every access response has purposes, categories, recipients, retention and source.
 * Facts that the policy lacks are marked as not stated, never guessed.
 */
export function disclosureParts({ inventory, processors }: Disclosure, t: Translate): Part[] {
  const stated = (text: string | undefined): string =>
    text ? isolate(text) : t("letters.disclosure.notStated");
  const of = (entry: Partial<Disclosure["inventory"][number]>): Part => ({
    kind: "facts",
    rows: [
      [t("letters.disclosure.category"), stated(entry.category)],
      [t("letters.disclosure.items"), stated(entry.items)],
      [t("letters.disclosure.purpose"), stated(entry.purpose)],
      [t("letters.disclosure.kept"), stated(entry.kept)],
      [t("letters.disclosure.source"), stated(entry.source)],
    ],
  });
  const recipients = processors.map(({ name, purpose }) =>
    t("letters.disclosure.recipient", { name: isolate(name), purpose: isolate(purpose) }),
  );
  return [
    line(t("letters.disclosure.lead")),
    ...(inventory.length > 0 ? inventory : [{}]).map(of),
    {
      kind: "facts",
      rows: [[t("letters.disclosure.recipients"), recipients.join("; ") || stated(undefined)]],
    },
  ];
}
