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
  source: "Ley 19.628 Art. 11, as amended by Ley 21.719",
  extension: extendTo(60, "day", "Ley 19.628 Art. 11, as amended by Ley 21.719"),
});

export const cl21719: Law = {
  id: "cl-21719",
  name: "Law 19.628 as amended by Law 21.719",
  jurisdiction: "Chile",
  regions: ["CL"],
  versions: [
    {
      version: "cl-21719/2026-12-01",
      validFrom: "2026-12-01",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "Law 21.719" })), {
        ...sameFor(
          [
            "access",
            "portability",
            "rectification",
            "erasure",
            "restriction",
            "objection",
            "automated-decision",
            "child-data",
          ],
          request,
        ),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "CL-11",
      article: "Ley 19.628 Art. 11",
      title: message("ground.common.refusedWithReasons"),
    },
    {
      code: "CL-7",
      article: "Ley 19.628 Art. 7",
      title: message("ground.cl21719.stillNeeded"),
      rights: ["erasure"],
    },
  ],
  extensionGrounds: [
    { code: "not-possible", text: "More time is needed to answer", article: "Ley 19.628 Art. 11" },
  ],
  nonExtensionNote: null,
  remedies: {
    complaint: { to: message("remedy.cl21719.complaint"), article: "Ley 19.628 Art. 41" },
    court: { text: message("remedy.cl21719.court"), article: "Ley 19.628 Art. 43" },
    appeal: null,
  },
};
