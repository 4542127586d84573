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

const WEEKEND = {
  weekend: [6, 7],
  source: message("source.ukGdpr.nextWorkingDay"),
} as const;

const EARLIER_WAITS = message("source.ukGdpr.earlierGuidance");
const STATUTE_WAITS = "UK GDPR Art. 12A(2), (5) and (6)";

function rulesWith(source: string, waitSource: string, complaintSource: string, inForce: boolean) {
  const month: Rule = within(1, "month", {
    source,
    roll: WEEKEND,
    waits: { identity: "restart", authority: "restart", fee: "restart" },
    waitSource,
    extension: extendTo(3, "month", "UK GDPR Art. 12(3), Art. 12A(3) and (4)"),
  });
  // A question about the scope pauses the clock of an access request only (Art. 12A(5)).
  const access: Rule = { ...month, waits: { ...month.waits, clarification: "skip-inclusive" } };
  const complaint = noPeriod(message("source.ukGdpr.complaint"), {
    roll: WEEKEND,
    ack: {
      unit: "day",
      n: 30,
      rolls: true,
      beforeVerification: true,
      basis: inForce ? "statute" : "guidance",
      source: complaintSource,
    },
  });
  return everyRight(noPeriod(message("source.noPeriod", { law: "UK GDPR" })), {
    ...sameFor(
      [
        "portability",
        "rectification",
        "erasure",
        "restriction",
        "objection",
        "consent-records",
        "opt-out-sale",
        "opt-out-analytics",
        "opt-out-training",
        "opt-out-collection",
        "limit-sensitive",
        "automated-decision",
        "child-data",
      ],
      month,
    ),
    access,
    "opt-out-marketing": { ...month, atOnce: "UK GDPR Art. 21(3)" },
    "withdraw-consent": { ...month, atOnce: "UK GDPR Art. 7(3)" },
    grievance: complaint,
  });
}

const NOT_YET_IN_FORCE = "ICO, data protection complaints; DPA 2018 s. 164A from 19 June 2026";
const IN_FORCE = "DPA 2018 s. 164A";

export const ukGdpr: Law = {
  id: "uk-gdpr",
  name: "UK GDPR and Data Protection Act 2018",
  jurisdiction: "United Kingdom",
  regions: ["UK"],
  versions: [
    {
      version: "uk-gdpr/2018-05-25",
      validFrom: "2018-05-25",
      validTo: "2026-02-04",
      rules: rulesWith("UK GDPR Art. 12(3)", EARLIER_WAITS, NOT_YET_IN_FORCE, false),
    },
    {
      version: "uk-gdpr/2026-02-05",
      validFrom: "2026-02-05",
      validTo: "2026-06-18",
      rules: rulesWith("UK GDPR Art. 12(3), Art. 12A", STATUTE_WAITS, NOT_YET_IN_FORCE, false),
    },
    {
      version: "uk-gdpr/2026-06-19",
      validFrom: "2026-06-19",
      rules: rulesWith("UK GDPR Art. 12(3), Art. 12A", STATUTE_WAITS, IN_FORCE, true),
    },
  ],
  refusalGrounds: [
    {
      code: "UKGDPR-12-5",
      article: "Art. 12(5) UK GDPR",
      title: message("ground.common.unfounded"),
    },
    {
      code: "UKGDPR-11-2",
      article: "Art. 11(2) UK GDPR",
      title: message("ground.gdpr.cannotIdentify"),
      identity: true,
      rights: ["access", "portability", "rectification", "erasure", "restriction"],
    },
    {
      code: "UKGDPR-12-6",
      article: "Art. 12(6) UK GDPR",
      title: message("ground.common.identityNotConfirmed"),
      identity: true,
    },
    {
      code: "UKGDPR-15-4",
      article: "Art. 15(4) UK GDPR",
      title: message("ground.gdpr.copyAffectsOthers"),
      rights: ["access"],
    },
    {
      code: "UKGDPR-20-1",
      article: "Art. 20(1) UK GDPR",
      title: message("ground.gdpr.notPortable"),
      rights: ["portability"],
    },
    {
      code: "UKGDPR-17-3",
      article: "Art. 17(3) UK GDPR",
      title: message("ground.ukGdpr.stillNeeded"),
      rights: ["erasure", "child-data"],
    },
    {
      code: "UKGDPR-21-1",
      article: "Art. 21(1) UK GDPR",
      title: message("ground.gdpr.compellingGrounds"),
      rights: ["objection", "opt-out-analytics", "opt-out-training", "opt-out-collection"],
    },
    {
      code: "UKDPA-S2-2",
      article: "DPA 2018 Schedule 2, paragraph 2",
      title: message("ground.ukGdpr.crimeOrTax"),
    },
    {
      code: "UKDPA-S2-16",
      article: "DPA 2018 Schedule 2, paragraph 16",
      title: message("ground.ukGdpr.aboutOthers"),
      rights: ["access"],
    },
    {
      code: "UKDPA-S2-19",
      article: "DPA 2018 Schedule 2, paragraph 19",
      title: message("ground.ukGdpr.privilege"),
      rights: ["access"],
    },
    {
      code: "UKDPA-S2-22",
      article: "DPA 2018 Schedule 2, paragraph 22",
      title: message("ground.ukGdpr.management"),
      rights: ["access"],
    },
    {
      code: "UKDPA-S2-23",
      article: "DPA 2018 Schedule 2, paragraph 23",
      title: message("ground.ukGdpr.negotiations"),
      rights: ["access"],
    },
    {
      code: "UKDPA-S2-24",
      article: "DPA 2018 Schedule 2, paragraph 24",
      title: message("ground.ukGdpr.reference"),
      rights: ["access"],
    },
  ],
  extensionGrounds: [
    { code: "complexity", text: "The request is complex", article: "Art. 12A(3) UK GDPR" },
    { code: "number", text: "You made a number of requests", article: "Art. 12A(3) UK GDPR" },
  ],
  unidentified: "Art. 11(2) and 12(2) UK GDPR",
  child: { age: 13, source: "Art. 8(1) UK GDPR" },
  nonExtensionNote: message("finding.noExtension.gdpr"),
  remedies: {
    complaint: { to: message("remedy.ukGdpr.complaint"), article: "DPA 2018 s. 165" },
    court: { text: message("remedy.common.court"), article: "Art. 79 UK GDPR, DPA 2018 s. 167" },
    appeal: {
      text: message("remedy.ukGdpr.appeal", { n: 30 }),
      article: "DPA 2018 s. 164A",
      answerDays: null,
      right: "grievance",
      first: false,
    },
  },
};
