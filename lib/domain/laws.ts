import type { EngineRight, Law, Rule } from "./law";
import { arPdpa } from "./laws/ar-pdpa";
import { auPrivacy } from "./laws/au-privacy";
import { brLgpd } from "./laws/br-lgpd";
import { caPipeda } from "./laws/ca-pipeda";
import { caQc } from "./laws/ca-qc";
import { chFadp } from "./laws/ch-fadp";
import { cl21719 } from "./laws/cl-21719";
import { co1581 } from "./laws/co-1581";
import { euGdpr } from "./laws/eu-gdpr";
import { hkPdpo } from "./laws/hk-pdpo";
import { house } from "./laws/house";
import { inDpdp } from "./laws/in-dpdp";
import { inItRules } from "./laws/in-it-rules";
import { jpAppi } from "./laws/jp-appi";
import { keDpa } from "./laws/ke-dpa";
import { krPipa } from "./laws/kr-pipa";
import { mxLfpdppp } from "./laws/mx-lfpdppp";
import { myPdpa } from "./laws/my-pdpa";
import { nzPrivacy } from "./laws/nz-privacy";
import { saPdpl } from "./laws/sa-pdpl";
import { sgPdpa } from "./laws/sg-pdpa";
import { thPdpa } from "./laws/th-pdpa";
import { trKvkk } from "./laws/tr-kvkk";
import { twPdpa } from "./laws/tw-pdpa";
import { ukGdpr } from "./laws/uk-gdpr";
import { usCa } from "./laws/us-ca";
import { usCo } from "./laws/us-co";
import { usCt } from "./laws/us-ct";
import { usFl } from "./laws/us-fl";
import { usIa } from "./laws/us-ia";
import { usMn } from "./laws/us-mn";
import { usNj } from "./laws/us-nj";
import { usOr } from "./laws/us-or";
import { usTx } from "./laws/us-tx";
import { usUt } from "./laws/us-ut";
import { usVa } from "./laws/us-va";
import { zaPaia } from "./laws/za-paia";
import { Problem } from "./problem";

/** Every law the clock knows; a new one is its file and a line here. */
export const LAWS = {
  "eu-gdpr": euGdpr,
  "uk-gdpr": ukGdpr,
  "in-dpdp": inDpdp,
  "in-it-rules": inItRules,
  "us-ca": usCa,
  "us-va": usVa,
  "us-co": usCo,
  "us-ct": usCt,
  "us-ut": usUt,
  "us-tx": usTx,
  "us-fl": usFl,
  "us-or": usOr,
  "us-ia": usIa,
  "us-nj": usNj,
  "us-mn": usMn,
  "br-lgpd": brLgpd,
  "ca-pipeda": caPipeda,
  "ca-qc": caQc,
  "ch-fadp": chFadp,
  "za-paia": zaPaia,
  "sg-pdpa": sgPdpa,
  "th-pdpa": thPdpa,
  "au-privacy": auPrivacy,
  "nz-privacy": nzPrivacy,
  "kr-pipa": krPipa,
  "tr-kvkk": trKvkk,
  "sa-pdpl": saPdpl,
  "ke-dpa": keDpa,
  "hk-pdpo": hkPdpo,
  "my-pdpa": myPdpa,
  "tw-pdpa": twPdpa,
  "cl-21719": cl21719,
  "co-1581": co1581,
  "ar-pdpa": arPdpa,
  "mx-lfpdppp": mxLfpdppp,
  "jp-appi": jpAppi,
  house: house,
} as const satisfies Record<string, Law>;

export type LawId = keyof typeof LAWS;

export const LAW_IDS = Object.keys(LAWS) as LawId[];

export function isLawId(id: string): id is LawId {
  return Object.hasOwn(LAWS, id);
}

/** The rule of a law for a right on a day of receipt; `undefined` where the law was not in force. */
export const ruleOn = (law: LawId, right: EngineRight, receivedOn: string): Rule | undefined =>
  (LAWS[law] as Law).versions.find(
    ({ validFrom, validTo }) => validFrom <= receivedOn && receivedOn <= (validTo ?? receivedOn),
  )?.rules[right];

export function lawFor(id: string): Law {
  if (isLawId(id)) return LAWS[id];
  throw new Problem("invalid", "The law is unknown.", { law: "Choose a law from the list." });
}
