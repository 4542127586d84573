import type { Law } from "@/lib/domain/law/law";
import { usState } from "./us-pattern";

export const usTx: Law = usState({
  id: "us-tx",
  name: "Texas Data Privacy and Security Act",
  state: "Texas",
  region: "US-TX",
  validFrom: "2024-07-01",
  article: "Tex. Bus. & Com. Code 541.052",
  days: 45,
  more: 45,
  appeal: { days: 60, article: "Tex. Bus. & Com. Code 541.053" },
  freePerYear: 2,
});
