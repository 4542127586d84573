import { everyRight, extendTo, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";

const request: Rule = within(30, "day", {
  source: "DSV Art. 18(1)",
  basis: "regulation",
  waits: { fee: "reflection" },
  waitSource: "DSV Art. 19(3)",
  extension: extendTo(null, "day", "DSV Art. 18(2)"),
});

export const chFadp: Law = {
  id: "ch-fadp",
  name: "Federal Act on Data Protection",
  jurisdiction: "Switzerland",
  regions: ["CH"],
  versions: [
    {
      version: "ch-fadp/2023-09-01",
      validFrom: "2023-09-01",
      rules: everyRight(noPeriod("FADP Art. 32: no period"), {
        access: request,
        "child-data": request,
        portability: {
          ...request,
          source: "FADP Art. 28; DSV Art. 18 by analogy",
          basis: "guidance",
        },
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "FADP-26-1-a",
      article: "FADP Art. 26(1)(a)",
      title: "A statute provides for it, such as professional secrecy",
      rights: ["access", "portability"],
    },
    {
      code: "FADP-26-1-b",
      article: "FADP Art. 26(1)(b)",
      title: "Overriding interests of somebody else require it",
      rights: ["access", "portability"],
    },
    {
      code: "FADP-26-1-c",
      article: "FADP Art. 26(1)(c)",
      title: "The request is manifestly unfounded or querulous",
      rights: ["access", "portability"],
    },
    {
      code: "FADP-26-2-a",
      article: "FADP Art. 26(2)(a)",
      title: "Our own overriding interests require it, and we do not pass the data on",
      rights: ["access", "portability"],
    },
    {
      code: "FADP-31",
      article: "FADP Art. 31",
      title: "An overriding interest or a law justifies the processing",
      rights: ["rectification", "erasure", "objection", "restriction"],
    },
  ],
  extensionGrounds: [
    {
      code: "not-possible",
      text: "The answer cannot be given within 30 days",
      article: "DSV Art. 18(2)",
    },
  ],
  nonExtensionNote: "Tell the person the new date within the first 30 days.",
  remedies: {
    complaint: {
      to: "the Federal Data Protection and Information Commissioner (FDPIC)",
      article: "FADP Art. 49",
    },
    court: { text: "You can bring a civil action", article: "FADP Art. 32(2)" },
    appeal: null,
  },
};
