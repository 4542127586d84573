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

const source = "Taiwan PDPA Art. 13";
const view: Rule = within(15, "day", { source, extension: extendTo(30, "day", source) });
const change: Rule = within(30, "day", { source, extension: extendTo(60, "day", source) });

export const twPdpa: Law = {
  id: "tw-pdpa",
  name: "Personal Data Protection Act",
  jurisdiction: "Taiwan",
  regions: ["TW"],
  versions: [
    {
      version: "tw-pdpa/2012-10-01",
      validFrom: "2012-10-01",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "Taiwan PDPA" })), {
        access: view,
        ...sameFor(
          [
            "portability",
            "rectification",
            "erasure",
            "restriction",
            "objection",
            "withdraw-consent",
            "opt-out-marketing",
            "child-data",
          ],
          change,
        ),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "TWPDPA-10",
      article: "Taiwan PDPA Art. 10",
      title: message("ground.twPdpa.interests"),
      rights: ["access"],
    },
    {
      code: "TWPDPA-11",
      article: "Taiwan PDPA Art. 11",
      title: message("ground.twPdpa.duties"),
      rights: ["erasure", "restriction"],
    },
  ],
  extensionGrounds: [
    { code: "not-possible", text: "More time is needed to decide", article: "Taiwan PDPA Art. 13" },
  ],
  nonExtensionNote: null,
  remedies: {
    complaint: { to: message("remedy.twPdpa.complaint"), article: "Taiwan PDPA Art. 22" },
    court: null,
    appeal: null,
  },
};
