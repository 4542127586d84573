import { parseReference } from "@/lib/domain/request/reference";
import type { Translate } from "@/lib/words/translator";
import type { Action, Deed } from "./actions-table";

/** One line of the palette. */
export interface Choice extends Pick<Action, "id" | "keys" | "also"> {
  readonly label: string;
  /** What kind of place it is. */
  readonly about?: string;
  readonly does: Deed;
  /** It has to be asked for: it is not among what is shown before anything is typed. */
  readonly asked?: true;
}

/** From the page at hand; what walks it or is done by the browser alone has no use in a list. */
export const isChoice = ({ does }: Action): boolean =>
  does.kind !== "walk" &&
  does.kind !== "native" &&
  !(does.kind === "show" && does.what === "palette");

/** What fits the words typed, what begins with them first; then the request or the search that they may mean. */
export function choicesFor(t: Translate, typed: string, all: readonly Choice[]): Choice[] {
  const text = typed.trim();
  if (!text) return all.filter(({ asked }) => !asked);
  const reference = parseReference(text);
  const words = text.toLowerCase().split(/\s+/);
  const fits = all.filter(({ label, about = "", also = "", does }) => {
    if (reference && does.kind === "go" && does.below === requestBelow(reference)) return false;
    const said = `${label} ${about} ${also}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  const first = ({ label }: Choice) => label.toLowerCase().startsWith(text.toLowerCase());
  return [
    ...(reference ? [requestChoice(t, reference)] : []),
    ...fits.filter(first),
    ...fits.filter((one) => !first(one)),
    searchChoice(t, text),
  ];
}

/** The address of a request below that of its desk. */
export const requestBelow = (reference: string): string => `/requests/${reference}`;

const requestChoice = (t: Translate, reference: string): Choice => ({
  id: "request",
  label: t("browser.palette.openRequest", { reference }),
  does: { kind: "go", below: requestBelow(reference) },
});

const searchChoice = (t: Translate, text: string): Choice => ({
  id: "find",
  label: t("browser.palette.searchFor", { text }),
  does: { kind: "go", below: `?${new URLSearchParams({ q: text })}` },
});
