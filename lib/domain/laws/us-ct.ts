import type { Law } from "@/lib/domain/law/law";
import { usState } from "./us-pattern";

export const usCt: Law = usState({
  id: "us-ct",
  name: "Connecticut Data Privacy Act",
  state: "Connecticut",
  region: "US-CT",
  validFrom: "2023-07-01",
  article: "Conn. Gen. Stat. 42-518(c)",
  days: 45,
  more: 45,
  appeal: { days: 60, article: "Conn. Gen. Stat. 42-518(d)" },
  revocation: { days: 15, article: "Conn. Gen. Stat. 42-520(a)" },
  freePerYear: 1,
});
