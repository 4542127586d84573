import { everyRight, type Law, noPeriod, type Rule, sameFor, within } from "@/lib/domain/law/law";

/** One guide reads seven days here too: the safe date. */
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
      rules: everyRight(noPeriod("The Data Protection Act sets no period for this"), {
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
      title: "The data have to be kept as evidence",
      rights: ["rectification", "erasure"],
    },
    {
      code: "KEDPA-38-6",
      article: "Data Protection Act s. 38",
      title: "Handing the data over would affect the rights of others",
      rights: ["portability"],
    },
    {
      code: "KEDPA-51",
      article: "Data Protection Act s. 51",
      title: "The law exempts this processing",
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: "No extension is read into these periods.",
  remedies: {
    complaint: {
      to: "the Office of the Data Protection Commissioner (ODPC)",
      article: "Data Protection Act s. 56",
    },
    court: {
      text: "You can appeal a decision of the Commissioner to the High Court",
      article: "Data Protection Act s. 64",
    },
    appeal: null,
  },
};
