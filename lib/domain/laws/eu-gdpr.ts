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

const WEEKEND = {
  weekend: [6, 7],
  source: "Regulation (EEC, Euratom) 1182/71 Art. 3(4), Art. 2(1)",
} as const;

const month: Rule = within(1, "month", {
  source: "GDPR Art. 12(3); Regulation (EEC, Euratom) 1182/71 Art. 3(2)(c)",
  roll: WEEKEND,
  waits: { identity: "suspend", clarification: "suspend" },
  waitSource: "GDPR Art. 12(6), Recital 63; EDPB Guidelines 01/2022, section 5.3",
  extension: extendTo(3, "month", "GDPR Art. 12(3)"),
});

const rights = everyRight(noPeriod(message("source.gdpr.noPeriod")), {
  ...sameFor(
    [
      "access",
      "portability",
      "rectification",
      "erasure",
      "restriction",
      "objection",
      "consent-records",
      "opt-out-sale",
      "opt-out-analytics",
      "opt-out-training",
      "opt-out-collection",
      "limit-sensitive",
      "automated-decision",
      "child-data",
    ],
    month,
  ),
  "opt-out-marketing": { ...month, atOnce: "GDPR Art. 21(3)" },
  "withdraw-consent": { ...month, atOnce: "GDPR Art. 7(3)" },
});

export const euGdpr: Law = {
  id: "eu-gdpr",
  name: message("source.euGdpr.name"),
  jurisdiction: "European Union and EEA",
  regions: ["EEA"],
  versions: [{ version: "eu-gdpr/2018-05-25", validFrom: "2018-05-25", rules: rights }],
  refusalGrounds: [
    {
      code: "GDPR-12-5",
      article: "Art. 12(5) GDPR",
      title: message("ground.common.unfounded"),
    },
    {
      code: "GDPR-11-2",
      article: "Art. 11(2) GDPR",
      title: message("ground.gdpr.cannotIdentify"),
      identity: true,
      rights: ["access", "portability", "rectification", "erasure", "restriction"],
    },
    {
      code: "GDPR-12-6",
      article: "Art. 12(6) GDPR",
      title: message("ground.common.identityNotConfirmed"),
      identity: true,
    },
    {
      code: "GDPR-15-4",
      article: "Art. 15(4) GDPR",
      title: message("ground.gdpr.copyAffectsOthers"),
      rights: ["access"],
    },
    {
      code: "GDPR-20-1",
      article: "Art. 20(1) GDPR",
      title: message("ground.gdpr.notPortable"),
      rights: ["portability"],
    },
    {
      code: "GDPR-20-3",
      article: "Art. 20(3) GDPR",
      title: message("ground.gdpr.publicTask"),
      rights: ["portability"],
    },
    {
      code: "GDPR-20-4",
      article: "Art. 20(4) GDPR",
      title: message("ground.gdpr.transferAffectsOthers"),
      rights: ["portability"],
    },
    {
      code: "GDPR-17-3-a",
      article: "Art. 17(3)(a) GDPR",
      title: message("ground.gdpr.expression"),
      rights: ["erasure", "child-data"],
    },
    {
      code: "GDPR-17-3-b",
      article: "Art. 17(3)(b) GDPR",
      title: message("ground.gdpr.legalDuty"),
      rights: ["erasure", "child-data"],
    },
    {
      code: "GDPR-17-3-c",
      article: "Art. 17(3)(c) GDPR",
      title: message("ground.gdpr.publicHealth"),
      rights: ["erasure", "child-data"],
    },
    {
      code: "GDPR-17-3-d",
      article: "Art. 17(3)(d) GDPR",
      title: message("ground.gdpr.research"),
      rights: ["erasure", "child-data"],
    },
    {
      code: "GDPR-17-3-e",
      article: "Art. 17(3)(e) GDPR",
      title: message("ground.gdpr.legalClaims"),
      rights: ["erasure", "child-data"],
    },
    {
      code: "GDPR-21-1",
      article: "Art. 21(1) GDPR",
      title: message("ground.gdpr.compellingGrounds"),
      rights: ["objection", "opt-out-analytics", "opt-out-training", "opt-out-collection"],
    },
    {
      code: "GDPR-22-2-a",
      article: "Art. 22(2)(a) GDPR",
      title: message("ground.gdpr.decisionForContract"),
      rights: ["automated-decision"],
    },
    {
      code: "GDPR-22-2-b",
      article: "Art. 22(2)(b) GDPR",
      title: message("ground.gdpr.decisionByLaw"),
      rights: ["automated-decision"],
    },
    {
      code: "GDPR-22-2-c",
      article: "Art. 22(2)(c) GDPR",
      title: message("ground.gdpr.decisionByConsent"),
      rights: ["automated-decision"],
    },
    {
      code: "GDPR-23",
      article: "Art. 23 GDPR",
      title: message("ground.gdpr.nationalLaw"),
    },
  ],
  extensionGrounds: [
    { code: "complexity", text: "The request is complex", article: "Art. 12(3) GDPR" },
    { code: "number", text: "You made a number of requests", article: "Art. 12(3) GDPR" },
  ],
  unidentified: "Art. 11(2) and 12(2) GDPR",
  child: { age: 16, source: "Art. 8(1) GDPR" },
  nonExtensionNote: message("finding.noExtension.gdpr"),
  remedies: {
    complaint: {
      to: message("remedy.euGdpr.complaint"),
      article: "Art. 77 GDPR",
    },
    court: { text: message("remedy.common.courtMatter"), article: "Art. 79 GDPR" },
    appeal: null,
  },
};
