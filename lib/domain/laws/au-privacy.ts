import { everyRight, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

const guided = (source: string): Rule => within(30, "day", { source, basis: "guidance" });

export const auPrivacy: Law = {
  id: "au-privacy",
  name: "Privacy Act 1988",
  jurisdiction: "Australia",
  regions: ["AU"],
  versions: [
    {
      version: "au-privacy/2014-03-12",
      validFrom: "2014-03-12",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "Privacy Act" })), {
        access: guided(message("source.auPrivacy.access")),
        rectification: guided(message("source.auPrivacy.correction")),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "APP-12-3-a",
      article: "APP 12.3(a)",
      title: message("ground.auPrivacy.seriousThreat"),
      rights: ["access"],
    },
    {
      code: "APP-12-3-b",
      article: "APP 12.3(b)",
      title: message("ground.auPrivacy.privacyOfOthers"),
      rights: ["access"],
    },
    {
      code: "APP-12-3-c",
      article: "APP 12.3(c)",
      title: message("ground.auPrivacy.vexatious"),
      rights: ["access"],
    },
    {
      code: "APP-12-3-d",
      article: "APP 12.3(d)",
      title: message("ground.auPrivacy.legalProceedings"),
      rights: ["access"],
    },
    {
      code: "APP-12-3-j",
      article: "APP 12.3(j)",
      title: message("ground.auPrivacy.commercial"),
      rights: ["access"],
    },
    {
      code: "APP-13-3",
      article: "APP 13.3",
      title: message("ground.auPrivacy.accurate"),
      rights: ["rectification"],
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: message("finding.noExtension.auPrivacy"),
  remedies: {
    complaint: {
      to: message("remedy.auPrivacy.complaint"),
      article: "Privacy Act 1988 s. 36",
    },
    court: null,
    appeal: null,
  },
};
