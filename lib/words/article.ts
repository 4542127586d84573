import { readMessage } from "@/lib/domain/problem/message";
import { translateText } from "./message-text";
import type { Translate } from "./translator";

const PLACE = "Art\\. (\\d+)(?:\\((\\d+)\\))?(?:\\(([a-z])\\))?";
const GDPR = new RegExp(`(?<!UK )\\bGDPR ${PLACE}(?![\\w(])|\\b${PLACE} GDPR\\b`, "g");
const EU = new RegExp(`\\b${PLACE}(?![\\w(])`, "g");

const TITLES = [
  ["Regulation (EEC, Euratom) 1182/71", "Verordnung (EWG, Euratom) Nr. 1182/71"],
  ["EDPB Guidelines", "EDSA-Leitlinien"],
  ["Recital", "Erwägungsgrund"],
  ["section", "Abschnitt"],
] as const;

/**
 * The text that a law sets no period, as earlier versions stored it in deadlines: “POPIA sets no period for this”, “ORS
 * 646A.576: no period for this”. Laws have a message for it now.
 */
const NO_PERIOD = /^(?:The )?(.+?)(:| sets?) no (?:general )?period(?: for [a-z ]+)?$/;

const germanPlace = (number = "", paragraph = "", letter = ""): string =>
  `Art. ${number}${paragraph && ` Abs. ${paragraph}`}${letter && ` Buchst. ${letter}`}`;

/**
 * A source in the reader's language: a translated message, or an article in the citation form of that language, e.g.
 * “Art. 12 Abs. 3 DSGVO”. Articles of laws outside the European Union keep the form of their own law.
 */
export function formatArticle(t: Translate, source: string): string {
  if (readMessage(source)) return translateText(t, source);
  return t.locale === "en" ? source : germanArticle(source);
}

function germanArticle(source: string): string {
  const [, law, separator] = NO_PERIOD.exec(source) ?? [];
  if (law)
    return separator === ":" ? `${law}: keine Frist dafür` : `${law} nennt dafür keine Frist`;
  if (/\bUK GDPR\b/.test(source) || !/\bGDPR\b|1182\/71/.test(source)) return source;
  const cited = source
    .replace(
      GDPR,
      (_, ...of: string[]) =>
        `${of[0] ? germanPlace(of[0], of[1], of[2]) : germanPlace(of[3], of[4], of[5])} DSGVO`,
    )
    .replace(EU, (_, ...of: string[]) => germanPlace(of[0], of[1], of[2]));
  return TITLES.reduce((text, [english, german]) => text.replaceAll(english, german), cited);
}
