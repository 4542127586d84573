import { everyRight, extendTo, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";

const request = (source: string): Rule =>
  within(21, "day", { source, extension: extendTo(35, "day", source) });

export const myPdpa: Law = {
  id: "my-pdpa",
  name: "Personal Data Protection Act 2010",
  jurisdiction: "Malaysia",
  regions: ["MY"],
  versions: [
    {
      version: "my-pdpa/2013-11-15",
      validFrom: "2013-11-15",
      rules: everyRight(noPeriod("The PDPA 2010 sets no period for this"), {
        access: request("PDPA 2010 s. 31"),
        rectification: request("PDPA 2010 s. 35"),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "MYPDPA-32",
      article: "PDPA 2010 s. 32",
      title: "Your identity was not shown, or the burden or the data of others stand against it",
      identity: true,
      rights: ["access"],
    },
    {
      code: "MYPDPA-36",
      article: "PDPA 2010 s. 36",
      title: "We are not satisfied that the data are inaccurate",
      rights: ["rectification"],
    },
  ],
  extensionGrounds: [
    {
      code: "not-possible",
      text: "We cannot comply within 21 days",
      article: "PDPA 2010 s. 31(2)",
    },
  ],
  nonExtensionNote: null,
  remedies: {
    complaint: { to: "the Personal Data Protection Commissioner", article: "PDPA 2010 s. 104" },
    court: null,
    appeal: null,
  },
};
