import { everyRight, type Law, noPeriod, within } from "@/lib/domain/law/law";

export const thPdpa: Law = {
  id: "th-pdpa",
  name: "Personal Data Protection Act B.E. 2562",
  jurisdiction: "Thailand",
  regions: ["TH"],
  versions: [
    {
      version: "th-pdpa/2022-06-01",
      validFrom: "2022-06-01",
      rules: everyRight(noPeriod("Thailand PDPA sets no period for this"), {
        access: within(30, "day", { source: "Thailand PDPA s. 30" }),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "THPDPA-30",
      article: "Thailand PDPA s. 30",
      title: "A law or court order forbids it, or it would harm the rights of others",
      rights: ["access"],
    },
    {
      code: "THPDPA-33",
      article: "Thailand PDPA s. 33",
      title: "The data are needed for a legal duty, research or legal claims",
      rights: ["erasure"],
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: "The law knows no extension.",
  remedies: {
    complaint: { to: "the Personal Data Protection Committee", article: "Thailand PDPA s. 73" },
    court: null,
    appeal: null,
  },
};
