import {
  everyRight,
  extendTo,
  type Law,
  noPeriod,
  type Rule,
  sameFor,
  within,
} from "@/lib/domain/law/law";

const request: Rule = within(20, "business-day", {
  source: "LFPDPPP (2025): 20 business days to answer",
  extension: extendTo(40, "business-day", "LFPDPPP (2025): one equal extension"),
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
      rules: everyRight(noPeriod("The LFPDPPP sets no period for this"), {
        ...sameFor(["access", "rectification", "erasure", "objection", "child-data"], request),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "MX-ID",
      article: "LFPDPPP",
      title: "You or your representative could not be identified",
      identity: true,
    },
    { code: "MX-NONE", article: "LFPDPPP", title: "We do not hold your data" },
    { code: "MX-OTHERS", article: "LFPDPPP", title: "The rights of somebody else would be harmed" },
    {
      code: "MX-LAW",
      article: "LFPDPPP",
      title: "A law or a decision of an authority restricts it",
    },
    {
      code: "MX-DONE",
      article: "LFPDPPP",
      title: "The rectification, erasure or objection was carried out before",
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
  nonExtensionNote: "Once granted, the request is carried out within 15 more business days.",
  remedies: {
    complaint: {
      to: "the Secretariat for Anti-Corruption and Good Governance",
      article: "LFPDPPP (2025)",
    },
    court: null,
    appeal: null,
  },
};
