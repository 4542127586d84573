import { everyRight, type Law, noPeriod, type Rule, sameFor, within } from "@/lib/domain/law/law";

const request: Rule = within(10, "day", {
  source: "PIPA Enforcement Decree Art. 41 to 44",
  basis: "regulation",
});

export const krPipa: Law = {
  id: "kr-pipa",
  name: "Personal Information Protection Act",
  jurisdiction: "South Korea",
  regions: ["KR"],
  versions: [
    {
      version: "kr-pipa/2011-09-30",
      validFrom: "2011-09-30",
      rules: everyRight(noPeriod("PIPA sets no period for this"), {
        ...sameFor(["access", "rectification", "erasure", "restriction", "child-data"], request),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "PIPA-35-4",
      article: "PIPA Art. 35(4)",
      title: "A law forbids it, or it could harm the life, body or interests of others",
      rights: ["access"],
    },
    {
      code: "PIPA-36-1",
      article: "PIPA Art. 36(1)",
      title: "Another law requires these data to be collected",
      rights: ["erasure"],
    },
    {
      code: "PIPA-37-2",
      article: "PIPA Art. 37(2)",
      title: "A law or a contract with you requires the processing",
      rights: ["restriction"],
    },
  ],
  extensionGrounds: [],
  nonExtensionNote:
    "An answer may be put off for a reason, which ends when the reason ends; the law sets no new date.",
  remedies: {
    complaint: {
      to: "the Personal Information Protection Commission (PIPC)",
      article: "PIPA Art. 62",
    },
    court: {
      text: "You can ask for dispute mediation or bring an action",
      article: "PIPA Art. 43, Art. 51",
    },
    appeal: null,
  },
};
