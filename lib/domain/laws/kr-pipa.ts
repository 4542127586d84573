import { everyRight, type Law, noPeriod, type Rule, sameFor, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

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
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "PIPA" })), {
        ...sameFor(["access", "rectification", "erasure", "restriction", "child-data"], request),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "PIPA-35-4",
      article: "PIPA Art. 35(4)",
      title: message("ground.krPipa.forbiddenOrHarms"),
      rights: ["access"],
    },
    {
      code: "PIPA-36-1",
      article: "PIPA Art. 36(1)",
      title: message("ground.krPipa.otherLaw"),
      rights: ["erasure"],
    },
    {
      code: "PIPA-37-2",
      article: "PIPA Art. 37(2)",
      title: message("ground.krPipa.lawOrContract"),
      rights: ["restriction"],
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: message("finding.noExtension.krPipa"),
  remedies: {
    complaint: {
      to: message("remedy.krPipa.complaint"),
      article: "PIPA Art. 62",
    },
    court: {
      text: message("remedy.krPipa.court"),
      article: "PIPA Art. 43, Art. 51",
    },
    appeal: null,
  },
};
