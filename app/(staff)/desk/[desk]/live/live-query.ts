import { parseReference } from "@/lib/domain/request/reference";

/** The query that a page sends to the live addresses. Invalid values count as absent. */
export function liveQuery(url: string): {
  request: string | null;
  /** The page shows only the notifications of the member. */
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
