/** Showing who one is, or that one may act for somebody else. */
export const deProof = {
  title: "Zeigen Sie uns, wer Sie sind",
  authorityTitle: "Zeigen Sie uns, dass Sie handeln dürfen",
  identityLead:
    "Mit dem, was Sie uns gesagt haben, können wir nicht sicher sein, dass die Daten Ihre sind. Bevor Sie ein Dokument senden, überlegen Sie, ob etwas anderes es zeigt: die Kundennummer, eine alte Rechnung, der Tag, an dem Sie das Konto eröffnet haben. Das können Sie uns stattdessen schreiben.",
  authorityLead: "Bevor wir Daten herausgeben, müssen wir sehen:",
  copy: "Ein Foto oder ein Scan reicht. Behalten Sie das Original.",
  blackTitle: "Schwärzen Sie, was wir nicht brauchen",
  black:
    "Lassen Sie auf einem Ausweis Ihren Namen stehen und das Datum, bis zu dem er gilt. Decken Sie den Rest ab, bevor Sie das Foto machen: das Bild, die Nummer, die Unterschrift, den Geburtsort, die Zeilen mit Buchstaben ganz unten.",
  blackOther:
    "Decken Sie auf anderen Papieren ab, was nicht Sie und Ihr Recht zu handeln betrifft: Beträge, Kontonummern, Namen anderer Personen.",
  deleted: "Wir löschen es, sobald wir über Ihren Antrag entscheiden, und vermerken das.",
  files: "Dateien",
  send: "Senden",
  none: "Wir warten auf keinen Nachweis von Ihnen.",
  row: "Was wir noch brauchen",
  rowIdentity: "Etwas, das zeigt, dass die Daten Ihre sind",
  rowAuthority: "Etwas, das zeigt, dass Sie handeln dürfen",
  go: "Eine Kopie senden",
  sentTitle: "Was Sie uns als Nachweis gesendet haben",
  done: "Wir haben es und sehen es uns an.",
};
