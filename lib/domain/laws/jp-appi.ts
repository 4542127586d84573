import { everyRight, type Law, noPeriod } from "@/lib/domain/law/law";

export const jpAppi: Law = {
  id: "jp-appi",
  name: "Act on the Protection of Personal Information",
  jurisdiction: "Japan",
  regions: ["JP"],
  versions: [
    {
      version: "jp-appi/2022-04-01",
      validFrom: "2022-04-01",
      rules: everyRight(noPeriod("APPI Art. 33 to 35: without delay, no number of days"), {}),
    },
  ],
  refusalGrounds: [
    {
      code: "APPI-33-2-1",
      article: "APPI Art. 33(2)(i)",
      title: "Disclosure could harm the life, body, property or interests of somebody",
      rights: ["access"],
    },
    {
      code: "APPI-33-2-2",
      article: "APPI Art. 33(2)(ii)",
      title: "Disclosure could seriously interfere with our business",
      rights: ["access"],
    },
    {
      code: "APPI-33-2-3",
      article: "APPI Art. 33(2)(iii)",
      title: "Disclosure would violate another law",
      rights: ["access"],
    },
    {
      code: "APPI-35-6",
      article: "APPI Art. 35(6)",
      title: "Stopping would be too costly and other measures protect you",
      rights: ["erasure", "restriction"],
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: "The law says without delay and sets no period to extend.",
  remedies: {
    complaint: {
      to: "the Personal Information Protection Commission (PPC)",
      article: "APPI Art. 148",
    },
    court: {
      text: "You can bring an action two weeks after your request",
      article: "APPI Art. 39",
    },
    appeal: null,
  },
};
