import type { Law } from "@/lib/domain/law/law";
import { usState } from "./us-pattern";

export const usVa: Law = usState({
  id: "us-va",
  name: "Virginia Consumer Data Protection Act",
  state: "Virginia",
  region: "US-VA",
  validFrom: "2023-01-01",
  article: "Va. Code 59.1-577(B)",
  days: 45,
  more: 45,
  appeal: { days: 60, article: "Va. Code 59.1-577(C)" },
  freePerYear: 2,
});
