import { z } from "zod";
import { message } from "@/lib/domain/problem/message";
import { inboxQuery, inboxSearch } from "./inbox";

/** Whose list it is: mine, or everybody's at the desk. */
export const REACHES = ["mine", "team"] as const;
export type Reach = (typeof REACHES)[number];

export const saveViewSchema = z.object({
  name: z
    .string({ error: message("problem.name.missing") })
    .trim()
    .min(1, { error: message("problem.name.missing") })
    .max(60, { error: message("problem.name.tooLong", { n: 60 }) }),
  reach: z.enum(REACHES, { error: message("problem.view.reach") }),
  /** The address's own words, whatever was typed into the address. */
  search: z
    .string({ error: message("problem.reload.page") })
    .max(2000)
    .transform(listSearch),
});
export type SaveView = z.output<typeof saveViewSchema>;

/** The one address of a list: what it cannot mean is left out, and so is how far one had come in it. */
export function listSearch(search: string): string {
  return inboxSearch(inboxQuery(Object.fromEntries(new URLSearchParams(search))));
}

export type SavedView = {
  id: string;
  name: string;
  reach: Reach;
  search: string;
  /** Whether the one who reads may take it away. */
  removable: boolean;
};
