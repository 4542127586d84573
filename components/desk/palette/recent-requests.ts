import type { Right } from "@/lib/domain/law/right";
import { parseReference } from "@/lib/domain/request/reference";
import type { Translate } from "@/lib/words/translator";
import { type Choice, requestBelow } from "./palette-choices";

/** What a browser keeps of a request that was opened in it: nothing that tells whose it is. */
export interface Recent {
  readonly reference: string;
  readonly right: Right;
}

export type RightWords = Readonly<Record<string, string>>;

const MOST_KEPT = 8;
const MOST_SHOWN = 5;

const STEM = "recent:";

/** Under which name a browser keeps those of a desk; `desk` is its address. */
export const recentName = (desk: string): string => STEM + desk;
export const isRecentName = (name: string): boolean => name.startsWith(STEM);

/** What was kept, the newest first. Whatever else stands there counts as nothing. */
export function recentIn(kept: string | null): Recent[] {
  try {
    const found: unknown = JSON.parse(kept ?? "[]");
    return Array.isArray(found) ? found.filter(isRecent).slice(0, MOST_KEPT) : [];
  } catch {
    return [];
  }
}

const isRecent = (found: Partial<Recent> | null): found is Recent =>
  typeof found?.right === "string" &&
  typeof found.reference === "string" &&
  parseReference(found.reference) === found.reference;

/** What is kept once `opened` was: it comes first, and stands there once. */
export function withRecent(kept: string | null, { reference, right }: Recent): string {
  const others = recentIn(kept).filter((one) => one.reference !== reference);
  const all = [{ reference, right }, ...others].slice(0, MOST_KEPT);
  return JSON.stringify(all.map((one) => ({ reference: one.reference, right: one.right })));
}

interface Page {
  readonly rights: RightWords;
  /** Of the page at hand: nobody wants to go where they are. */
  readonly path: string;
}

/** Lines of the palette: the newest are shown at once, the others are found by what is typed. */
export const recentChoices = (
  t: Translate,
  kept: readonly Recent[],
  { rights, path }: Page,
): Choice[] =>
  kept
    .filter(({ reference }) => !path.endsWith(requestBelow(reference)))
    .map(({ reference, right }, at) => ({
      id: `recent ${reference}`,
      label: [reference, rights[right]].filter(Boolean).join(" "),
      about: t("browser.palette.recent"),
      also: `recent ${reference.replace("-", "")}`,
      does: { kind: "go", below: requestBelow(reference) },
      ...(at < MOST_SHOWN ? {} : { asked: true }),
    }));
