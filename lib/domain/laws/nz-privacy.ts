import { everyRight, extendTo, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";

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
      rules: everyRight(noPeriod("The Privacy Act 2020 sets no period for this"), {
        access: request,
        rectification: request,
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "NZ-49",
      article: "Privacy Act 2020 s. 49",
      title: "Disclosure would endanger somebody's safety or health",
      rights: ["access"],
    },
    {
      code: "NZ-52",
      article: "Privacy Act 2020 s. 52",
      title: "Disclosure would reveal a trade secret",
      rights: ["access"],
    },
    {
      code: "NZ-53",
      article: "Privacy Act 2020 s. 53",
      title: "The information is privileged, not held, or concerns somebody else's affairs",
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
  nonExtensionNote: "Check the summer break before you rely on a date in December or January.",
  remedies: {
    complaint: { to: "the Office of the Privacy Commissioner", article: "Privacy Act 2020 s. 72" },
    court: {
      text: "You can go to the Human Rights Review Tribunal",
      article: "Privacy Act 2020 s. 98",
    },
    appeal: null,
  },
};
