import { everyRight, type Law, noPeriod, within } from "@/lib/domain/law/law";

/** Other rights are met at once if possible; the ANPD has set no general period. */
const none = noPeriod("LGPD Art. 18: no general period", { atOnce: "LGPD Art. 18 par. 4" });

export const brLgpd: Law = {
  id: "br-lgpd",
  name: "Lei Geral de Proteção de Dados (Law 13.709/2018)",
  jurisdiction: "Brazil",
  regions: ["BR"],
  versions: [
    {
      version: "br-lgpd/2020-09-18",
      validFrom: "2020-09-18",
      rules: everyRight(none, {
        access: within(15, "day", { source: "LGPD Art. 19 II" }),
        "access-simplified": within(0, "day", { source: "LGPD Art. 19 I" }),
        grievance: noPeriod("LGPD sets no period for complaints"),
        appeal: noPeriod("LGPD sets no period for appeals"),
        nomination: noPeriod("LGPD knows no nomination"),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "LGPD-18-4",
      article: "LGPD Art. 18 par. 4",
      title: "We do not process these data, or a fact or a law prevents the action",
    },
    {
      code: "LGPD-16",
      article: "LGPD Art. 16",
      title: "The data may be kept after the processing has ended",
      rights: ["erasure"],
    },
    {
      code: "LGPD-19-II",
      article: "LGPD Art. 19 II",
      title: "The answer would disclose a trade or industrial secret",
      rights: ["access"],
    },
  ],
  extensionGrounds: [],
  child: { age: 12, source: "LGPD Art. 14 §1; ECA Art. 2" },
  nonExtensionNote: "The law knows no extension.",
  remedies: {
    complaint: {
      to: "the National Data Protection Authority (ANPD) or a consumer body",
      article: "LGPD Art. 18 par. 1 and 8",
    },
    court: { text: "You can bring the matter before a court", article: "LGPD Art. 22" },
    appeal: null,
  },
};
