import type { InboxQuery } from "@/components/desk/inbox-filters";
import { isLawId } from "@/lib/domain/laws";
import { RIGHTS } from "@/lib/domain/right";
import { VIEWS } from "@/lib/domain/view";

export type SearchParams = Record<string, string | string[] | undefined>;

/** What the address asks for; what it cannot mean is left out. */
export function inboxQuery(params: SearchParams): InboxQuery {
  const text = (name: string): string => {
    const value = params[name];
    return (Array.isArray(value) ? (value[0] ?? "") : (value ?? "")).trim().slice(0, 300);
  };
  const law = text("law");
  return {
    view: VIEWS.find((view) => view === text("view")) ?? "open",
    q: text("q") || undefined,
    right: RIGHTS.find((right) => right === text("right")),
    law: isLawId(law) ? law : undefined,
    assignee: text("assignee") || undefined,
    after: text("after") || undefined,
  };
}
