import { expect, test } from "vitest";
import { computeDeadline } from "@/lib/domain/clock/deadline";
import { stepFrom } from "@/lib/domain/request/step-rules";
import { translateText } from "./message-text";
import { formatReason } from "./reason";
import { translatorFor } from "./words";

const [english, german] = [translatorFor("en"), translatorFor("de")];

function messageOf(failing: () => unknown): string {
  try {
    failing();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("This should have failed.");
}

test("a step that is not allowed names the state of the request in the reader's language", () => {
  const refused = messageOf(() => stepFrom("pause", { state: "closed", outcome: "fulfilled" }));
  expect(translateText(english, refused)).toMatch(/^The state of this request is “Closed”, /);
  expect(translateText(german, refused)).toMatch(
    /^Der Status dieses Antrags ist „Abgeschlossen“, /,
  );
});

test("a law that was not in force is named with the day, both in the reader's language", () => {
  const before = { receivedAt: "2018-05-24T10:00:00Z", zone: "Europe/Berlin", calendar: null };
  const refused = messageOf(() => computeDeadline({ law: "eu-gdpr", right: "access", ...before }));
  expect(translateText(english, refused)).toBe(
    "General Data Protection Regulation (EU) 2016/679 was not in force on Thursday 24 May 2018.",
  );
  expect(translateText(german, refused)).toContain("Datenschutz-Grundverordnung (EU) 2016/679");
  expect(translateText(german, refused)).toContain("Donnerstag, 24. Mai 2018");
});

test("the law that governs is named in the reader's language, or else by its own name", () => {
  const governs = (law: string) =>
    formatReason(
      german,
      { code: "governs", on: null, source: "", params: { law } },
      "Europe/Berlin",
    );
  expect(governs("source.euGdpr.name")).toContain("Datenschutz-Grundverordnung (EU) 2016/679");
  expect(governs("Virginia Consumer Data Protection Act")).toContain("Virginia Consumer");
});
