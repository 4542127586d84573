import { everyRight, extendTo, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

const request: Rule = within(30, "day", {
  source: "PDPA s. 21, s. 22; Personal Data Protection Regulations 2021",
  basis: "regulation",
  roll: { weekend: [7], source: "Interpretation Act 1965 s. 50" },
  extension: extendTo(null, "day", "Personal Data Protection Regulations 2021, reg. 5"),
});

export const sgPdpa: Law = {
  id: "sg-pdpa",
  name: "Personal Data Protection Act 2012",
  jurisdiction: "Singapore",
  regions: ["SG"],
  versions: [
    {
      version: "sg-pdpa/2021-02-01",
      validFrom: "2021-02-01",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "PDPA" })), {
        access: request,
        rectification: request,
        "child-data": request,
        "withdraw-consent": noPeriod(message("source.sgPdpa.reasonableNotice")),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "PDPA-21-2",
      article: "PDPA s. 21(2), Fifth Schedule",
      title: message("ground.sgPdpa.excepted"),
      rights: ["access"],
    },
    {
      code: "PDPA-21-3",
      article: "PDPA s. 21(3)",
      title: message("ground.sgPdpa.harmsOthers"),
      rights: ["access"],
    },
    {
      code: "PDPA-22-6",
      article: "PDPA s. 22(6), Sixth Schedule",
      title: message("ground.sgPdpa.noCorrection"),
      rights: ["rectification"],
    },
  ],
  extensionGrounds: [
    {
      code: "not-possible",
      text: "We cannot answer within 30 days",
      article: "Personal Data Protection Regulations 2021, reg. 5",
    },
  ],
  nonExtensionNote: message("finding.noExtension.sgPdpa"),
  remedies: {
    complaint: { to: message("remedy.sgPdpa.complaint"), article: "PDPA s. 48H" },
    court: { text: message("remedy.common.civilAction"), article: "PDPA s. 48O" },
    appeal: null,
  },
};
