import { everyRight, type Law, noPeriod, type Rule, sameFor, within } from "@/lib/domain/law/law";

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
      rules: everyRight(noPeriod("Law 25.326 sets no period for this"), {
        access: within(10, "day", { source: "Ley 25.326 Art. 14(2)" }),
        ...sameFor(["rectification", "erasure", "child-data"], change),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "AR-16-5",
      article: "Ley 25.326 Art. 16(5)",
      title: "Erasing would harm others, or a law requires us to keep the data",
      rights: ["erasure"],
    },
    {
      code: "AR-17",
      article: "Ley 25.326 Art. 17",
      title: "The data are restricted for defence, public order or third parties",
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: "The law knows no extension.",
  remedies: {
    complaint: {
      to: "the Agency of Access to Public Information (AAIP)",
      article: "Ley 25.326 Art. 29",
    },
    court: { text: "You can bring a habeas data action", article: "Ley 25.326 Art. 33" },
    appeal: null,
  },
};
