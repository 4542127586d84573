import type { Law } from "@/lib/domain/law/law";
import { usState } from "./us-pattern";

export const usUt: Law = usState({
  id: "us-ut",
  name: "Utah Consumer Privacy Act",
  state: "Utah",
  region: "US-UT",
  validFrom: "2023-12-31",
  article: "Utah Code 13-61-203",
  days: 45,
  more: 45,
  appeal: null,
  without: ["automated-decision"],
  freePerYear: 1,
});
