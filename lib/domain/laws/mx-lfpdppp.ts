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

const request: Rule = within(20, "business-day", {
  source: message("source.mxLfpdppp.response"),
  extension: extendTo(40, "business-day", message("source.mxLfpdppp.extension")),
});

export const mxLfpdppp: Law = {
  id: "mx-lfpdppp",
  name: "Federal Law on Protection of Personal Data Held by Private Parties",
  jurisdiction: "Mexico",
  regions: ["MX"],
  versions: [
    {
      version: "mx-lfpdppp/2025-03-21",
      validFrom: "2025-03-21",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "LFPDPPP" })), {
        ...sameFor(["access", "rectification", "erasure", "objection", "child-data"], request),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "MX-ID",
      article: "LFPDPPP",
      title: message("ground.mxLfpdppp.notIdentified"),
      identity: true,
    },
    { code: "MX-NONE", article: "LFPDPPP", title: message("ground.mxLfpdppp.noData") },
    { code: "MX-OTHERS", article: "LFPDPPP", title: message("ground.mxLfpdppp.harmsOthers") },
    {
      code: "MX-LAW",
      article: "LFPDPPP",
      title: message("ground.mxLfpdppp.restricted"),
    },
    {
      code: "MX-DONE",
      article: "LFPDPPP",
      title: message("ground.mxLfpdppp.alreadyDone"),
      rights: ["rectification", "erasure", "objection"],
    },
  ],
  extensionGrounds: [
    {
      code: "justified",
      text: "The circumstances of the case justify more time",
      article: "LFPDPPP (2025)",
    },
  ],
  nonExtensionNote: message("finding.noExtension.mxLfpdppp"),
  remedies: {
    complaint: {
      to: message("remedy.mxLfpdppp.complaint"),
      article: "LFPDPPP (2025)",
    },
    court: null,
    appeal: null,
  },
};
