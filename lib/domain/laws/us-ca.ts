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

const request: Rule = within(
  45,
  "day",
  {
    source: "Cal. Civ. Code 1798.130(a)(2)(A); 11 CCR 7021(b); Gov. Code 6800",
    basis: "regulation",
    extension: extendTo(90, "day", "Cal. Civ. Code 1798.130(a)(2)(A); 11 CCR 7021(b)"),
    ack: {
      unit: "business-day",
      n: 10,
      safe: "saturdays-count",
      rolls: false,
      beforeVerification: true,
      basis: "regulation",
      source: "11 CCR 7021(a)",
    },
  },
  "receipt-is-day-one",
);

const optOut = (source: string): Rule =>
  within(15, "business-day", { source, basis: "regulation" }, "saturdays-count");

export const usCa: Law = {
  id: "us-ca",
  name: "California Consumer Privacy Act",
  jurisdiction: "California, United States",
  regions: ["US-CA"],
  versions: [
    {
      version: "us-ca/2023-01-01",
      validFrom: "2023-01-01",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "CCPA" })), {
        ...sameFor(["access", "portability", "rectification", "erasure", "child-data"], request),
        ...sameFor(["opt-out-sale", "opt-out-marketing"], optOut("11 CCR 7026(f)")),
        "limit-sensitive": optOut("11 CCR 7027(g)"),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "CCPA-UNVERIFIED",
      article: "11 CCR 7022(a), 7024(a)-(b)",
      title: message("ground.usCa.identityNotVerified"),
      identity: true,
      rights: ["access", "portability", "rectification", "erasure", "child-data"],
    },
    {
      code: "CCPA-105-d-1",
      article: "Cal. Civ. Code 1798.105(d)(1)",
      title: message("ground.usCa.transaction"),
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-2",
      article: "Cal. Civ. Code 1798.105(d)(2)",
      title: message("ground.usCa.security"),
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-3",
      article: "Cal. Civ. Code 1798.105(d)(3)",
      title: message("ground.usCa.errors"),
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-4",
      article: "Cal. Civ. Code 1798.105(d)(4)",
      title: message("ground.usCa.freeSpeech"),
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-5",
      article: "Cal. Civ. Code 1798.105(d)(5)",
      title: message("ground.usCa.communicationsPrivacy"),
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-6",
      article: "Cal. Civ. Code 1798.105(d)(6)",
      title: message("ground.usCa.research"),
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-7",
      article: "Cal. Civ. Code 1798.105(d)(7)",
      title: message("ground.usCa.internalUses"),
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-8",
      article: "Cal. Civ. Code 1798.105(d)(8)",
      title: message("ground.usCa.legalDuty"),
      rights: ["erasure"],
    },
    {
      code: "CCPA-145-h-3",
      article: "Cal. Civ. Code 1798.145(h)(3)",
      title: message("ground.common.unfounded"),
    },
    {
      code: "CCPA-130-b",
      article: "Cal. Civ. Code 1798.130(b)",
      title: message("ground.usCa.repeated", { n: 2 }),
      rights: ["access", "portability"],
    },
    {
      code: "CCPA-7023-fraud",
      article: "11 CCR 7023",
      title: message("ground.usCa.correctionFraudulent"),
      rights: ["rectification"],
    },
    {
      code: "CCPA-7026-fraud",
      article: "11 CCR 7026(e)",
      title: message("ground.usCa.fraudulent"),
      rights: ["opt-out-sale", "opt-out-marketing"],
    },
    {
      code: "CCPA-EXEMPT",
      article: "Cal. Civ. Code 1798.145",
      title: message("ground.usCa.otherLaw"),
    },
    {
      code: "CCPA-CONFLICT",
      article: "11 CCR 7024(e)",
      title: message("ground.usCa.forbidden"),
    },
  ],
  extensionGrounds: [
    {
      code: "necessary",
      text: "More time is reasonably necessary to answer",
      article: "Cal. Civ. Code 1798.130(a)(2)(A)",
    },
  ],
  child: { age: 13, source: "11 CCR 7070, 7071" },
  unproven: {
    rights: ["opt-out-sale", "opt-out-marketing", "limit-sensitive"],
    article: "11 CCR 7026(d), 7027(e)",
  },
  nonExtensionNote: message("finding.noExtension.usCa"),
  remedies: {
    complaint: {
      to: message("remedy.usCa.complaint"),
      article: "Cal. Civ. Code 1798.199.45",
    },
    court: null,
    appeal: null,
  },
};
