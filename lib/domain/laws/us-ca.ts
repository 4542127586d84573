import {
  everyRight,
  extendTo,
  type Law,
  noPeriod,
  type Rule,
  sameFor,
  within,
} from "@/lib/domain/law/law";

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
      rules: everyRight(noPeriod("The CCPA sets no period for this"), {
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
      title: "Your identity could not be verified",
      identity: true,
      rights: ["access", "portability", "rectification", "erasure", "child-data"],
    },
    {
      code: "CCPA-105-d-1",
      article: "Cal. Civ. Code 1798.105(d)(1)",
      title: "The data are needed to complete a transaction or perform a contract with you",
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-2",
      article: "Cal. Civ. Code 1798.105(d)(2)",
      title: "The data are needed for security and integrity",
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-3",
      article: "Cal. Civ. Code 1798.105(d)(3)",
      title: "The data are needed to find and repair errors",
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-4",
      article: "Cal. Civ. Code 1798.105(d)(4)",
      title: "The data are needed for free speech or another right provided by law",
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-5",
      article: "Cal. Civ. Code 1798.105(d)(5)",
      title: "The data are needed to comply with the Electronic Communications Privacy Act",
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-6",
      article: "Cal. Civ. Code 1798.105(d)(6)",
      title: "The data are needed for research in the public interest you agreed to",
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-7",
      article: "Cal. Civ. Code 1798.105(d)(7)",
      title: "The data are needed for internal uses you can reasonably expect",
      rights: ["erasure"],
    },
    {
      code: "CCPA-105-d-8",
      article: "Cal. Civ. Code 1798.105(d)(8)",
      title: "The data are needed to comply with a legal obligation",
      rights: ["erasure"],
    },
    {
      code: "CCPA-145-h-3",
      article: "Cal. Civ. Code 1798.145(h)(3)",
      title: "The request is manifestly unfounded or excessive",
    },
    {
      code: "CCPA-130-b",
      article: "Cal. Civ. Code 1798.130(b)",
      title: "You asked more than twice in twelve months",
      rights: ["access", "portability"],
    },
    {
      code: "CCPA-7023-fraud",
      article: "11 CCR 7023",
      title: "The request to correct is fraudulent or abusive",
      rights: ["rectification"],
    },
    {
      code: "CCPA-7026-fraud",
      article: "11 CCR 7026(e)",
      title: "We believe in good faith that the request is fraudulent",
      rights: ["opt-out-sale", "opt-out-marketing"],
    },
    {
      code: "CCPA-EXEMPT",
      article: "Cal. Civ. Code 1798.145",
      title: "Another law governs these data and exempts them",
    },
    {
      code: "CCPA-CONFLICT",
      article: "11 CCR 7024(e)",
      title: "A federal or state law forbids it",
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
  nonExtensionNote: "An opt-out cannot be extended, and verifying you does not stop the clock.",
  remedies: {
    complaint: {
      to: "the California Privacy Protection Agency or the Attorney General of California",
      article: "Cal. Civ. Code 1798.199.45",
    },
    court: null,
    appeal: null,
  },
};
