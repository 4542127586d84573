import {
  everyRight,
  extendTo,
  type Law,
  noPeriod,
  type Rule,
  sameFor,
  within,
} from "@/lib/domain/law/law";

const ROLL = { weekend: [7], source: "Interpretation Act 33 of 1957 s. 4" };

const access: Rule = within(30, "day", {
  source: "POPIA s. 23; PAIA s. 56",
  roll: ROLL,
  extension: extendTo(60, "day", "PAIA s. 57"),
});

const change: Rule = within(30, "day", {
  source: "POPIA s. 24, s. 11(3) and regulations",
  basis: "regulation",
  roll: ROLL,
});

export const zaPaia: Law = {
  id: "za-paia",
  name: "Protection of Personal Information Act with the Promotion of Access to Information Act",
  jurisdiction: "South Africa",
  regions: ["ZA"],
  versions: [
    {
      version: "za-paia/2021-07-01",
      validFrom: "2021-07-01",
      rules: everyRight(noPeriod("POPIA sets no period for this"), {
        access,
        ...sameFor(["rectification", "erasure", "objection", "child-data"], change),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "POPIA-23-4",
      article: "POPIA s. 23(4)",
      title: "A ground of refusal in PAIA applies",
      rights: ["access"],
    },
    {
      code: "PAIA-63",
      article: "PAIA s. 63",
      title: "The answer would unreasonably disclose information about somebody else",
      rights: ["access"],
    },
    {
      code: "PAIA-64",
      article: "PAIA s. 64",
      title: "The answer would disclose commercial information of somebody else",
      rights: ["access"],
    },
    {
      code: "PAIA-67",
      article: "PAIA s. 67",
      title: "The record is privileged from production in legal proceedings",
      rights: ["access"],
    },
    {
      code: "POPIA-24",
      article: "POPIA s. 24",
      title: "The data are accurate, relevant and lawfully held",
      rights: ["rectification", "erasure"],
    },
  ],
  extensionGrounds: [
    {
      code: "large-number",
      text: "The request is for a large number of records",
      article: "PAIA s. 57(1)(a)",
    },
    {
      code: "search",
      text: "The search takes place elsewhere and takes time",
      article: "PAIA s. 57(1)(b)",
    },
    { code: "consultation", text: "Others have to be consulted", article: "PAIA s. 57(1)(c)" },
    {
      code: "several",
      text: "More than one of these reasons applies",
      article: "PAIA s. 57(1)(d)",
    },
    { code: "consent", text: "You agree in writing to the extension", article: "PAIA s. 57(1)(e)" },
  ],
  child: { age: 18, source: "POPIA s. 1, s. 35" },
  nonExtensionNote: "Silence after the last day counts as a refusal.",
  remedies: {
    complaint: { to: "the Information Regulator", article: "POPIA s. 74, PAIA s. 77A" },
    court: { text: "You can apply to a court", article: "PAIA s. 78" },
    appeal: null,
  },
};
