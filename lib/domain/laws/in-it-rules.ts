import { everyRight, type Law, noPeriod, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

const none = noPeriod(message("source.inItRules.grievancesOnly"));

const grievance = (n: number, source: string) =>
  everyRight(none, {
    grievance: within(n, "day", {
      source,
      basis: "regulation",
      ack: {
        unit: "hour",
        n: 24,
        rolls: false,
        beforeVerification: true,
        basis: "regulation",
        source: "IT Rules 2021, rule 3(2)(a)(i)",
      },
    }),
  });

export const inItRules: Law = {
  id: "in-it-rules",
  name: "IT (Intermediary Guidelines and Digital Media Ethics Code) Rules 2021",
  jurisdiction: "India",
  regions: ["IN"],
  versions: [
    {
      version: "in-it-rules/2021-02-25",
      validFrom: "2021-02-25",
      validTo: "2026-02-19",
      rules: grievance(15, "IT Rules 2021, rule 3(2)(a)(i)"),
    },
    {
      version: "in-it-rules/2026-02-20",
      validFrom: "2026-02-20",
      rules: grievance(7, "IT Rules 2021, rule 3(2)(a)(i), as amended by G.S.R. 120(E)"),
    },
  ],
  refusalGrounds: [
    {
      code: "ITR-SCOPE",
      article: "IT Rules 2021, rule 3(2)(a)",
      title: message("ground.inItRules.outOfScope"),
      rights: ["grievance"],
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: message("finding.noExtension.inItRules"),
  remedies: {
    complaint: { to: message("remedy.inItRules.complaint"), article: "IT Rules 2021, rule 3A" },
    court: null,
    appeal: {
      text: message("remedy.inItRules.appeal", { n: 30 }),
      article: "IT Rules 2021, rule 3A(3)",
      answerDays: null,
      right: null,
      first: false,
    },
  },
};
