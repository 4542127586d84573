import { z } from "zod";
import {
  type Clash,
  choiceOf,
  type Difference,
  differenceSchema,
  differencesIn,
  type Texts,
  type Wording,
} from "@/lib/domain/problem/difference";
import type { Translate } from "@/lib/words/translator";

/** Where nothing names the fields of a form, it has none that others could have changed. */
export const fieldNames: Wording = { label: (name) => name };

/** The hidden field in which a form carries what others changed, as it shows it. */
const CARRIED = "differences";
const carriedSchema = z.array(differenceSchema).max(50);

export type Chosen = {
  /** What stands in the fields. */
  typed: Record<string, string>;
  /** The same with what was chosen. */
  input: Record<string, string>;
  /** What others changed, where the form came back for it; absent where it is sent as it was opened. */
  differences?: Difference[];
  /** What to do about each field for which nothing was chosen. */
  unchosen: Record<string, string>;
};

/** Reads a form that may have come back with what others changed: mine stays, theirs is taken, as chosen. */
export function chosenIn(texts: Record<string, string>, t: Translate): Chosen {
  const { [CARRIED]: carried, ...typed } = texts;
  const differences = carried === undefined ? undefined : read(carried);
  if (!differences) return { typed, input: typed, unchosen: {} };
  const input = { ...typed };
  const unchosen: Record<string, string> = {};
  for (const { name, label, value } of differences.filter(({ both }) => both)) {
    const choice = typed[choiceOf(name)];
    if (choice === "theirs") input[name] = value;
    else if (choice !== "mine") unchosen[choiceOf(name)] = t("browser.conflict.choose", { label });
  }
  return { typed, input, differences, unchosen };
}

function read(carried: string): Difference[] | undefined {
  try {
    return carriedSchema.parse(JSON.parse(carried));
  } catch {
    return undefined;
  }
}

/** The form as it comes back: it rests on how things are now, with what only others changed taken over. */
export function clashed(
  clash: Clash,
  input: Texts,
  wording: Wording,
): { values: Record<string, string>; differences: Difference[] } {
  const differences = differencesIn(clash, input, wording);
  const taken = differences.filter(({ both }) => !both).map(({ name, value }) => [name, value]);
  // A choice that was made before was about something else.
  const typed = Object.entries(input).filter(([name]) => !name.startsWith(choiceOf("")));
  return {
    values: Object.fromEntries([...typed, ...taken, ...Object.entries(clash.now)]),
    differences,
  };
}
