import fc from "fast-check";
import { expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import { testPolicy } from "@/lib/domain/testing/policy";
import { brandTermsOf, brandTermsSchema, changedFields, typedBrand } from "./brand";
import { isOrigin } from "./policy-schema";

const policy = testPolicy();
const typed = typedBrand(brandTermsOf(policy));

const faultsOf = (changes: Record<string, string>): Record<string, string> => {
  const parsed = brandTermsSchema.safeParse({ ...typed, ...changes });
  const issues = parsed.error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]));
};

test("the current terms pass validation unchanged", () => {
  expect(brandTermsSchema.parse(typed)).toEqual(brandTermsOf(policy));
});

test("a colour with too little contrast is rejected, and the message names its contrast and the nearest one that passes", () => {
  expect(faultsOf({ brand: "#ffd400" })).toEqual({
    brand: message("problem.brand.contrast", {
      colour: "#ffd400",
      ratio: "1.30",
      nearest: "#886a00",
    }),
  });
  expect(faultsOf({ brand: "red" }).brand).toBe("problem.brand.colour");
  expect(faultsOf({ brand: "#26478D" })).toEqual({});
});

test.each([
  [{ name: " " }, ["name"]],
  [{ linkLabel3: "Help" }, ["linkUrl3"]],
  [{ linkUrl2: "https://example.org/imprint" }, ["linkLabel2"]],
  [{ linkLabel1: "Help", linkUrl1: "javascript:alert(1)" }, ["linkUrl1"]],
  [{ linkLabel1: "Help", linkUrl1: "http://example.org" }, ["linkUrl1"]],
  [{ intro: "x".repeat(401) }, ["intro"]],
  [{ email: "privacy at example" }, ["email"]],
  [{ officerName: "", officerTitle: "Grievance Officer", officerEmail: "" }, ["officerName"]],
  [{ officerName: "Ada", officerTitle: "", officerEmail: "ada" }, ["officerTitle", "officerEmail"]],
  [{ authorityName: "", authorityUrl: "https://example.org" }, ["authorityName"]],
  [{ authorityUrl: "javascript:alert(1)" }, ["authorityUrl"]],
  [{ embedOrigins: "*" }, ["embedOrigins"]],
  [{ embedOrigins: "http://www.example.org" }, ["embedOrigins"]],
])("every problem is reported at its field: %j", (changes, fields) => {
  expect(Object.keys(faultsOf(changes as Record<string, string>))).toEqual(fields);
});

test("empty fields remove the previous values, and the URL of a page is reduced to its origin", () => {
  const parsed = brandTermsSchema.parse({
    ...typed,
    intro: "",
    email: "",
    postal: "",
    authorityUrl: "",
    officerName: "",
    officerTitle: "",
    officerEmail: "",
    embedOrigins:
      "https://www.example.org/privacy?x=1\r\nhttps://WWW.example.org\nhttp://localhost:99",
  });
  expect(parsed.intro).toBeNull();
  expect(parsed.contact).toEqual({ email: null, postal: null, officer: null });
  expect(parsed.authority?.url).toBeNull();
  expect(parsed.embedOrigins).toEqual(["https://www.example.org", "http://localhost:99"]);
});

test.each([
  "https://*",
  "https://*.example.org",
  "https://a;script-src",
  "https://a.example https://b.example",
  "https://a,b.example",
  "https://a'b.example",
  "https://example.org/",
  "https://Example.org",
  "https://example.org:443",
  "https://user@example.org",
  "http://example.org",
  "http://localhost.example.org",
  "data:text/html,x",
  "null",
  "'self'",
  "",
])("text that could widen or break a header rule is not accepted as an origin: %s", (value) => {
  expect(isOrigin(value)).toBe(false);
});

test("every accepted origin is a single token in a header", () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ["https", "http"] }), (url) => {
      const { origin } = new URL(url);
      if (isOrigin(origin)) expect(origin).toMatch(/^https?:\/\/[a-z0-9.[\]:-]+$/);
    }),
  );
  expect(isOrigin("https://www.example.org:8443")).toBe(true);
  expect(isOrigin("http://[::1]:3000")).toBe(true);
});

test("a change is reported as the names of the changed fields", () => {
  const other = {
    ...policy,
    name: "Other",
    links: [{ label: "Imprint", url: "https://example.org/" }],
    contact: { ...policy.contact, officer: { name: "Grace", title: "Officer", email: null } },
  };
  expect(changedFields(policy, other)).toEqual(["name", "links", "contact.officer"]);
  expect(changedFields(policy, structuredClone(policy))).toEqual([]);
});
