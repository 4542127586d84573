import { expect, test } from "vitest";
import { FIXED, namedInstant, sayFixed } from "./fixed";
import { translatorFor } from "./words";

const [english, german] = [translatorFor("en"), translatorFor("de")];

test("the numbers of a sentence stand in its other language, as many as there are", () => {
  expect(sayFixed(german, "This was asked for too often. Wait 12 minutes, then try again.")).toBe(
    "Das wurde zu oft angefordert. Warten Sie 12 Minuten, und versuchen Sie es dann noch einmal.",
  );
  const marks = (text: string) => text.split("#").length;
  for (const [sentence, other] of Object.entries(FIXED.de)) {
    expect(marks(other), sentence).toBe(marks(sentence));
  }
});

test("a sentence around what only the moment knows is said around it, and what we say ourselves in it as well", () => {
  expect(
    sayFixed(
      german,
      "Request 7K4M-9XQP ended, and its end was that of this one, too. Open it again to take them apart.",
    ),
  ).toMatch(/^Der Antrag 7K4M-9XQP ist beendet, /);
  expect(
    sayFixed(
      german,
      "This request is closed, and that cannot be done with it now. Reload the page to see what changed.",
    ),
  ).toMatch(/^Dieser Antrag ist abgeschlossen, deshalb geht das jetzt nicht\./);
  expect(
    sayFixed(
      german,
      "Required tasks are still open: “Ask 12 people; then refused by Ada”, “Closed?”. Do them, or remove them, and then decide.",
    ),
  ).toBe(
    "Pflichtaufgaben sind noch offen: „Ask 12 people; then refused by Ada“, „Closed?“. Erledigen oder entfernen Sie sie, und entscheiden Sie dann.",
  );
  const quoting =
    "Required task is still open: “Say “no” to “Bob””. Do it, or remove it, and then decide.";
  expect(sayFixed(german, quoting)).toContain("noch offen: „Say “no” to “Bob”“. Erledigen");
  expect(sayFixed(english, quoting)).toBe(quoting);
});

test("each part of a list is said, with days and instants in the reader's words", () => {
  const when = namedInstant(new Date("2026-12-17T13:05:00Z"), "Europe/Berlin");
  const sentence = `This request changed after you opened it: assigned by Ada Nobody on ${when}; withdrawn by the person who asked on ${when}. Nothing was overwritten, and what you typed is still here. Read what changed, then decide again.`;
  const moment = "Thursday 17 December 2026 at 14:05, Berlin time";
  expect(sayFixed(english, sentence)).toContain(
    `opened it: assigned by Ada Nobody on ${moment}; withdrawn by the person who asked on ${moment}. Nothing`,
  );
  const german17 = "Donnerstag, 17. Dezember 2026, 14:05 Uhr, Ortszeit Berlin";
  expect(sayFixed(german, sentence)).toContain(
    `: zugewiesen von Ada Nobody am ${german17}; zurückgezogen von der antragstellenden Person am ${german17}. Nichts`,
  );
});

test("a day is said in words, but for one that shows how to write one, and for one that does not exist", () => {
  expect(sayFixed(english, "Name a day after 2026-12-17.")).toBe(
    "Name a day after Thursday 17 December 2026.",
  );
  expect(sayFixed(german, "Name a day after 2026-12-17.")).toBe(
    "Nennen Sie einen späteren Tag als Donnerstag, 17. Dezember 2026.",
  );
  for (const t of [english, german])
    expect(sayFixed(t, "Give a day, like 2026-01-31.")).toContain("2026-01-31.");
  expect(sayFixed(english, "It was 2026-02-31.")).toBe("It was 2026-02-31.");
});

test("a sign that stands for itself is no number", () => {
  expect(sayFixed(german, "Give the colour as # and six digits or letters, like #26478d.")).toBe(
    "Geben Sie die Farbe als # und sechs Ziffern oder Buchstaben an, etwa #26478d.",
  );
});

test("the parts of a sentence stand in its other language, all of them and no others", () => {
  const parts = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [sentence, other] of Object.entries(FIXED.de))
    expect(parts(other), sentence).toEqual(parts(sentence));
});

test("what is not known in the other language stays as it is", () => {
  expect(sayFixed(german, "Nobody wrote this one: really.")).toBe("Nobody wrote this one: really.");
});

test("a desk's own words between quotes stay as they are, dates in them too", () => {
  const open = (task: string) =>
    `Required task is still open: “${task}”. Do it, or remove it, and then decide.`;
  for (const task of ["Ring bank by 2026-12-01", "Ask “archive” by 2026-12-01"]) {
    expect(sayFixed(english, open(task))).toBe(open(task));
    expect(sayFixed(german, open(task))).toContain(task);
  }
  const day = "It was due on 2026-12-01, see “2026-12-01”, and not on 2026-12-02.";
  expect(sayFixed(english, day)).toBe(
    "It was due on Tuesday 1 December 2026, see “2026-12-01”, and not on Wednesday 2 December 2026.",
  );
});
