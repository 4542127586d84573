import {
  everyRight,
  extendTo,
  type Law,
  noPeriod,
  type Rule,
  sameFor,
  within,
} from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

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
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "POPIA" })), {
        access,
        ...sameFor(["rectification", "erasure", "objection", "child-data"], change),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "POPIA-23-4",
      article: "POPIA s. 23(4)",
      title: message("ground.zaPaia.paia"),
      rights: ["access"],
    },
    {
      code: "PAIA-63",
      article: "PAIA s. 63",
      title: message("ground.zaPaia.aboutOthers"),
      rights: ["access"],
    },
    {
      code: "PAIA-64",
      article: "PAIA s. 64",
      title: message("ground.zaPaia.commercialOfOthers"),
      rights: ["access"],
    },
    {
      code: "PAIA-67",
      article: "PAIA s. 67",
      title: message("ground.zaPaia.privilege"),
      rights: ["access"],
    },
    {
      code: "POPIA-24",
      article: "POPIA s. 24",
      title: message("ground.zaPaia.accurate"),
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
  nonExtensionNote: message("finding.noExtension.silenceRefuses"),
  remedies: {
    complaint: { to: message("remedy.zaPaia.complaint"), article: "POPIA s. 74, PAIA s. 77A" },
    court: { text: message("remedy.common.court"), article: "PAIA s. 78" },
    appeal: null,
  },
};
