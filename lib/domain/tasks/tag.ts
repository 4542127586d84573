import { z } from "zod";

export const TAG_LENGTH = 40;
/** As many as a line of a list and a choice in a form have room for. */
export const MOST_TAGS = { request: 10, desk: 200 } as const;

const wrong = "Enter a word or two.";
const CONTROL = /\p{Cc}/u;

/** A tag as it is kept: one line, single spaces. */
export const tidyTag = (typed: string): string =>
  typed.normalize("NFC").trim().replace(/\s+/g, " ");

/** Whether two names are one tag: upper and lower case are not told apart. */
export const sameTag = (one: string, other: string): boolean =>
  tidyTag(one).toLowerCase() === tidyTag(other).toLowerCase();

export const addTagSchema = z.object({
  tag: z
    .string({ error: wrong })
    .transform(tidyTag)
    .pipe(
      z
        .string()
        .min(1, wrong)
        .max(TAG_LENGTH, `Shorten this to ${TAG_LENGTH} characters.`)
        .refine((name) => !CONTROL.test(name), wrong),
    ),
});
/** `tag`: its id. */
export const removeTagSchema = z.object({ tag: z.string({ error: "Reload the page." }).max(50) });

export type AddTag = z.infer<typeof addTagSchema>;
export type RemoveTag = z.infer<typeof removeTagSchema>;
export type TagView = { id: string; name: string };
