import { everyRight, extendTo, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

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
      rules: everyRight(noPeriod(message("source.chFadp.noPeriod")), {
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
      title: message("ground.chFadp.statute"),
      rights: ["access", "portability"],
    },
    {
      code: "FADP-26-1-b",
      article: "FADP Art. 26(1)(b)",
      title: message("ground.chFadp.interestsOfOthers"),
      rights: ["access", "portability"],
    },
    {
      code: "FADP-26-1-c",
      article: "FADP Art. 26(1)(c)",
      title: message("ground.chFadp.unfounded"),
      rights: ["access", "portability"],
    },
    {
      code: "FADP-26-2-a",
      article: "FADP Art. 26(2)(a)",
      title: message("ground.chFadp.ownInterests"),
      rights: ["access", "portability"],
    },
    {
      code: "FADP-31",
      article: "FADP Art. 31",
      title: message("ground.chFadp.justified"),
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
  nonExtensionNote: message("finding.noExtension.chFadp"),
  remedies: {
    complaint: {
      to: message("remedy.chFadp.complaint"),
      article: "FADP Art. 49",
    },
    court: { text: message("remedy.common.civilAction"), article: "FADP Art. 32(2)" },
    appeal: null,
  },
};
