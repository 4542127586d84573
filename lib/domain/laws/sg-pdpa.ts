import { everyRight, extendTo, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";

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
      rules: everyRight(noPeriod("The PDPA sets no period for this"), {
        access: request,
        rectification: request,
        "child-data": request,
        "withdraw-consent": noPeriod("PDPA s. 16: reasonable notice, usually 10 business days"),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "PDPA-21-2",
      article: "PDPA s. 21(2), Fifth Schedule",
      title: "The law excepts these data from access",
      rights: ["access"],
    },
    {
      code: "PDPA-21-3",
      article: "PDPA s. 21(3)",
      title: "The answer could harm somebody or reveal data about somebody else",
      rights: ["access"],
    },
    {
      code: "PDPA-22-6",
      article: "PDPA s. 22(6), Sixth Schedule",
      title: "We have reasonable grounds not to make the correction",
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
  nonExtensionNote: "Tell the person within the first 30 days when the answer will come.",
  remedies: {
    complaint: { to: "the Personal Data Protection Commission (PDPC)", article: "PDPA s. 48H" },
    court: { text: "You can bring a civil action", article: "PDPA s. 48O" },
    appeal: null,
  },
};
