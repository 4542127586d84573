import type { Policy } from "@/lib/domain/policy/policy";
import { isolate } from "@/lib/emails/plain-text";
import type { Part } from "@/lib/emails/render";
import { line } from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";

/** The data inventory and the recipients in the policy. */
export type Disclosure = Pick<Policy, "inventory" | "processors">;

/**
 * GDPR art. 15(1)(a) to (d) and (g): every access response has purposes, categories, recipients, retention and source.
 * Facts that the policy lacks are marked as not stated, never guessed.
 */
export function disclosureParts({ inventory, processors }: Disclosure, t: Translate): Part[] {
  const stated = (text: string | undefined): string =>
    text ? isolate(text) : t("emails.disclosure.notStated");
  const of = (entry: Partial<Disclosure["inventory"][number]>): Part => ({
    kind: "facts",
    rows: [
      [t("emails.disclosure.category"), stated(entry.category)],
      [t("emails.disclosure.items"), stated(entry.items)],
      [t("emails.disclosure.purpose"), stated(entry.purpose)],
      [t("emails.disclosure.kept"), stated(entry.kept)],
      [t("emails.disclosure.source"), stated(entry.source)],
    ],
  });
  const recipients = processors.map(({ name, purpose }) =>
    t("emails.disclosure.recipient", { name: isolate(name), purpose: isolate(purpose) }),
  );
  return [
    line(t("emails.disclosure.lead")),
    ...(inventory.length > 0 ? inventory : [{}]).map(of),
    {
      kind: "facts",
      rows: [[t("emails.disclosure.recipients"), recipients.join("; ") || stated(undefined)]],
    },
  ];
}
