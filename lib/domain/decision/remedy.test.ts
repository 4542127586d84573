import { expect, test } from "vitest";
import { LAW_IDS, LAWS, type LawId } from "@/lib/domain/laws/laws";
import type { Policy } from "@/lib/domain/policy/policy";
import { lawsOfAppeal, promisedDaysOf, remediesOf } from "./remedy";

/** The fields that remedies read: access is supported, with thirty days for all rights. */
const policy = {
  authority: { name: "Berliner Beauftragte", url: "https://www.datenschutz-berlin.de/" },
  lawOfRight: {},
  houseDays: 30,
  rights: [{ right: "access", quote: "Access your data." }],
} as unknown as Policy;

const request = (laws: LawId[], right: "access" | "appeal" | "grievance" = "access") => ({
  right,
  laws,
  appealOfId: null,
});

test("the GDPR and California have no appeal to the desk; Virginia, the UK and India do", () => {
  const rightUnder = (law: LawId) => remediesOf(policy, law, request([law])).appeal?.right ?? null;
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

test("India alone requires an appeal to the desk before a complaint", () => {
  const first = LAW_IDS.filter((law) => LAWS[law].remedies.appeal?.first);
  expect(first).toEqual(["in-dpdp"]);
});

test("an appeal cannot be appealed again; only the complaint to the authority is left", () => {
  expect(remediesOf(policy, "us-va", request(["us-va"], "appeal")).appeal).toBeNull();
  const complaint = { ...request(["uk-gdpr"], "grievance"), appealOfId: "req_first" };
  expect(remediesOf(policy, "uk-gdpr", complaint).appeal).toBeNull();
  expect(remediesOf(policy, "uk-gdpr", complaint).complaint.to).toBe("remedy.ukGdpr.complaint");
});

test("of several laws only the one with an appeal applies to the appeal", () => {
  const { appeal } = remediesOf(policy, "eu-gdpr", request(["eu-gdpr", "us-va"]));
  expect(appeal?.article).toBe("Va. Code 59.1-577(C)");
  expect(lawsOfAppeal(policy, "appeal", ["eu-gdpr", "us-va"])).toEqual(["us-va"]);
  expect(lawsOfAppeal(policy, "appeal", ["eu-gdpr"])).toBeNull();
});

test("the policy deadline for other rights does not change the time for an appeal that the policy does not mention", () => {
  const at = { residence: "elsewhere", receivedOn: "2026-11-22" } as const;
  const days = (law: LawId, right: "access" | "appeal" | "grievance", receivedOn = at.receivedOn) =>
    promisedDaysOf(policy, law, { ...at, right, receivedOn });
  expect(days("us-va", "access")).toBe(30);
  expect(days("us-va", "appeal")).toBeUndefined();
  expect(days("in-dpdp", "grievance")).toBe(90);
  expect(days("in-dpdp", "grievance", "2027-06-01" as never)).toBeUndefined();
  expect(days("uk-gdpr", "grievance")).toBe(30);
});
