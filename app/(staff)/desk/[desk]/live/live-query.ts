import { parseReference } from "@/lib/domain/request";

/** What a page asks of its live addresses; what makes no sense counts as not given. */
export function liveQuery(url: string): { request: string | null; since: string } {
  const { searchParams } = new URL(url);
  return {
    request: parseReference(searchParams.get("request") ?? ""),
    since: searchParams.get("since") ?? "",
  };
}
