import { everyRight, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

const request = (source: string): Rule => within(40, "day", { source });

export const hkPdpo: Law = {
  id: "hk-pdpo",
  name: "Personal Data (Privacy) Ordinance (Cap. 486)",
  jurisdiction: "Hong Kong",
  regions: ["HK"],
  versions: [
    {
      version: "hk-pdpo/1996-12-20",
      validFrom: "1996-12-20",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "PDPO" })), {
        access: request("PDPO s. 19(1)"),
        rectification: request("PDPO s. 23(1)"),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "PDPO-20-1",
      article: "PDPO s. 20(1)",
      title: message("ground.hkPdpo.identityOrOthers"),
      identity: true,
      rights: ["access"],
    },
    {
      code: "PDPO-20-3",
      article: "PDPO s. 20(3)",
      title: message("ground.hkPdpo.notInWriting"),
      rights: ["access"],
    },
    {
      code: "PDPO-24-3",
      article: "PDPO s. 24(3)",
      title: message("ground.common.notInaccurate"),
      rights: ["rectification"],
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: message("finding.noExtension.none"),
  remedies: {
    complaint: { to: message("remedy.hkPdpo.complaint"), article: "PDPO s. 37" },
    court: { text: message("remedy.hkPdpo.court"), article: "PDPO s. 66" },
    appeal: null,
  },
};
