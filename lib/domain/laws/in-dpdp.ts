import { everyRight, type Law, noPeriod, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

const none = noPeriod(message("source.inDpdp.noPeriod"));
const withdrawal = { ...none, atOnce: "DPDP Act s. 6(4) to (6)" };
const outer = { n: 90, source: "DPDP Rules 2025, rule 14(3)" };

/** Most duties start eighteen months after the publication of the Rules. This is the earlier reading of that date. */
const COMMENCEMENT = "2027-05-13";

export const inDpdp: Law = {
  id: "in-dpdp",
  name: "Digital Personal Data Protection Act 2023",
  jurisdiction: "India",
  regions: ["IN"],
  versions: [
    {
      version: "in-dpdp/2023-08-11",
      validFrom: "2023-08-11",
      validTo: "2027-05-12",
      rules: everyRight(none, {
        "withdraw-consent": withdrawal,
        grievance: noPeriod(message("source.inDpdp.inForceFrom"), { outer }),
      }),
    },
    {
      version: `in-dpdp/${COMMENCEMENT}`,
      validFrom: COMMENCEMENT,
      rules: everyRight(none, {
        "withdraw-consent": withdrawal,
        grievance: within(90, "day", {
          source: "DPDP Rules 2025, rule 14(3); General Clauses Act 1897 s. 9",
          basis: "regulation",
          outer,
        }),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "DPDP-11-2",
      article: "DPDP Act s. 11(2)",
      title: message("ground.inDpdp.sharedWithAuthority"),
      rights: ["access"],
    },
    {
      code: "DPDP-12-3",
      article: "DPDP Act s. 12(3)",
      title: message("ground.inDpdp.stillNeeded"),
      rights: ["erasure", "child-data"],
    },
    {
      code: "DPDP-R8-3",
      article: "DPDP Rules 2025, rule 8(3)",
      title: message("ground.inDpdp.keepOneYear"),
      rights: ["erasure", "child-data"],
    },
    {
      code: "DPDP-R14-2",
      article: "DPDP Rules 2025, rule 14(2)",
      title: message("ground.inDpdp.noConsent"),
    },
    {
      code: "DPDP-ID",
      article: "DPDP Rules 2025, rule 14(1)",
      title: message("ground.inDpdp.notIdentified"),
      identity: true,
    },
    {
      code: "DPDP-17",
      article: "DPDP Act s. 17",
      title: message("ground.common.exemptProcessing"),
    },
  ],
  extensionGrounds: [],
  child: { age: 18, source: "DPDP Act s. 2(f), s. 9; DPDP Rules, rule 10" },
  nonExtensionNote: message("finding.noExtension.inDpdp"),
  remedies: {
    complaint: { to: message("remedy.inDpdp.complaint"), article: "DPDP Act s. 13(3), s. 27" },
    court: {
      text: message("remedy.inDpdp.court"),
      article: "DPDP Act s. 29",
    },
    appeal: {
      text: message("remedy.inDpdp.appeal"),
      article: "DPDP Act s. 13, DPDP Rules 2025, rule 14(3)",
      answerDays: 90,
      right: "grievance",
      // DPDP Act s. 13(3): a complaint to the Board is possible only after a grievance to the controller.
      first: true,
    },
  },
};
