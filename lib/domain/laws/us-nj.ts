import type { Law } from "@/lib/domain/law/law";
import { usState } from "./us-pattern";

export const usNj: Law = usState({
  id: "us-nj",
  name: "New Jersey Data Privacy Act",
  state: "New Jersey",
  region: "US-NJ",
  validFrom: "2025-01-15",
  article: "N.J.S.A. 56:8-166.7",
  days: 45,
  more: 45,
  appeal: { days: 45, article: "N.J.S.A. 56:8-166.8" },
  revocation: { days: 15, article: "N.J.S.A. 56:8-166.12" },
  freePerYear: 1,
});
