import { everyRight, extendTo, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

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
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "PDPA 2010" })), {
        access: request("PDPA 2010 s. 31"),
        rectification: request("PDPA 2010 s. 35"),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "MYPDPA-32",
      article: "PDPA 2010 s. 32",
      title: message("ground.myPdpa.identityOrBurden"),
      identity: true,
      rights: ["access"],
    },
    {
      code: "MYPDPA-36",
      article: "PDPA 2010 s. 36",
      title: message("ground.common.notInaccurate"),
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
    complaint: { to: message("remedy.myPdpa.complaint"), article: "PDPA 2010 s. 104" },
    court: null,
    appeal: null,
  },
};
