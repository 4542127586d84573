import { expect, test } from "vitest";
import { personSchema } from "@/lib/domain/request/person";
import { withoutDirection } from "./direction";

test("a name cannot change the direction of the text next to it", () => {
  expect(withoutDirection("Ada \u202eecalevoL\u202c \u2067x\u2069\u200f")).toBe("Ada ecalevoL x");
  expect(withoutDirection("محمد علی\u200cرضا")).toBe("محمد علی\u200cرضا");
});

test("stored personal data is read without direction marks", () => {
  const person = personSchema.parse({
    name: "Eve \u202etxt.exe",
    email: "eve@example.org",
    identifier: "id\u202e-1",
    person: "agent",
    acting: { capacity: "permission", name: "Bob\u2066", email: "" },
    authority: "",
    details: "",
  });
  expect([person.name, person.identifier, person.acting?.name]).toEqual([
    "Eve txt.exe",
    "id-1",
    "Bob",
  ]);
});
