import { expect, test } from "vitest";
import { STEPS } from "@/lib/domain/request/steps";
import { LANGUAGES } from "@/lib/words/choose-language";
import { translatorFor } from "@/lib/words/words";
import { eventWords } from "./event-words";

const wordsOf = (language: "en" | "de", event: string, facts: Record<string, unknown>) =>
  eventWords(translatorFor(language), event, facts, () => "Mara Lind");

test("an event is described in the language of the reader", () => {
  const facts = { assignee: "u1", by: "rule", number: 2 };
  expect(wordsOf("en", "assign", facts).title).toBe("Assigned to Mara Lind by rule 2");
  expect(wordsOf("de", "assign", facts).title).toBe("Nach Regel 2 zugewiesen an Mara Lind");
  expect(wordsOf("de", "pause", { reason: "identity", stops: true, daysLeft: 1 })).toEqual({
    title: "Um einen Nachweis der Identität gebeten",
    detail: "die Frist ruht, noch 1 Tag",
  });
});

test("a correction of the law names every law and both dates", () => {
  const facts = { laws: ["eu-gdpr", "uk-gdpr"], was: ["eu-gdpr"], from: null, to: "2026-12-17" };
  expect(wordsOf("en", "correct-law", facts)).toEqual({
    title: "Law corrected to GDPR and UK GDPR",
    detail: "was GDPR; due date from no date to Thursday 17 December 2026",
  });
  expect(wordsOf("de", "correct-law", facts)).toEqual({
    title: "Gesetz berichtigt: DSGVO und UK GDPR",
    detail: "vorher DSGVO; Fälligkeit bisher ohne Datum, jetzt Donnerstag, 17. Dezember 2026",
  });
});

test("a refusal shows its ground and article in words, or its code if no law has the ground any more", () => {
  const ground = "GDPR-12-5";
  expect(wordsOf("en", "refuse", { ground }).detail).toBe(
    "The request is manifestly unfounded or excessive (Art. 12(5) GDPR)",
  );
  expect(wordsOf("de", "refuse", { ground }).detail).toBe(
    "Der Antrag ist offenkundig unbegründet oder exzessiv (Art. 12 Abs. 5 DSGVO)",
  );
  expect(wordsOf("de", "refuse", { ground: "OLD-1" }).detail).toBe("OLD-1");
  expect(wordsOf("de", "refuse", {}).detail).toBe("");
});

test("a reminder says how far away the due date is: before it, on it and after it", () => {
  const details = ["d:7", "d:1", "d:0", "d:0:1", "d:0:3", undefined].map(
    (milestone) => wordsOf("en", "remind", { milestone }).detail,
  );
  expect(details).toEqual([
    "7 days before the due date",
    "1 day before the due date",
    "on the due date",
    "1 day overdue",
    "3 days overdue",
    "",
  ]);
});

test("an event without a text is shown by its name", () => {
  expect(wordsOf("de", "something-new", {})).toEqual({ title: "something-new", detail: "" });
});

test.each(Object.keys(STEPS))("the activity has a title for the step %s", (step) => {
  for (const language of LANGUAGES) {
    const { title } = eventWords(translatorFor(language), step, {}, (id) => id);
    expect(title, language).not.toBe(step);
  }
});
