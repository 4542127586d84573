import { z } from "zod";
import {
  choiceOf,
  type Difference,
  differenceSchema,
  differencesIn,
  type EditConflict,
  type Texts,
  type Wording,
} from "@/lib/domain/problem/difference";
import type { Translate } from "@/lib/words/translator";

/** For a form whose fields have no labels here: it has no fields that others could have changed. */
export const fieldNames: Wording = { label: (name) => name };

/** The hidden field in which a form sends back the differences that it shows. */
const DIFFERENCES_FIELD = "differences";
const carriedSchema = z.array(differenceSchema).max(50);

export type AppliedChoices = {
  /** The values of the fields as they were typed. */
  typed: Record<string, string>;
  /** The same values after the choice between mine and theirs. */
  input: Record<string, string>;
  /**
   * What others changed, if the form was returned because of an edit conflict. Absent in a form that was sent as
   * opened.
   */
  differences?: Difference[];
  /** The error message of each conflicting field without a choice, by the name of its radio buttons. */
  unchosen: Record<string, string>;
};

/**
 * Reads a form that may have been returned because of an edit conflict, and applies the choice between mine and theirs.
 */
export function applyChoices(texts: Record<string, string>, t: Translate): AppliedChoices {
  const { [DIFFERENCES_FIELD]: sent, ...typed } = texts;
  const differences = sent === undefined ? undefined : read(sent);
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

function read(sent: string): Difference[] | undefined {
  try {
    return carriedSchema.parse(JSON.parse(sent));
  } catch {
    return undefined;
  }
}

/**
 * The form as it is returned after an edit conflict. It starts from the current state, including the fields that only
 * others changed.
 */
export function withConflict(
  conflict: EditConflict,
  input: Texts,
  wording: Wording,
): { values: Record<string, string>; differences: Difference[] } {
  const differences = differencesIn(conflict, input, wording);
  const fromOthers = differences
    .filter(({ both }) => !both)
    .map(({ name, value }) => [name, value]);
  // An earlier choice was about another difference, so it is dropped.
  const typed = Object.entries(input).filter(([name]) => !name.startsWith(choiceOf("")));
  return {
    values: Object.fromEntries([...typed, ...fromOthers, ...Object.entries(conflict.now)]),
    differences,
  };
}
