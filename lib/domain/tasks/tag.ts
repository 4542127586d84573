import { z } from "zod";
import { message } from "@/lib/domain/problem/message";

export const TAG_LENGTH = 40;
/** Limits for one request and for the desk: what fits in a row of the list, and in a menu of a form. */
export const MOST_TAGS = { request: 10, desk: 200 } as const;

const wrong = message("problem.tag.name");
const CONTROL = /\p{Cc}/u;

/** A tag in its stored form: NFC, one line, single spaces. */
const tidyTag = (typed: string): string => typed.normalize("NFC").trim().replace(/\s+/g, " ");

/** Whether two names mean the same tag. Case does not matter. */
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
        .max(TAG_LENGTH, message("problem.text.tooLong", { n: TAG_LENGTH }))
        .refine((name) => !CONTROL.test(name), wrong),
    ),
});
/** `tag` is the id of the tag. */
export const removeTagSchema = z.object({
  tag: z.string({ error: message("problem.reload.page") }).max(50),
});

export type AddTag = z.infer<typeof addTagSchema>;
export type RemoveTag = z.infer<typeof removeTagSchema>;
export type TagView = { id: string; name: string };
