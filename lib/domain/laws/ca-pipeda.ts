import { everyRight, extendTo, type Law, noPeriod, type Rule, within } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

const request: Rule = within(30, "day", {
  source: "PIPEDA s. 8(3); Interpretation Act s. 27",
  roll: { weekend: [7], source: "Interpretation Act ss. 26, 35" },
  extension: extendTo(60, "day", "PIPEDA s. 8(4)", "request"),
});

export const caPipeda: Law = {
  id: "ca-pipeda",
  name: "Personal Information Protection and Electronic Documents Act",
  jurisdiction: "Canada",
  regions: ["CA"],
  versions: [
    {
      version: "ca-pipeda/2001-01-01",
      validFrom: "2001-01-01",
      rules: everyRight(noPeriod(message("source.noPeriod", { law: "PIPEDA" })), {
        access: request,
        rectification: request,
        "child-data": request,
      }),
    },
  ],
  refusalGrounds: [
    {
      code: "PIPEDA-9-1",
      article: "PIPEDA s. 9(1)",
      title: message("ground.caPipeda.aboutOthers"),
      rights: ["access"],
    },
    {
      code: "PIPEDA-9-3-a",
      article: "PIPEDA s. 9(3)(a)",
      title: message("ground.caPipeda.privilege"),
      rights: ["access"],
    },
    {
      code: "PIPEDA-9-3-b",
      article: "PIPEDA s. 9(3)(b)",
      title: message("ground.caPipeda.commercial"),
      rights: ["access"],
    },
    {
      code: "PIPEDA-9-3-c",
      article: "PIPEDA s. 9(3)(c)",
      title: message("ground.caPipeda.endangersOthers"),
      rights: ["access"],
    },
    {
      code: "PIPEDA-9-3-c1",
      article: "PIPEDA s. 9(3)(c.1)",
      title: message("ground.caPipeda.investigation"),
      rights: ["access"],
    },
    {
      code: "PIPEDA-9-3-d",
      article: "PIPEDA s. 9(3)(d)",
      title: message("ground.caPipeda.disputeResolution"),
      rights: ["access"],
    },
  ],
  extensionGrounds: [
    {
      code: "interference",
      text: "Meeting the limit would unreasonably interfere with our activities",
      article: "PIPEDA s. 8(4)(a)(i)",
    },
    {
      code: "consultations",
      text: "We need to consult others and cannot do so within the limit",
      article: "PIPEDA s. 8(4)(a)(ii)",
    },
    {
      code: "format",
      text: "We need time to convert the information to an alternative format",
      article: "PIPEDA s. 8(4)(b)",
    },
  ],
  nonExtensionNote: message("finding.noExtension.silenceRefuses"),
  remedies: {
    complaint: { to: message("remedy.caPipeda.complaint"), article: "PIPEDA s. 11" },
    court: {
      text: message("remedy.caPipeda.court"),
      article: "PIPEDA s. 14",
    },
    appeal: null,
  },
};
