import { everyRight, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";

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
      rules: everyRight(noPeriod("The PDPO sets no period for this"), {
        access: request("PDPO s. 19(1)"),
        rectification: request("PDPO s. 23(1)"),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "PDPO-20-1",
      article: "PDPO s. 20(1)",
      title: "Your identity was not shown, or the answer would disclose data of somebody else",
      identity: true,
      rights: ["access"],
    },
    {
      code: "PDPO-20-3",
      article: "PDPO s. 20(3)",
      title: "The request is not in writing, or follows similar ones too closely",
      rights: ["access"],
    },
    {
      code: "PDPO-24-3",
      article: "PDPO s. 24(3)",
      title: "We are not satisfied that the data are inaccurate",
      rights: ["rectification"],
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: "The law knows no extension.",
  remedies: {
    complaint: { to: "the Privacy Commissioner for Personal Data", article: "PDPO s. 37" },
    court: { text: "You can claim compensation in court", article: "PDPO s. 66" },
    appeal: null,
  },
};
