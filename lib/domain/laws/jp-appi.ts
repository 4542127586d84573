import { everyRight, type Law, noPeriod } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";

export const jpAppi: Law = {
  id: "jp-appi",
  name: "Act on the Protection of Personal Information",
  jurisdiction: "Japan",
  regions: ["JP"],
  versions: [
    {
      version: "jp-appi/2022-04-01",
      validFrom: "2022-04-01",
      rules: everyRight(noPeriod(message("source.jpAppi.withoutDelay")), {}),
    },
  ],
  refusalGrounds: [
    {
      code: "APPI-33-2-1",
      article: "APPI Art. 33(2)(i)",
      title: message("ground.jpAppi.harms"),
      rights: ["access"],
    },
    {
      code: "APPI-33-2-2",
      article: "APPI Art. 33(2)(ii)",
      title: message("ground.jpAppi.business"),
      rights: ["access"],
    },
    {
      code: "APPI-33-2-3",
      article: "APPI Art. 33(2)(iii)",
      title: message("ground.jpAppi.otherLaw"),
      rights: ["access"],
    },
    {
      code: "APPI-35-6",
      article: "APPI Art. 35(6)",
      title: message("ground.jpAppi.tooCostly"),
      rights: ["erasure", "restriction"],
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: message("finding.noExtension.jpAppi"),
  remedies: {
    complaint: {
      to: message("remedy.jpAppi.complaint"),
      article: "APPI Art. 148",
    },
    court: {
      text: message("remedy.jpAppi.court"),
      article: "APPI Art. 39",
    },
    appeal: null,
  },
};
