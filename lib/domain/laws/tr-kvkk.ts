import { everyRight, type Law, noPeriod, type Rule, sameFor, within } from "@/lib/domain/law/law";

const request: Rule = within(30, "day", { source: "KVKK Art. 13(2)" });

export const trKvkk: Law = {
  id: "tr-kvkk",
  name: "Personal Data Protection Law No. 6698 (KVKK)",
  jurisdiction: "Turkey",
  regions: ["TR"],
  versions: [
    {
      version: "tr-kvkk/2016-10-07",
      validFrom: "2016-10-07",
      rules: everyRight(noPeriod("KVKK sets no period for this"), {
        ...sameFor(
          ["access", "rectification", "erasure", "objection", "automated-decision", "child-data"],
          request,
        ),
      }),
    },
  ],
  refusalGrounds: [
    { code: "KVKK-13-3", article: "KVKK Art. 13(3)", title: "The request is refused with reasons" },
    { code: "KVKK-28", article: "KVKK Art. 28", title: "The law exempts this processing" },
  ],
  extensionGrounds: [],
  nonExtensionNote: "The law knows no extension.",
  remedies: {
    complaint: {
      to: "the Personal Data Protection Board, within 30 days of our answer and 60 days of your request",
      article: "KVKK Art. 14",
    },
    court: { text: "You can bring an action for damages", article: "KVKK Art. 14(3)" },
    appeal: null,
  },
};
