import { expect, test } from "vitest";
import { LAWS } from "@/lib/domain/laws/laws";
import { message, readMessage } from "@/lib/domain/problem/message";
import { formatArticle } from "./article";
import { translatorFor } from "./words";

const [english, german] = [translatorFor("en"), translatorFor("de")];

test("articles of the GDPR have the German citation form in German, and other laws keep their own", () => {
  expect(formatArticle(german, "Art. 12(3) GDPR")).toBe("Art. 12 Abs. 3 DSGVO");
  expect(formatArticle(german, "Art. 17(3)(b) GDPR")).toBe("Art. 17 Abs. 3 Buchst. b DSGVO");
  expect(formatArticle(german, "Art. 77 GDPR")).toBe("Art. 77 DSGVO");
  expect(
    formatArticle(german, "GDPR Art. 12(6), Recital 63; EDPB Guidelines 01/2022, section 5.3"),
  ).toBe("Art. 12 Abs. 6 DSGVO, Erwägungsgrund 63; EDSA-Leitlinien 01/2022, Abschnitt 5.3");
  expect(formatArticle(german, "Regulation (EEC, Euratom) 1182/71 Art. 3(4), Art. 2(1)")).toBe(
    "Verordnung (EWG, Euratom) Nr. 1182/71 Art. 3 Abs. 4, Art. 2 Abs. 1",
  );
  expect(formatArticle(german, "POPIA sets no period for this")).toBe(
    "POPIA nennt dafür keine Frist",
  );
  expect(formatArticle(german, "ORS 646A.576: no period for this")).toBe(
    "ORS 646A.576: keine Frist dafür",
  );
  expect(formatArticle(german, message("source.noPeriod", { law: "POPIA" }))).toBe(
    "POPIA nennt dafür keine Frist",
  );
  for (const other of ["Art. 79 UK GDPR, DPA 2018 s. 167", "Art. 12A(3) UK GDPR", "LGPD Art. 22"]) {
    expect(formatArticle(german, other)).toBe(other);
  }
  expect(formatArticle(english, "Art. 12(3) GDPR")).toBe("Art. 12(3) GDPR");
});

test("a source that is more than an article is translated into every language", () => {
  const rules = Object.values(LAWS).flatMap(({ versions }) =>
    versions.flatMap(({ rules }) => Object.values(rules)),
  );
  for (const { period, source } of rules.filter(
    (rule) => rule.period === null || readMessage(rule.source),
  )) {
    expect(readMessage(source), `${period}: ${source}`).not.toBeNull();
    expect(formatArticle(english, source), source).not.toBe(source);
    expect(formatArticle(german, source), source).not.toBe(formatArticle(english, source));
  }
});
