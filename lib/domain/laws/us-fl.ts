import type { Law } from "@/lib/domain/law/law";
import { usState } from "./us-pattern";

export const usFl: Law = usState({
  id: "us-fl",
  name: "Florida Digital Bill of Rights",
  state: "Florida",
  region: "US-FL",
  validFrom: "2024-07-01",
  article: "Fla. Stat. 501.706",
  days: 45,
  more: 15,
  appeal: { days: 60, article: "Fla. Stat. 501.707" },
  freePerYear: 2,
});
