import { everyRight, type Law, noPeriod, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

/** Requests under other rights are fulfilled at once if possible. The ANPD has set no general period. */
const none = noPeriod(message("source.brLgpd.noGeneralPeriod"), { atOnce: "LGPD Art. 18 par. 4" });

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
        grievance: noPeriod(message("source.brLgpd.noComplaintPeriod")),
        appeal: noPeriod(message("source.brLgpd.noAppealPeriod")),
        nomination: noPeriod(message("source.brLgpd.noNomination")),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "LGPD-18-4",
      article: "LGPD Art. 18 par. 4",
      title: message("ground.brLgpd.notPossible"),
    },
    {
      code: "LGPD-16",
      article: "LGPD Art. 16",
      title: message("ground.brLgpd.mayKeep"),
      rights: ["erasure"],
    },
    {
      code: "LGPD-19-II",
      article: "LGPD Art. 19 II",
      title: message("ground.brLgpd.tradeSecret"),
      rights: ["access"],
    },
  ],
  extensionGrounds: [],
  child: { age: 12, source: "LGPD Art. 14 §1; ECA Art. 2" },
  nonExtensionNote: message("finding.noExtension.none"),
  remedies: {
    complaint: {
      to: message("remedy.brLgpd.complaint"),
      article: "LGPD Art. 18 par. 1 and 8",
    },
    court: { text: message("remedy.common.courtMatter"), article: "LGPD Art. 22" },
    appeal: null,
  },
};
