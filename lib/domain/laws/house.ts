import { everyRight, type Law, noPeriod } from "@/lib/domain/law";

/** No statute at all: what a desk promises to everyone, and nothing more. */
export const house: Law = {
  id: "house",
  name: "The desk's own promise",
  jurisdiction: "None",
  regions: [],
  versions: [
    {
      version: "house/1",
      validFrom: "1970-01-01",
      rules: everyRight(noPeriod("No law; the desk's own promise"), {}),
    },
  ],
  refusalGrounds: [
    {
      code: "HOUSE-ID",
      article: "the desk's policy",
      title: "Your identity could not be confirmed",
      identity: true,
    },
    { code: "HOUSE-ABUSE", article: "the desk's policy", title: "The request is abusive" },
    {
      code: "HOUSE-LAW",
      article: "the desk's policy",
      title: "A law requires us to keep the data",
    },
  ],
  extensionGrounds: [],
  nonExtensionNote: "No law allows more time than the desk promised.",
  remedies: { complaint: null, court: null, appeal: null },
};
