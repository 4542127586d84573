import { parseReference } from "@/lib/domain/request/reference";

/** What a page asks of its live addresses; what makes no sense counts as not given. */
export function liveQuery(url: string): {
  request: string | null;
  /** The page shows nothing but what wants its reader. */
  notifications: boolean;
  since: string;
} {
  const { searchParams } = new URL(url);
  return {
    request: parseReference(searchParams.get("request") ?? ""),
    notifications: searchParams.has("notifications"),
    since: searchParams.get("since") ?? "",
  };
}
