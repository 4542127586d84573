import type { Law } from "@/lib/domain/law/law";
import { usState } from "./us-pattern";

export const usOr: Law = usState({
  id: "us-or",
  name: "Oregon Consumer Privacy Act",
  state: "Oregon",
  region: "US-OR",
  validFrom: "2024-07-01",
  article: "ORS 646A.576",
  days: 45,
  more: 45,
  appeal: { days: 45, article: "ORS 646A.576" },
  revocation: { days: 15, article: "ORS 646A.578" },
  freePerYear: 1,
});
