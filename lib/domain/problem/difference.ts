import { z } from "zod";

/** The values of a form, by field name. */
export type Texts = Readonly<Record<string, string>>;

/** An edit conflict: the values of the fields when the form was opened, and their current values. */
export type EditConflict = {
  /** The new values of the hidden fields that say on which state the form was opened, for the next submission. */
  readonly now: Texts;
  /** The values at the time of opening. A field is absent where its old value is no longer known. */
  readonly before: Texts;
  readonly theirs: Texts;
  /** The member who changed a field, by field name. */
  readonly by: Texts;
  /** Readable texts for values such as the id of a member. */
  readonly words?: Texts;
};

/** A field that somebody else changed after the form was opened, in readable text. */
export const differenceSchema = z.object({
  name: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  theirs: z.string(),
  mine: z.string(),
  by: z.string(),
  /** The current value of the field, as a form sends it. */
  value: z.string(),
  /** Both changed the field, so the second one has to choose. If only the other one did, their value is kept. */
  both: z.boolean(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** Labels for the fields of a form, and readable texts for their values. */
export type Wording = {
  readonly label: (name: string) => string;
  readonly words?: (name: string, value: string) => string | undefined;
};

const plain = (text: string): string => text.replace(/\r\n?/g, "\n").trim();
const same = (one: string, other: string): boolean => plain(one) === plain(other);

/** The fields in the submission `mine` that somebody else changed after the form was opened. */
export function differencesIn(
  editConflict: EditConflict,
  mine: Texts,
  wording: Wording,
): Difference[] {
  const { before, theirs, by, words = {} } = editConflict;
  const readable = (name: string, value: string): string =>
    words[value] ?? wording.words?.(name, value) ?? plain(value);
  return Object.entries(theirs).flatMap(([name, now]): Difference[] => {
    const sent = mine[name];
    const was = before[name];
    if (sent === undefined || same(sent, now) || (was !== undefined && same(was, now))) return [];
    return [
      {
        name,
        label: wording.label(name),
        value: now,
        by: by[name] ?? "",
        before: was === undefined ? null : readable(name, was),
        theirs: readable(name, now),
        mine: readable(name, sent),
        both: was === undefined || !same(sent, was),
      },
    ];
  });
}

/**
 * The typed values, with those fields updated that only others changed, so that an older form does not undo a change.
 */
export const mergeEdits = <T extends Texts>(typed: T, before: Texts, theirs: Texts): T => {
  const changedByOthers = Object.keys(typed).filter((name) => {
    const [was, now] = [before[name], theirs[name]];
    return was !== undefined && now !== undefined && same(typed[name] ?? "", was);
  });
  return { ...typed, ...Object.fromEntries(changedByOthers.map((name) => [name, theirs[name]])) };
};

/** The name of the field for the choice between mine and theirs. */
export const choiceOf = (name: string): string => `choose-${name}`;
