import {
  everyRight,
  extendTo,
  type Law,
  noPeriod,
  type Rule,
  sameFor,
  within,
} from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

const query: Rule = within(10, "business-day", {
  source: "Ley 1581 de 2012 Art. 14",
  extension: extendTo(15, "business-day", "Ley 1581 de 2012 Art. 14"),
});

const claim: Rule = within(15, "business-day", {
  source: "Ley 1581 de 2012 Art. 15",
  extension: extendTo(23, "business-day", "Ley 1581 de 2012 Art. 15"),
});

export const co1581: Law = {
  id: "co-1581",
  name: "Statutory Law 1581 of 2012",
  jurisdiction: "Colombia",
  regions: ["CO"],
  versions: [
    {
      version: "co-1581/2012-10-18",
      validFrom: "2012-10-18",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "Law 1581" })), {
        access: query,
        "consent-records": query,
        ...sameFor(
          ["rectification", "erasure", "withdraw-consent", "grievance", "child-data"],
          claim,
        ),
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "CO-ID",
      article: "Decreto 1377 de 2013 Art. 20",
      title: message("ground.co1581.notEntitled"),
    },
    {
      code: "CO-9",
      article: "Decreto 1377 de 2013 Art. 9",
      title: message("ground.co1581.duty"),
      rights: ["erasure", "withdraw-consent"],
    },
  ],
  extensionGrounds: [
    {
      code: "not-possible",
      text: "The request cannot be met within the first period",
      article: "Ley 1581 de 2012 Art. 14, Art. 15",
    },
  ],
  nonExtensionNote: null,
  remedies: {
    complaint: {
      to: message("remedy.co1581.complaint"),
      article: "Ley 1581 de 2012 Art. 16",
    },
    court: null,
    appeal: null,
  },
};
