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
 * The finding that a law sets no period, as clocks computed by earlier versions hold it: “POPIA sets no period for
 * this”, “ORS 646A.576: no period for this”. Laws hold it as a message now.
 */
const NO_PERIOD = /^(?:The )?(.+?)(:| sets?) no (?:general )?period(?: for [a-z ]+)?$/;

const placed = (number = "", paragraph = "", letter = ""): string =>
  `Art. ${number}${paragraph && ` Abs. ${paragraph}`}${letter && ` Buchst. ${letter}`}`;

/**
 * A source in the reader's words: a message, or an article as the reader's language cites it, e.g. “Art. 12 Abs. 3
 * DSGVO”. An article that is not of the European Union stays as its own law writes it.
 */
export function sayArticle(t: Translate, source: string): string {
  if (readMessage(source)) return translateText(t, source);
  return t.locale === "en" ? source : germanArticle(source);
}

function germanArticle(source: string): string {
  const [, law, told] = NO_PERIOD.exec(source) ?? [];
  if (law) return told === ":" ? `${law}: keine Frist dafür` : `${law} nennt dafür keine Frist`;
  if (/\bUK GDPR\b/.test(source) || !/\bGDPR\b|1182\/71/.test(source)) return source;
  const cited = source
    .replace(
      GDPR,
      (_, ...of: string[]) =>
        `${of[0] ? placed(of[0], of[1], of[2]) : placed(of[3], of[4], of[5])} DSGVO`,
    )
    .replace(EU, (_, ...of: string[]) => placed(of[0], of[1], of[2]));
  return TITLES.reduce((text, [english, german]) => text.replaceAll(english, german), cited);
}
