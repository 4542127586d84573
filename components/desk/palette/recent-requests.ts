import type { Right } from "@/lib/domain/law/right";
import { parseReference } from "@/lib/domain/request/reference";
import type { Translate } from "@/lib/words/translator";
import { type Choice, requestBelow } from "./palette-choices";

/** What a browser stores about a request that was opened in it. Nothing in it identifies the requester. */
export interface Recent {
  readonly reference: string;
  readonly right: Right;
}

export type RightWords = Readonly<Record<string, string>>;

const MAX_STORED = 8;
const MAX_LISTED = 5;

const PREFIX = "recent:";

/** The local storage key for the recent requests of a desk. `desk` is the address of the desk. */
export const recentName = (desk: string): string => PREFIX + desk;
export const isRecentName = (name: string): boolean => name.startsWith(PREFIX);

/** The stored requests, newest first. Everything else in the stored text is ignored. */
export function recentIn(stored: string | null): Recent[] {
  try {
    const found: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(found) ? found.filter(isRecent).slice(0, MAX_STORED) : [];
  } catch {
    return [];
  }
}

const isRecent = (found: Partial<Recent> | null): found is Recent =>
  typeof found?.right === "string" &&
  typeof found.reference === "string" &&
  parseReference(found.reference) === found.reference;

/** The text to store after a request was opened. The request comes first and is listed once. */
export function withRecent(stored: string | null, { reference, right }: Recent): string {
  const others = recentIn(stored).filter((one) => one.reference !== reference);
  const all = [{ reference, right }, ...others].slice(0, MAX_STORED);
  return JSON.stringify(all.map((one) => ({ reference: one.reference, right: one.right })));
}

interface Page {
  readonly rights: RightWords;
  /** The path of the current page. Its request is left out, because the reader is already there. */
  readonly path: string;
}

/** Palette entries. The most recent ones are listed at once, the others when the typed text matches. */
export const recentChoices = (
  t: Translate,
  stored: readonly Recent[],
  { rights, path }: Page,
): Choice[] =>
  stored
    .filter(({ reference }) => !path.endsWith(requestBelow(reference)))
    .map(({ reference, right }, at) => ({
      id: `recent ${reference}`,
      label: [reference, rights[right]].filter(Boolean).join(" "),
      about: t("browser.palette.recent"),
      also: `recent ${reference.replace("-", "")}`,
      does: { kind: "go", below: requestBelow(reference) },
      ...(at < MAX_LISTED ? {} : { asked: true }),
    }));

/** The requests of a desk that were recently opened in this browser; none if local storage is blocked. */
export function keptRecent(desk: string): Recent[] {
  try {
    return recentIn(window.localStorage.getItem(recentName(desk)));
  } catch {
    return [];
  }
}

export function keepRecent(desk: string, opened: Recent): void {
  try {
    const { localStorage } = window;
    const name = recentName(desk);
    localStorage.setItem(name, withRecent(localStorage.getItem(name), opened));
  } catch {}
}

/** Removes the recent requests of all desks, so that the next user of the browser does not see them. */
export function forgetRecent(): void {
  try {
    const { localStorage } = window;
    for (const name of Object.keys(localStorage).filter(isRecentName))
      localStorage.removeItem(name);
  } catch {}
}
