import type { Law } from "@/lib/domain/law/law";
import { usState } from "./us-pattern";

export const usCo: Law = usState({
  id: "us-co",
  name: "Colorado Privacy Act",
  state: "Colorado",
  region: "US-CO",
  validFrom: "2023-07-01",
  article: "C.R.S. 6-1-1306(2)",
  days: 45,
  more: 45,
  appeal: { days: 45, more: 60, article: "C.R.S. 6-1-1306(3)" },
  freePerYear: 1,
});
