import { everyRight, type Law, noPeriod } from "@/lib/domain/law/law";

/** No statute at all: what the policy of a desk promises, and nothing more. */
export const house: Law = {
  id: "house",
  name: "The privacy policy alone",
  jurisdiction: "None",
  regions: [],
  versions: [
    {
      version: "house/1",
      validFrom: "1970-01-01",
      rules: everyRight(noPeriod("no law applies; only the privacy policy"), {}),
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
  nonExtensionNote:
    "No law gives a period here, so none can be extended. You can tell the requester about a delay instead.",
  remedies: { complaint: null, court: null, appeal: null },
};
