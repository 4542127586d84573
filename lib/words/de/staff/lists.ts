/** Views, filters and what is done with many: the lists of requests. */
export const deStaffLists = {
  "Open ¦ requests": "Offen",
  Mine: "Meine",
  Unassigned: "Nicht zugewiesen",
  Overdue: "Überfällig",
  "Unconfirmed ¦ requests": "Unbestätigt",
  "Answered ¦ requests": "Beantwortet",
  "Closed ¦ requests": "Abgeschlossen",
  "All ¦ requests": "Alle",
  "No open requests": "Keine offenen Anträge",
  "A request opens here once the person has confirmed their address. Until then it waits under Unconfirmed, and its clock runs.":
    "Ein Antrag wird offen, sobald die Person ihre Adresse bestätigt hat. Bis dahin wartet er unter „Unbestätigt“, und seine Frist läuft.",
  "Nothing is in your hands": "Sie haben nichts in Bearbeitung",
  "Open a request and press “Take it”. Those that nobody has yet are under Unassigned.":
    "Öffnen Sie einen Antrag, und wählen Sie „Übernehmen“. Anträge, die noch niemand hat, stehen unter „Nicht zugewiesen“.",
  "Every open request is in somebody’s hands": "Jeder offene Antrag ist in Bearbeitung",
  "New ones appear here until somebody takes them.":
    "Neue erscheinen hier, bis jemand sie übernimmt.",
  "Nothing is overdue": "Nichts ist überfällig",
  "A request appears here on the day after its last day.":
    "Ein Antrag erscheint hier am Tag nach seinem letzten Tag.",
  "No request waits to be confirmed": "Kein Antrag wartet auf Bestätigung",
  "A request stays here until the person follows the link in our mail.":
    "Ein Antrag bleibt hier, bis die Person dem Link in unserer E-Mail folgt.",
  "No answered requests": "Keine beantworteten Anträge",
  "An answered request stays here while the person can fetch the result, until you close it.":
    "Ein beantworteter Antrag bleibt hier, solange die Person das Ergebnis abrufen kann, bis Sie ihn abschließen.",
  "No closed requests": "Keine abgeschlossenen Anträge",
  "A closed request stays here. An admin can erase its personal data.":
    "Ein abgeschlossener Antrag bleibt hier. Die Administration kann seine personenbezogenen Daten löschen.",
  "No requests yet": "Noch keine Anträge",
  "Requests arrive through the public page of this desk.":
    "Anträge kommen über die öffentliche Seite dieser Stelle.",
  "The earliest date": "Nach der nächsten Frist",
  "The newest": "Die neuesten",
  "The oldest": "Die ältesten",
  Today: "Heute",
  "Within 7 days": "In den nächsten 7 Tagen",
  "Within 30 days": "In den nächsten 30 Tagen",
  "No date": "Ohne Frist",
  Any: "Beliebig",
  "Search: reference, e-mail, identifier or name": "Suche: Aktenzeichen, E-Mail, Kennung oder Name",
  View: "Ansicht",
  Anybody: "Alle",
  Show: "Anzeigen",
  Clear: "Zurücksetzen",
  "More filters and order": "Weitere Filter und Reihenfolge",
  "Read or not": "Gelesen oder nicht",
  Unread: "Ungelesen",
  First: "Zuerst",
  "Very many requests have these words, so they are in no order. Add a first name, the whole e-mail address or the reference.":
    "Sehr viele Anträge enthalten diese Wörter, deshalb stehen sie in keiner Reihenfolge. Ergänzen Sie einen Vornamen, die ganze E-Mail-Adresse oder das Aktenzeichen.",
  "A list of due days is in the order of its days: the earliest date first.":
    "Eine Liste fälliger Tage steht in der Reihenfolge ihrer Tage: der nächste zuerst.",
  "A page looks through {looked, number} requests at most. Among those, {found, plural, =0 {none fits} one {# fits} other {# fit}}. There may be more: press “Look further”.":
    "Eine Seite durchsucht höchstens {looked, number} Anträge. Davon {found, plural, =0 {passt keiner} one {passt #} other {passen #}}. Vielleicht gibt es mehr: Wählen Sie „Weiter suchen“.",
  Me: "Ich",
  "Everybody at this desk": "Alle an dieser Stelle",
  "Save this view": "Diese Ansicht speichern",
  "Remove this saved view": "Diese gespeicherte Ansicht entfernen",
  "A view of the same name is replaced.": "Eine Ansicht mit demselben Namen wird ersetzt.",
  "Who sees it": "Wer sie sieht",
  "Save the view": "Ansicht speichern",
} satisfies Readonly<Record<string, string>>;
