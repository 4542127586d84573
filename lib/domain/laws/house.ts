import { everyRight, type Law, noPeriod } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

/** Stands in for a law where none applies: only the policy of the desk counts. */
export const house: Law = {
  id: "house",
  name: message("source.house.name"),
  jurisdiction: "None",
  regions: [],
  versions: [
    {
      version: "house/1",
      validFrom: "1970-01-01",
      rules: everyRight(noPeriod(message("source.house.noPeriod")), {}),
    },
  ],
  refusalGrounds: [
    {
      code: "HOUSE-ID",
      article: message("source.policy"),
      title: message("ground.common.identityNotConfirmed"),
      identity: true,
    },
    {
      code: "HOUSE-ABUSE",
      article: message("source.policy"),
      title: message("ground.house.abusive"),
    },
    {
      code: "HOUSE-LAW",
      article: message("source.policy"),
      title: message("ground.house.legalDuty"),
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: message("finding.noExtension.house"),
  remedies: { complaint: null, court: null, appeal: null },
};
