import { everyRight, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";

const request: Rule = within(30, "day", { source: "P-39.1 s. 32" });

export const caQc: Law = {
  id: "ca-qc",
  name: "Act respecting the protection of personal information in the private sector",
  jurisdiction: "Quebec, Canada",
  regions: ["CA-QC"],
  versions: [
    {
      version: "ca-qc/1994-01-01",
      validFrom: "1994-01-01",
      rules: everyRight(noPeriod("P-39.1 sets no period for this"), {
        access: request,
        rectification: request,
        portability: request,
        erasure: request,
        "child-data": request,
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "QC-37",
      article: "P-39.1 s. 37",
      title: "Disclosure would harm your health",
      rights: ["access"],
    },
    {
      code: "QC-39",
      article: "P-39.1 s. 39",
      title: "Disclosure would hinder an investigation or affect judicial proceedings",
      rights: ["access"],
    },
    {
      code: "QC-40",
      article: "P-39.1 s. 40",
      title: "Disclosure would reveal information about somebody else and could harm them",
      rights: ["access"],
    },
    {
      code: "QC-41",
      article: "P-39.1 s. 41",
      title: "You are not entitled to the information of a deceased person",
      rights: ["access"],
    },
  ],
  extensionGrounds: [],
  child: { age: 14, source: "Quebec P-39.1 s. 4.1" },
  nonExtensionNote: "The law gives private enterprises no extension; silence counts as a refusal.",
  remedies: {
    complaint: {
      to: "the Commission d'accès à l'information, within 30 days",
      article: "P-39.1 s. 42",
    },
    court: null,
    appeal: null,
  },
};
