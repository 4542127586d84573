import { everyRight, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";

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
      rules: everyRight(noPeriod("The Privacy Act sets no period for this"), {
        access: guided("APP 12.4: a reasonable period; OAIC: 30 calendar days"),
        rectification: guided("APP 13.5: a reasonable period; OAIC: 30 calendar days"),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "APP-12-3-a",
      article: "APP 12.3(a)",
      title: "Access would pose a serious threat to life, health or safety",
      rights: ["access"],
    },
    {
      code: "APP-12-3-b",
      article: "APP 12.3(b)",
      title: "Access would unreasonably affect the privacy of others",
      rights: ["access"],
    },
    {
      code: "APP-12-3-c",
      article: "APP 12.3(c)",
      title: "The request is frivolous or vexatious",
      rights: ["access"],
    },
    {
      code: "APP-12-3-d",
      article: "APP 12.3(d)",
      title: "The information relates to legal proceedings between us",
      rights: ["access"],
    },
    {
      code: "APP-12-3-j",
      article: "APP 12.3(j)",
      title: "Access would reveal commercially sensitive decisions",
      rights: ["access"],
    },
    {
      code: "APP-13-3",
      article: "APP 13.3",
      title: "The information is accurate, up to date, complete and relevant",
      rights: ["rectification"],
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: "Thirty days are guidance; the law says a reasonable period.",
  remedies: {
    complaint: {
      to: "the Office of the Australian Information Commissioner (OAIC)",
      article: "Privacy Act 1988 s. 36",
    },
    court: null,
    appeal: null,
  },
};
