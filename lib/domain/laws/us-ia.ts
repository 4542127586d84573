import type { Law } from "@/lib/domain/law/law";
import { usState } from "./us-pattern";

export const usIa: Law = usState({
  id: "us-ia",
  name: "Iowa Consumer Data Protection Act",
  state: "Iowa",
  region: "US-IA",
  validFrom: "2025-01-01",
  article: "Iowa Code 715D.3",
  days: 90,
  more: 45,
  appeal: { days: 60, article: "Iowa Code 715D.3" },
  without: ["rectification", "automated-decision"],
  freePerYear: 2,
});
