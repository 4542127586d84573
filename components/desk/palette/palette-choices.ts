import { parseReference } from "@/lib/domain/request/reference";
import type { Translate } from "@/lib/words/translator";
import type { Action, ActionEffect } from "./actions-table";

/** One entry of the palette. */
export interface Choice extends Pick<Action, "id" | "keys" | "also"> {
  readonly label: string;
  /** The group of the entry. */
  readonly about?: string;
  readonly does: ActionEffect;
  /** The entry is hidden until a typed text matches it. */
  readonly asked?: true;
}

/**
 * Whether an action belongs in the palette. Walking through rows, and what the browser does itself, make no sense in
 * a list.
 */
export const isChoice = ({ does }: Action): boolean =>
  does.kind !== "walk" &&
  does.kind !== "native" &&
  !(does.kind === "show" && does.what === "palette");

/**
 * The entries that match the typed words, with those that start with them first. A request comes before them if its
 * reference was typed, and a search comes last.
 */
export function choicesFor(t: Translate, typed: string, all: readonly Choice[]): Choice[] {
  const text = typed.trim();
  if (!text) return all.filter(({ asked }) => !asked);
  const reference = parseReference(text);
  const words = text.toLowerCase().split(/\s+/);
  const matches = all.filter(({ label, about = "", also = "", does }) => {
    if (reference && does.kind === "go" && does.below === requestBelow(reference)) return false;
    const searchText = `${label} ${about} ${also}`.toLowerCase();
    return words.every((word) => searchText.includes(word));
  });
  const startsWithText = ({ label }: Choice) => label.toLowerCase().startsWith(text.toLowerCase());
  return [
    ...(reference ? [requestChoice(t, reference)] : []),
    ...matches.filter(startsWithText),
    ...matches.filter((one) => !startsWithText(one)),
    searchChoice(t, text),
  ];
}

/** The address of a request, relative to the address of its desk. */
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
