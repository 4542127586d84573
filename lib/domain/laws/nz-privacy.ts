import { everyRight, extendTo, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

const request: Rule = within(20, "business-day", {
  source: "Privacy Act 2020 ss. 44, 63",
  extension: extendTo(null, "business-day", "Privacy Act 2020 ss. 48, 65"),
});

export const nzPrivacy: Law = {
  id: "nz-privacy",
  name: "Privacy Act 2020",
  jurisdiction: "New Zealand",
  regions: ["NZ"],
  versions: [
    {
      version: "nz-privacy/2020-12-01",
      validFrom: "2020-12-01",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "Privacy Act 2020" })), {
        access: request,
        rectification: request,
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "NZ-49",
      article: "Privacy Act 2020 s. 49",
      title: message("ground.nzPrivacy.endangers"),
      rights: ["access"],
    },
    {
      code: "NZ-52",
      article: "Privacy Act 2020 s. 52",
      title: message("ground.nzPrivacy.tradeSecret"),
      rights: ["access"],
    },
    {
      code: "NZ-53",
      article: "Privacy Act 2020 s. 53",
      title: message("ground.nzPrivacy.privilegedOrNotHeld"),
      rights: ["access"],
    },
  ],
  extensionGrounds: [
    {
      code: "large",
      text: "The request is for a large quantity of information",
      article: "Privacy Act 2020 s. 48(1)(a)",
    },
    {
      code: "consultations",
      text: "Consultations are necessary before a decision",
      article: "Privacy Act 2020 s. 48(1)(b)",
    },
  ],
  nonExtensionNote: message("finding.noExtension.nzPrivacy"),
  remedies: {
    complaint: { to: message("remedy.nzPrivacy.complaint"), article: "Privacy Act 2020 s. 72" },
    court: {
      text: message("remedy.nzPrivacy.court"),
      article: "Privacy Act 2020 s. 98",
    },
    appeal: null,
  },
};
