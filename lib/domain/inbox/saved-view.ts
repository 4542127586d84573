import { z } from "zod";
import { message } from "@/lib/domain/problem/message";
import { inboxQuery, inboxSearch } from "./inbox";

/** Who sees a saved view: its owner, or the whole team. */
const REACHES = ["mine", "team"] as const;
type Reach = (typeof REACHES)[number];

export const saveViewSchema = z.object({
  name: z
    .string({ error: message("problem.name.missing") })
    .trim()
    .min(1, { error: message("problem.name.missing") })
    .max(60, { error: message("problem.name.tooLong", { n: 60 }) }),
  reach: z.enum(REACHES, { error: message("problem.view.reach") }),
  /** The query string of the list. Invalid parameters are removed. */
  search: z
    .string({ error: message("problem.reload.page") })
    .max(2000)
    .transform(listSearch),
});
export type SaveView = z.output<typeof saveViewSchema>;

/** The canonical query string of a list, without invalid parameters and without the cursor. */
function listSearch(search: string): string {
  return inboxSearch(inboxQuery(Object.fromEntries(new URLSearchParams(search))));
}

export type SavedView = {
  id: string;
  name: string;
  reach: Reach;
  search: string;
  /** Whether the viewer may delete it. */
  removable: boolean;
};
