import {
  everyRight,
  extendTo,
  type Law,
  noPeriod,
  type Rule,
  sameFor,
  within,
} from "@/lib/domain/law/law";

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
      rules: everyRight(noPeriod("Taiwan PDPA sets no period for this"), {
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
      title: "The answer would harm a public or a third party's material interest",
      rights: ["access"],
    },
    {
      code: "TWPDPA-11",
      article: "Taiwan PDPA Art. 11",
      title: "The data are needed for our duties or you agreed in writing",
      rights: ["erasure", "restriction"],
    },
  ],
  extensionGrounds: [
    { code: "not-possible", text: "More time is needed to decide", article: "Taiwan PDPA Art. 13" },
  ],
  nonExtensionNote: null,
  remedies: {
    complaint: { to: "the competent authority of the sector", article: "Taiwan PDPA Art. 22" },
    court: null,
    appeal: null,
  },
};
