import { expect, test } from "vitest";
import { LAWS } from "@/lib/domain/laws/laws";
import { acknowledgmentEmail } from "@/lib/emails/requester/acknowledgment";
import { refusedEmail } from "@/lib/emails/requester/refused";
import { translatorFor } from "@/lib/words/words";
import type { RequesterEmailFacts } from "./requester-email";

const german = translatorFor("de");

const common: RequesterEmailFacts = {
  desk: {
    name: "Ruthimg",
    controller: "Ruthimg GmbH",
    contact: { email: "hilfe@example.org", postal: null, officer: null },
    authority: { name: "Berliner Beauftragte", url: "https://www.datenschutz-berlin.de/" },
    grievanceFirst: false,
    zone: "Europe/Berlin",
    brand: "#b3261e",
  },
  reference: "7K4M-9XQP",
  followUrl: "https://desk.example.org/ruthimg/request/7K4M-9XQP",
  name: "Änne Müller",
};

test("a German refusal has ground, article, complaint and court in German under every law", () => {
  for (const { refusalGrounds, remedies } of Object.values(LAWS)) {
    const { complaint, court, appeal } = remedies;
    for (const ground of refusalGrounds) {
      const { text, html } = refusedEmail(
        {
          ...common,
          right: "erasure",
          ground,
          explanation: "Rechnungen sind zehn Jahre aufzubewahren.",
          complaint: complaint && { ...complaint, url: "https://www.datenschutz-berlin.de/" },
          court,
          appeal: appeal && { ...appeal, here: appeal.right !== null },
        },
        german,
      );
      expect(html).toContain('<html lang="de" dir="ltr">');
      expect(text).toContain("Sie haben uns gebeten, Ihre Daten zu löschen.");
      expect(text, ground.code).not.toContain(ground.title);
      expect(text, ground.code).not.toMatch(/\b(?:you|your|our|within|about|policy|here)\b/);
    }
  }
});

test("a German refusal cites the GDPR in the German form", () => {
  const { refusalGrounds, remedies } = LAWS["eu-gdpr"];
  const ground = refusalGrounds.find(({ code }) => code === "GDPR-17-3-b");
  if (!ground) throw new Error("The ground is there.");
  const { text } = refusedEmail(
    {
      ...common,
      right: "erasure",
      ground,
      explanation: "Rechnungen.",
      appeal: null,
      complaint: remedies.complaint && { ...remedies.complaint, url: null },
      court: remedies.court,
    },
    german,
  );
  expect(text).toContain(
    "Rechtsgrund: Das Gesetz verpflichtet uns, die Daten aufzubewahren, oder eine öffentliche Aufgabe erfordert sie (Art. 17 Abs. 3 Buchst. b DSGVO)",
  );
  expect(text).toContain(
    "Sie können sich beschweren (Art. 77 DSGVO). Zuständig: die Aufsichtsbehörde",
  );
  expect(text).toContain("Sie können vor Gericht gehen (Art. 79 DSGVO).");
});

test("a German acknowledgment has the full date and the German name of the law", () => {
  const { subject, text } = acknowledgmentEmail(
    {
      ...common,
      right: "access",
      receivedOn: "2026-11-17",
      dueOn: "2026-12-17",
      officer: null,
      lawName: LAWS["eu-gdpr"].name,
      promised: false,
      unverified: false,
      proofs: [],
      account: null,
    },
    german,
  );
  expect(subject).toBe("Ihr Datenschutzantrag 7K4M-9XQP: Bestätigung des Eingangs");
  expect(text).toContain("Guten Tag Änne Müller,");
  expect(text).toContain("bis Donnerstag, 17. Dezember 2026, 24 Uhr, Ortszeit Berlin.");
  expect(text).toContain("Gesetz: Datenschutz-Grundverordnung (EU) 2016/679");
});
