import { everyRight, type Law, noPeriod, type Rule, sameFor, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

/** One guide reads seven days here too, so that is the safe date. */
const change: Rule = within(
  14,
  "day",
  { source: "Data Protection (General) Regulations 2021, regs 8, 10 and 12", basis: "regulation" },
  { n: 7 },
);

export const keDpa: Law = {
  id: "ke-dpa",
  name: "Data Protection Act 2019",
  jurisdiction: "Kenya",
  regions: ["KE"],
  versions: [
    {
      version: "ke-dpa/2022-01-14",
      validFrom: "2022-01-14",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "Data Protection Act" })), {
        access: within(7, "day", {
          source: "Data Protection (General) Regulations 2021, reg. 9",
          basis: "regulation",
        }),
        ...sameFor(["rectification", "erasure", "objection", "restriction", "child-data"], change),
        portability: within(30, "day", {
          source: "Data Protection (General) Regulations 2021, reg. 11",
          basis: "regulation",
        }),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "KEDPA-40-3",
      article: "Data Protection Act s. 40(3)",
      title: message("ground.keDpa.evidence"),
      rights: ["rectification", "erasure"],
    },
    {
      code: "KEDPA-38-6",
      article: "Data Protection Act s. 38",
      title: message("ground.keDpa.transferAffectsOthers"),
      rights: ["portability"],
    },
    {
      code: "KEDPA-51",
      article: "Data Protection Act s. 51",
      title: message("ground.common.exemptProcessing"),
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: message("finding.noExtension.keDpa"),
  remedies: {
    complaint: {
      to: message("remedy.keDpa.complaint"),
      article: "Data Protection Act s. 56",
    },
    court: {
      text: message("remedy.keDpa.court"),
      article: "Data Protection Act s. 64",
    },
    appeal: null,
  },
};
