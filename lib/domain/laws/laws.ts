import type { EngineRight, Law, Rule } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { arPdpa } from "./ar-pdpa";
import { auPrivacy } from "./au-privacy";
import { brLgpd } from "./br-lgpd";
import { caPipeda } from "./ca-pipeda";
import { caQc } from "./ca-qc";
import { chFadp } from "./ch-fadp";
import { cl21719 } from "./cl-21719";
import { co1581 } from "./co-1581";
import { euGdpr } from "./eu-gdpr";
import { hkPdpo } from "./hk-pdpo";
import { house } from "./house";
import { inDpdp } from "./in-dpdp";
import { inItRules } from "./in-it-rules";
import { jpAppi } from "./jp-appi";
import { keDpa } from "./ke-dpa";
import { krPipa } from "./kr-pipa";
import { mxLfpdppp } from "./mx-lfpdppp";
import { myPdpa } from "./my-pdpa";
import { nzPrivacy } from "./nz-privacy";
import { saPdpl } from "./sa-pdpl";
import { sgPdpa } from "./sg-pdpa";
import { thPdpa } from "./th-pdpa";
import { trKvkk } from "./tr-kvkk";
import { twPdpa } from "./tw-pdpa";
import { ukGdpr } from "./uk-gdpr";
import { usCa } from "./us-ca";
import { usCo } from "./us-co";
import { usCt } from "./us-ct";
import { usFl } from "./us-fl";
import { usIa } from "./us-ia";
import { usMn } from "./us-mn";
import { usNj } from "./us-nj";
import { usOr } from "./us-or";
import { usTx } from "./us-tx";
import { usUt } from "./us-ut";
import { usVa } from "./us-va";
import { zaPaia } from "./za-paia";

/** Every law of the product. A new law needs its own file and a line here. */
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

/** The law with this id. Throws a Problem for an unknown id. */
export function lawFor(id: string): Law {
  if (isLawId(id)) return LAWS[id];
  throw new Problem("invalid", message("problem.law.unknown"), {
    law: message("problem.choice.law"),
  });
}
