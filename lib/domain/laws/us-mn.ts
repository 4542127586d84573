import type { Law } from "@/lib/domain/law/law";
import { usState } from "./us-pattern";

export const usMn: Law = usState({
  id: "us-mn",
  name: "Minnesota Consumer Data Privacy Act",
  state: "Minnesota",
  region: "US-MN",
  validFrom: "2025-07-31",
  article: "Minn. Stat. 325M.14",
  days: 45,
  more: 45,
  appeal: { days: 45, more: 60, article: "Minn. Stat. 325M.14" },
  freePerYear: 2,
});
