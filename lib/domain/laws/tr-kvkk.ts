import { everyRight, type Law, noPeriod, type Rule, sameFor, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

const request: Rule = within(30, "day", { source: "KVKK Art. 13(2)" });

export const trKvkk: Law = {
  id: "tr-kvkk",
  name: "Personal Data Protection Law No. 6698 (KVKK)",
  jurisdiction: "Turkey",
  regions: ["TR"],
  versions: [
    {
      version: "tr-kvkk/2016-10-07",
      validFrom: "2016-10-07",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "KVKK" })), {
        ...sameFor(
          ["access", "rectification", "erasure", "objection", "automated-decision", "child-data"],
          request,
        ),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "KVKK-13-3",
      article: "KVKK Art. 13(3)",
      title: message("ground.common.refusedWithReasons"),
    },
    { code: "KVKK-28", article: "KVKK Art. 28", title: message("ground.common.exemptProcessing") },
  ],
  extensionGrounds: [],
  nonExtensionNote: message("finding.noExtension.none"),
  remedies: {
    complaint: {
      to: message("remedy.trKvkk.complaint", { n1: 30, n2: 60 }),
      article: "KVKK Art. 14",
    },
    court: { text: message("remedy.trKvkk.court"), article: "KVKK Art. 14(3)" },
    appeal: null,
  },
};
