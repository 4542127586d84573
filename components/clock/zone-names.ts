const PLACES: Readonly<Record<string, string>> = {
  Africa: "Cairo Casablanca Johannesburg Lagos Nairobi",
  America:
    "Adak Anchorage Argentina/Buenos_Aires Bogota Caracas Chicago Denver Halifax Los_Angeles " +
    "Mexico_City Miquelon New_York Noronha Nuuk Phoenix Santiago Sao_Paulo " +
    "St_Johns Tijuana Toronto Vancouver",
  Asia:
    "Bangkok Dhaka Dubai Gaza Jerusalem Kabul Karachi Kathmandu Kolkata " +
    "Magadan Nicosia Riyadh Seoul Shanghai Singapore Tehran Tokyo Yangon",
  Atlantic: "Azores Canary Cape_Verde Reykjavik",
  Australia: "Adelaide Brisbane Darwin Eucla Lord_Howe Melbourne Perth Sydney",
  Europe: "Athens Berlin Dublin Helsinki Istanbul Lisbon London Madrid Moscow Paris",
  Pacific:
    "Apia Auckland Chatham Easter Fiji Gambier Honolulu Kiritimati Marquesas Norfolk Noumea " +
    "Pago_Pago Pitcairn",
};

/**
 * Suggestions for a time zone field: one or a few well-known places for every clock that people live by. A list of
 * all names would be half of the page. The field accepts the other names as well.
 */
export const ZONE_NAMES: readonly string[] = Object.entries(PLACES).flatMap(([area, places]) =>
  places.split(" ").map((place) => `${area}/${place}`),
);
