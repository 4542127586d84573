import { z } from "zod";

/** What the fields of a form hold: a text each. */
export type Texts = Readonly<Record<string, string>>;

/** Why a form cannot be taken as it was opened: what its fields held then, and what they hold now. */
export type Clash = {
  /** What the form rests on from now on, in its hidden fields: sent again, it was opened on this. */
  readonly now: Texts;
  /** A field that is missing here is not known any more. */
  readonly before: Texts;
  readonly theirs: Texts;
  /** Who changed a field, by its name. */
  readonly by: Texts;
  /** Words for values that nobody can read, like the id of a member. */
  readonly words?: Texts;
};

/** A field of a form that others changed after it was opened, in words. */
export const differenceSchema = z.object({
  name: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  theirs: z.string(),
  mine: z.string(),
  by: z.string(),
  /** What the field holds now, as the form sends it. */
  value: z.string(),
  /** Both changed it: whoever is second has to choose. Else what the other one did is taken over. */
  both: z.boolean(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** How the fields of a form are called, and what their values mean. */
export type Wording = {
  readonly label: (name: string) => string;
  readonly words?: (name: string, value: string) => string | undefined;
};

const plain = (text: string): string => text.replace(/\r\n?/g, "\n").trim();
const same = (one: string, other: string): boolean => plain(one) === plain(other);

/** The fields of the form, as `mine` sent it, that somebody else gave another value than they had. */
export function differencesIn(clash: Clash, mine: Texts, wording: Wording): Difference[] {
  const { before, theirs, by, words = {} } = clash;
  const say = (name: string, value: string): string =>
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
        before: was === undefined ? null : say(name, was),
        theirs: say(name, now),
        mine: say(name, sent),
        both: was === undefined || !same(sent, was),
      },
    ];
  });
}

/** What was typed, with what only others changed taken over: nobody undoes it by having opened a form before. */
export const rebased = <T extends Texts>(typed: T, before: Texts, theirs: Texts): T => {
  const taken = Object.keys(typed).filter((name) => {
    const [was, now] = [before[name], theirs[name]];
    return was !== undefined && now !== undefined && same(typed[name] ?? "", was);
  });
  return { ...typed, ...Object.fromEntries(taken.map((name) => [name, theirs[name]])) };
};

/** The name of the choice between mine and theirs for a field that both changed. */
export const choiceOf = (name: string): string => `choose-${name}`;
