import { everyRight, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

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
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "P-39.1" })), {
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
      title: message("ground.caQc.harmsHealth"),
      rights: ["access"],
    },
    {
      code: "QC-39",
      article: "P-39.1 s. 39",
      title: message("ground.caQc.investigation"),
      rights: ["access"],
    },
    {
      code: "QC-40",
      article: "P-39.1 s. 40",
      title: message("ground.caQc.harmsOthers"),
      rights: ["access"],
    },
    {
      code: "QC-41",
      article: "P-39.1 s. 41",
      title: message("ground.caQc.deceased"),
      rights: ["access"],
    },
  ],
  extensionGrounds: [],
  child: { age: 14, source: "Quebec P-39.1 s. 4.1" },
  nonExtensionNote: message("finding.noExtension.caQc"),
  remedies: {
    complaint: {
      to: message("remedy.caQc.complaint", { n: 30 }),
      article: "P-39.1 s. 42",
    },
    court: null,
    appeal: null,
  },
};
