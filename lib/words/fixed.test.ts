import { expect, test } from "vitest";
import { LAWS } from "@/lib/domain/laws";
import { FIXED, sayArticle, sayFixed } from "./fixed";
import { wordsFor } from "./words";

const [english, german] = [wordsFor("en"), wordsFor("de")];

test("why a law lets a request be refused, and where one goes then, is said in every language", () => {
  const said = Object.values(LAWS).flatMap(({ refusalGrounds, remedies }) => [
    ...refusalGrounds.map(({ title }) => title),
    ...[remedies.complaint?.to, remedies.court?.text, remedies.appeal?.text],
  ]);
  for (const sentence of said.filter((one) => one !== undefined)) {
    expect(sayFixed(german, sentence), sentence).not.toBe(sentence);
    expect(sayFixed(german, sentence), sentence).not.toContain("#");
    expect(sayFixed(english, sentence)).toBe(sentence);
  }
});

test("the numbers of a sentence stand in its other language, as many as there are", () => {
  expect(sayFixed(german, "This was asked for too often. Wait 12 minutes, then try again.")).toBe(
    "Das wurde zu oft angefordert. Warten Sie 12 Minuten, und versuchen Sie es dann noch einmal.",
  );
  const marks = (text: string) => text.split("#").length;
  for (const [sentence, other] of Object.entries(FIXED.de)) {
    expect(marks(other), sentence).toBe(marks(sentence));
  }
});

test("what is not known in the other language stays as it is", () => {
  expect(sayFixed(german, "Nobody wrote this one: really.")).toBe("Nobody wrote this one: really.");
});

test("articles of the GDPR are cited as German cites them, other laws as they cite themselves", () => {
  expect(sayArticle(german, "Art. 12(3) GDPR")).toBe("Art. 12 Abs. 3 DSGVO");
  expect(sayArticle(german, "Art. 17(3)(b) GDPR")).toBe("Art. 17 Abs. 3 Buchst. b DSGVO");
  expect(sayArticle(german, "Art. 77 GDPR")).toBe("Art. 77 DSGVO");
  expect(
    sayArticle(german, "GDPR Art. 12(6), Recital 63; EDPB Guidelines 01/2022, section 5.3"),
  ).toBe("Art. 12 Abs. 6 DSGVO, Erwägungsgrund 63; EDSA-Leitlinien 01/2022, Abschnitt 5.3");
  expect(sayArticle(german, "Regulation (EEC, Euratom) 1182/71 Art. 3(4), Art. 2(1)")).toBe(
    "Verordnung (EWG, Euratom) Nr. 1182/71 Art. 3 Abs. 4, Art. 2 Abs. 1",
  );
  expect(sayArticle(german, "POPIA sets no period for this")).toBe("POPIA nennt dafür keine Frist");
  expect(sayArticle(german, "ORS 646A.576: no period for this")).toBe(
    "ORS 646A.576: keine Frist dafür",
  );
  for (const other of ["Art. 79 UK GDPR, DPA 2018 s. 167", "Art. 12A(3) UK GDPR", "LGPD Art. 22"]) {
    expect(sayArticle(german, other)).toBe(other);
  }
  expect(sayArticle(english, "Art. 12(3) GDPR")).toBe("Art. 12(3) GDPR");
});
