import { expect, test } from "vitest";
import { LAW_IDS, LAWS, type LawId } from "@/lib/domain/laws/laws";
import type { Policy } from "@/lib/domain/policy/policy";
import { lawsOfAppeal, promisedDaysOf, remediesOf } from "./remedy";

/** As far as remedies look at it: access on offer, thirty days for all. */
const policy = {
  authority: { name: "Berliner Beauftragte", url: "https://www.datenschutz-berlin.de/" },
  lawOfRight: {},
  houseDays: 30,
  rights: [{ right: "access", quote: "Access your data." }],
} as unknown as Policy;

const asked = (laws: LawId[], right: "access" | "appeal" | "grievance" = "access") => ({
  right,
  laws,
  appealOfId: null,
});

test("the GDPR and California know no appeal to the desk; Virginia, the UK and India do", () => {
  const rightUnder = (law: LawId) => remediesOf(policy, law, asked([law])).appeal?.right ?? null;
  expect(["eu-gdpr", "us-ca", "house"].map((law) => rightUnder(law as LawId))).toEqual([
    null,
    null,
    null,
  ]);
  expect(rightUnder("us-va")).toBe("appeal");
  expect(rightUnder("uk-gdpr")).toBe("grievance");
  expect(rightUnder("in-dpdp")).toBe("grievance");
  expect(rightUnder("in-it-rules")).toBeNull();
});

test("only what the law wants raised first stands before the complaint", () => {
  const first = LAW_IDS.filter((law) => LAWS[law].remedies.appeal?.first);
  expect(first).toEqual(["in-dpdp"]);
});

test("an appeal is decided once: against it there is the authority, not another appeal", () => {
  expect(remediesOf(policy, "us-va", asked(["us-va"], "appeal")).appeal).toBeNull();
  const complaint = { ...asked(["uk-gdpr"], "grievance"), appealOfId: "req_first" };
  expect(remediesOf(policy, "uk-gdpr", complaint).appeal).toBeNull();
  expect(remediesOf(policy, "uk-gdpr", complaint).complaint.to).toBe("remedy.ukGdpr.complaint");
});

test("of several laws the one that knows an appeal gives it, and the appeal runs under that one alone", () => {
  const { appeal } = remediesOf(policy, "eu-gdpr", asked(["eu-gdpr", "us-va"]));
  expect(appeal?.article).toBe("Va. Code 59.1-577(C)");
  expect(lawsOfAppeal(policy, "appeal", ["eu-gdpr", "us-va"])).toEqual(["us-va"]);
  expect(lawsOfAppeal(policy, "appeal", ["eu-gdpr"])).toBeNull();
});

test("a desk's own promise for other rights does not shorten or lengthen an appeal it never offered", () => {
  const at = { residence: "elsewhere", receivedOn: "2026-11-22" } as const;
  const days = (law: LawId, right: "access" | "appeal" | "grievance", receivedOn = at.receivedOn) =>
    promisedDaysOf(policy, law, { ...at, right, receivedOn });
  expect(days("us-va", "access")).toBe(30);
  expect(days("us-va", "appeal")).toBeUndefined();
  expect(days("in-dpdp", "grievance")).toBe(90);
  expect(days("in-dpdp", "grievance", "2027-06-01" as never)).toBeUndefined();
  expect(days("uk-gdpr", "grievance")).toBe(30);
});
