import { Temporal } from "temporal-polyfill";
import type { LawId } from "@/lib/domain/laws/laws";

const named = (area: string, places: string): string[] =>
  places.split(" ").map((place) => `${area}/${place}`);

const PACIFIC_US = ["America/Los_Angeles"];
const MOUNTAIN_US = ["America/Denver"];
const CENTRAL_US = ["America/Chicago"];
const EASTERN_US = ["America/New_York"];

/** The capitals of the European Economic Area, and the parts of its states with other clocks. */
const EEA = [
  ...named(
    "Europe",
    "Amsterdam Athens Berlin Bratislava Brussels Bucharest Budapest Busingen Copenhagen Dublin " +
      "Helsinki Lisbon Ljubljana Luxembourg Madrid Malta Mariehamn Oslo Paris Prague Riga Rome " +
      "Sofia Stockholm Tallinn Vaduz Vienna Vilnius Warsaw Zagreb",
  ),
  ...named("Atlantic", "Azores Canary Madeira Reykjavik"),
  ...named("America", "Cayenne Guadeloupe Marigot Martinique"),
  ...named("Indian", "Mayotte Reunion"),
  "Africa/Ceuta",
  "Asia/Nicosia",
];

const BRAZIL = named(
  "America",
  "Araguaina Bahia Belem Boa_Vista Campo_Grande Cuiaba Eirunepe Fortaleza Maceio Manaus Noronha " +
    "Porto_Velho Recife Rio_Branco Santarem Sao_Paulo",
);

const CANADA = named(
  "America",
  "Cambridge_Bay Dawson Dawson_Creek Edmonton Fort_Nelson Glace_Bay Goose_Bay Halifax Inuvik " +
    "Iqaluit Moncton Rankin_Inlet Regina Resolute St_Johns Swift_Current Toronto Vancouver " +
    "Whitehorse Winnipeg",
);

const AUSTRALIA = [
  ...named(
    "Australia",
    "Adelaide Brisbane Broken_Hill Darwin Eucla Hobart Lindeman Lord_Howe Melbourne Perth Sydney",
  ),
  ...named("Indian", "Christmas Cocos"),
  "Antarctica/Macquarie",
  "Pacific/Norfolk",
];

const ARGENTINA = named(
  "America/Argentina",
  "Buenos_Aires Catamarca Cordoba Jujuy La_Rioja Mendoza Rio_Gallegos Salta San_Juan San_Luis " +
    "Tucuman Ushuaia",
);

const MEXICO = named(
  "America",
  "Bahia_Banderas Cancun Chihuahua Ciudad_Juarez Hermosillo Matamoros Mazatlan Merida Mexico_City " +
    "Monterrey Ojinaga Tijuana",
);

/** The zones with the most difficult clocks, for the policy of a desk, which has no country. */
const DIFFICULT = [
  "UTC",
  ...named("Africa", "Cairo Casablanca"),
  ...named("America", "Asuncion Havana Nuuk"),
  ...named("Asia", "Beirut Gaza Kathmandu Tehran"),
  "Antarctica/Troll",
  ...named("Pacific", "Apia Kiritimati Marquesas Pago_Pago"),
];

/** The time zones in which a controller under each law can be. */
export const LAW_ZONES: Record<LawId, readonly string[]> = {
  "eu-gdpr": EEA,
  "uk-gdpr": ["Europe/London"],
  "in-dpdp": ["Asia/Kolkata"],
  "in-it-rules": ["Asia/Kolkata"],
  "us-ca": PACIFIC_US,
  "us-va": EASTERN_US,
  "us-co": MOUNTAIN_US,
  "us-ct": EASTERN_US,
  "us-ut": MOUNTAIN_US,
  "us-tx": [...CENTRAL_US, ...MOUNTAIN_US],
  "us-fl": [...EASTERN_US, ...CENTRAL_US],
  "us-or": [...PACIFIC_US, "America/Boise"],
  "us-ia": CENTRAL_US,
  "us-nj": EASTERN_US,
  "us-mn": CENTRAL_US,
  "br-lgpd": BRAZIL,
  "ca-pipeda": CANADA,
  "ca-qc": ["America/Toronto", "America/Halifax", "America/Blanc-Sablon"],
  "ch-fadp": ["Europe/Zurich"],
  "za-paia": ["Africa/Johannesburg"],
  "sg-pdpa": ["Asia/Singapore"],
  "th-pdpa": ["Asia/Bangkok"],
  "au-privacy": AUSTRALIA,
  "nz-privacy": ["Pacific/Auckland", "Pacific/Chatham"],
  "kr-pipa": ["Asia/Seoul"],
  "tr-kvkk": ["Europe/Istanbul"],
  "sa-pdpl": ["Asia/Riyadh"],
  "ke-dpa": ["Africa/Nairobi"],
  "hk-pdpo": ["Asia/Hong_Kong"],
  "my-pdpa": ["Asia/Kuala_Lumpur", "Asia/Kuching"],
  "tw-pdpa": ["Asia/Taipei"],
  "cl-21719": ["America/Santiago", "America/Punta_Arenas", "Pacific/Easter"],
  "co-1581": ["America/Bogota"],
  "ar-pdpa": ARGENTINA,
  "mx-lfpdppp": MEXICO,
  "jp-appi": ["Asia/Tokyo"],
  house: DIFFICULT,
};

/** The instants, in milliseconds, at which a zone changes its clocks between `fromMs` and `toMs`. */
export function changesOf(zone: string, fromMs: number, toMs: number): number[] {
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds > toMs) return found;
    found.push(next.epochMilliseconds);
    at = next;
  }
}
