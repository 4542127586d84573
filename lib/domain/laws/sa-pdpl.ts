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

const request: Rule = within(30, "day", {
  source: "PDPL Implementing Regulation Art. 3(1)(a)",
  basis: "regulation",
  extension: extendTo(60, "day", "PDPL Implementing Regulation Art. 3(1)(a)"),
});

export const saPdpl: Law = {
  id: "sa-pdpl",
  name: "Personal Data Protection Law",
  jurisdiction: "Saudi Arabia",
  regions: ["SA"],
  versions: [
    {
      version: "sa-pdpl/2023-09-14",
      validFrom: "2023-09-14",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "PDPL" })), {
        ...sameFor(["access", "portability", "rectification", "erasure", "child-data"], request),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "PDPL-9",
      article: "PDPL Art. 9",
      title: message("ground.saPdpl.restricted"),
      rights: ["access"],
    },
    {
      code: "PDPL-R3-REPEATED",
      article: "PDPL Implementing Regulation Art. 3",
      title: message("ground.saPdpl.unfounded"),
    },
  ],
  extensionGrounds: [
    {
      code: "effort",
      text: "The request needs unusual effort, or you made several",
      article: "PDPL Implementing Regulation Art. 3(1)(a)",
    },
  ],
  nonExtensionNote: null,
  remedies: {
    complaint: { to: message("remedy.saPdpl.complaint"), article: "PDPL Art. 34" },
    court: null,
    appeal: null,
  },
};
