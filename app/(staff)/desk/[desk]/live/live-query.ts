import { parseReference } from "@/lib/domain/request/reference";

/** What a page asks of its live addresses; what makes no sense counts as not given. */
export function liveQuery(url: string): {
  request: string | null;
  /** The page shows nothing but what wants its reader. */
  wants: boolean;
  since: string;
} {
  const { searchParams } = new URL(url);
  return {
    request: parseReference(searchParams.get("request") ?? ""),
    wants: searchParams.has("wants"),
    since: searchParams.get("since") ?? "",
  };
}
