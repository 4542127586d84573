import { everyRight, type Law, noPeriod, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

export const thPdpa: Law = {
  id: "th-pdpa",
  name: "Personal Data Protection Act B.E. 2562",
  jurisdiction: "Thailand",
  regions: ["TH"],
  versions: [
    {
      version: "th-pdpa/2022-06-01",
      validFrom: "2022-06-01",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "Thailand PDPA" })), {
        access: within(30, "day", { source: "Thailand PDPA s. 30" }),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "THPDPA-30",
      article: "Thailand PDPA s. 30",
      title: message("ground.thPdpa.forbiddenOrHarms"),
      rights: ["access"],
    },
    {
      code: "THPDPA-33",
      article: "Thailand PDPA s. 33",
      title: message("ground.thPdpa.stillNeeded"),
      rights: ["erasure"],
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: message("finding.noExtension.none"),
  remedies: {
    complaint: { to: message("remedy.thPdpa.complaint"), article: "Thailand PDPA s. 73" },
    court: null,
    appeal: null,
  },
};
