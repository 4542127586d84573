import {
  everyRight,
  extendTo,
  type Law,
  noPeriod,
  type Rule,
  sameFor,
  within,
} from "@/lib/domain/law/law";

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

const rights = everyRight(noPeriod("The GDPR sets no period for this"), {
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
  name: "General Data Protection Regulation (EU) 2016/679",
  jurisdiction: "European Union and EEA",
  regions: ["EEA"],
  versions: [{ version: "eu-gdpr/2018-05-25", validFrom: "2018-05-25", rules: rights }],
  refusalGrounds: [
    {
      code: "GDPR-12-5",
      article: "Art. 12(5) GDPR",
      title: "The request is manifestly unfounded or excessive",
    },
    {
      code: "GDPR-11-2",
      article: "Art. 11(2) GDPR",
      title: "We cannot identify you in the data we hold",
      identity: true,
      rights: ["access", "portability", "rectification", "erasure", "restriction"],
    },
    {
      code: "GDPR-12-6",
      article: "Art. 12(6) GDPR",
      title: "Your identity could not be confirmed",
      identity: true,
    },
    {
      code: "GDPR-15-4",
      article: "Art. 15(4) GDPR",
      title: "A copy would adversely affect the rights and freedoms of others",
      rights: ["access"],
    },
    {
      code: "GDPR-20-1",
      article: "Art. 20(1) GDPR",
      title: "The data are not processed by automated means on consent or a contract",
      rights: ["portability"],
    },
    {
      code: "GDPR-20-3",
      article: "Art. 20(3) GDPR",
      title: "The processing is necessary for a task in the public interest",
      rights: ["portability"],
    },
    {
      code: "GDPR-20-4",
      article: "Art. 20(4) GDPR",
      title: "Handing the data over would adversely affect the rights and freedoms of others",
      rights: ["portability"],
    },
    {
      code: "GDPR-17-3-a",
      article: "Art. 17(3)(a) GDPR",
      title: "The data are needed for freedom of expression and information",
      rights: ["erasure", "child-data"],
    },
    {
      code: "GDPR-17-3-b",
      article: "Art. 17(3)(b) GDPR",
      title: "The law requires us to keep the data, or a public task needs them",
      rights: ["erasure", "child-data"],
    },
    {
      code: "GDPR-17-3-c",
      article: "Art. 17(3)(c) GDPR",
      title: "The data are needed for public health",
      rights: ["erasure", "child-data"],
    },
    {
      code: "GDPR-17-3-d",
      article: "Art. 17(3)(d) GDPR",
      title: "The data are needed for archiving, research or statistics",
      rights: ["erasure", "child-data"],
    },
    {
      code: "GDPR-17-3-e",
      article: "Art. 17(3)(e) GDPR",
      title: "The data are needed to establish, exercise or defend legal claims",
      rights: ["erasure", "child-data"],
    },
    {
      code: "GDPR-21-1",
      article: "Art. 21(1) GDPR",
      title: "Compelling legitimate grounds override your objection",
      rights: ["objection", "opt-out-analytics", "opt-out-training", "opt-out-collection"],
    },
    {
      code: "GDPR-22-2-a",
      article: "Art. 22(2)(a) GDPR",
      title: "The automated decision is necessary for a contract with you",
      rights: ["automated-decision"],
    },
    {
      code: "GDPR-22-2-b",
      article: "Art. 22(2)(b) GDPR",
      title: "The automated decision is authorised by law",
      rights: ["automated-decision"],
    },
    {
      code: "GDPR-22-2-c",
      article: "Art. 22(2)(c) GDPR",
      title: "The automated decision rests on your explicit consent",
      rights: ["automated-decision"],
    },
    {
      code: "GDPR-23",
      article: "Art. 23 GDPR",
      title: "A national law restricts this right",
    },
  ],
  extensionGrounds: [
    { code: "complexity", text: "The request is complex", article: "Art. 12(3) GDPR" },
    { code: "number", text: "You made a number of requests", article: "Art. 12(3) GDPR" },
  ],
  unidentified: "Art. 11(2) and 12(2) GDPR",
  child: { age: 16, source: "Art. 8(1) GDPR" },
  nonExtensionNote: "A backlog, holidays or absent staff are no reason to extend.",
  remedies: {
    complaint: {
      to: "the supervisory authority where you live, where you work or where the infringement took place",
      article: "Art. 77 GDPR",
    },
    court: { text: "You can bring the matter before a court", article: "Art. 79 GDPR" },
    appeal: null,
  },
};
