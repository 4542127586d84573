import { everyRight, type Law, noPeriod, type Rule, sameFor, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

const change: Rule = within(5, "business-day", { source: "Ley 25.326 Art. 16(2)" });

export const arPdpa: Law = {
  id: "ar-pdpa",
  name: "Personal Data Protection Law 25.326",
  jurisdiction: "Argentina",
  regions: ["AR"],
  versions: [
    {
      version: "ar-pdpa/2000-11-02",
      validFrom: "2000-11-02",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "Law 25.326" })), {
        access: within(10, "day", { source: "Ley 25.326 Art. 14(2)" }),
        ...sameFor(["rectification", "erasure", "child-data"], change),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "AR-16-5",
      article: "Ley 25.326 Art. 16(5)",
      title: message("ground.arPdpa.erasureHarms"),
      rights: ["erasure"],
    },
    {
      code: "AR-17",
      article: "Ley 25.326 Art. 17",
      title: message("ground.arPdpa.restricted"),
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: message("finding.noExtension.none"),
  remedies: {
    complaint: {
      to: message("remedy.arPdpa.complaint"),
      article: "Ley 25.326 Art. 29",
    },
    court: { text: message("remedy.arPdpa.court"), article: "Ley 25.326 Art. 33" },
    appeal: null,
  },
};
