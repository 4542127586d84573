/** A request as the desk sees it: in its list, and on its page. */
export const deStaffRequest = {
  "{days, plural, one {# day} other {# days}} overdue":
    "{days, plural, one {# Tag} other {# Tage}} überfällig",
  "Due today": "Heute fällig",
  "Due tomorrow": "Morgen fällig",
  "{days, plural, one {# day} other {# days}} left":
    "Noch {days, plural, one {# Tag} other {# Tage}}",
  "Due in {days, plural, one {# day} other {# days}}":
    "Fällig in {days, plural, one {# Tag} other {# Tagen}}",
  "Waiting, no date": "Wartet, ohne Frist",
  "Waiting, {days, plural, one {# day} other {# days}} overdue":
    "Wartet, {days, plural, one {# Tag} other {# Tage}} überfällig",
  "Waiting, due today": "Wartet, heute fällig",
  "Waiting, due tomorrow": "Wartet, morgen fällig",
  "Waiting, {days, plural, one {# day} other {# days}} left":
    "Wartet, noch {days, plural, one {# Tag} other {# Tage}}",
  "Paused, {days, plural, one {# day} other {# days}} left":
    "Ruht, noch {days, plural, one {# Tag} other {# Tage}}",
  Done: "Erledigt",
  Lapsed: "Verfallen",
  "just now": "gerade eben",
  "{count, plural, one {# minute} other {# minutes}} ago":
    "vor {count, plural, one {# Minute} other {# Minuten}}",
  "{count, plural, one {# hour} other {# hours}} ago":
    "vor {count, plural, one {# Stunde} other {# Stunden}}",
  "{count, plural, one {# day} other {# days}} ago":
    "vor {count, plural, one {# Tag} other {# Tagen}}",
  "end of day, {zone}": "24 Uhr, {zone}",
  "Not confirmed, and the clock runs": "Unbestätigt, und die Frist läuft",
  "The period began on the day of receipt. When the person confirms their address later, the last day stays where it is.":
    "Die Frist begann am Tag des Eingangs. Bestätigt die Person ihre Adresse später, bleibt der letzte Tag, wo er ist.",
  Choose: "Auswählen",
  "Choose {reference} {name}": "{reference} {name} auswählen",
  "None set": "Ohne Frist",
  Who: "Wer",
  Nobody: "Niemand",
  Erased: "Gelöscht",
  "Urgent: a child": "Dringend: ein Kind",
  "Closed: done as asked": "Abgeschlossen: wie beantragt erledigt",
  "Closed: refused": "Abgeschlossen: abgelehnt",
  "Closed: nothing held": "Abgeschlossen: keine Daten gefunden",
  "Closed: withdrawn": "Abgeschlossen: zurückgenommen",
  "Closed: merged": "Abgeschlossen: zusammengeführt",
  "Who asks": "Wer den Antrag stellt",
  "Proof they sent": "Gesendete Nachweise",
  "What they ask": "Was beantragt ist",
  "In their own words": "In eigenen Worten",
  "Other requests of this person": "Weitere Anträge dieser Person",
  "Files of the answer": "Dateien der Antwort",
  "What they answered": "Antworten der Person",
  Person: "Person",
  "Erased, as was promised": "Gelöscht, wie zugesagt",
  Confirmed: "Bestätigt",
  "Not yet": "Noch nicht",
  "Wants the answer": "Möchte die Antwort",
  "{right} against": "{right} zu",
  "{right} against it": "{right} hierzu",
  "For themselves": "Für sich selbst",
  "For their child": "Für das eigene Kind",
  "As an agent": "In Vertretung",
  "For somebody who died or cannot act":
    "Für eine Person, die gestorben ist oder nicht handeln kann",
  Parent: "Elternteil",
  "Legal guardian": "Gesetzliche Vertretung",
  "Signed permission": "Mit unterschriebener Erlaubnis",
  "Power of attorney": "Mit Vollmacht",
  Nominee: "Benannte Person",
  Heir: "Erbin oder Erbe",
  "Guardian by court": "Vom Gericht bestellte Betreuung",
  "Not given": "Nicht angegeben",
  Identifier: "Kennung",
  Asks: "Für wen",
  About: "Betrifft",
  "Their e-mail": "E-Mail dieser Person",
  Age: "Alter",
  "{age}; has to agree": "{age}; muss zustimmen",
  "{age}; the parent or guardian decides": "{age}; die gesetzliche Vertretung entscheidet",
  Situation: "Lage",
  "Acts as": "Handelt als",
  "Says of it": "Sagt dazu",
  Identity: "Identität",
  Account: "Konto",
  "Account number": "Kennung des Kontos",
  Authority: "Vollmacht",
  "Not shown yet": "Noch nicht nachgewiesen",
  "Its provider gives no address": "Der Anbieter nennt keine Adresse",
  "not the address of this request": "nicht die Adresse dieses Antrags",
  "its provider does not vouch for this address": "der Anbieter bürgt nicht für diese Adresse",
  "{size, number, ::group-off} bytes": "{size, number, ::group-off} Byte",
  "{size, number, ::group-off precision-integer} KB":
    "{size, number, ::group-off precision-integer} KB",
  "{size, number, ::.0} MB": "{size, number, ::.0} MB",
  "Waits for its virus check: can be opened once it is clean":
    "Wartet auf die Virenprüfung: lässt sich öffnen, sobald sie nichts gefunden hat",
  "A virus was found: the file was destroyed":
    "Ein Virus wurde gefunden: Die Datei wurde vernichtet",
  "Deleted with the decision": "Mit der Entscheidung gelöscht",
  "Deleted after the last day to download it": "Nach dem letzten Tag zum Herunterladen gelöscht",
  "Withdrawn: nobody can open it any more": "Zurückgezogen: Niemand kann sie mehr öffnen",
  "Could not be checked for viruses: nobody can open it":
    "Ließ sich nicht auf Viren prüfen: Niemand kann sie öffnen",
  "{count, plural, =0 {Not fetched yet} one {Fetched once} other {Fetched # times}}":
    "{count, plural, =0 {Noch nicht abgerufen} one {Einmal abgerufen} other {#-mal abgerufen}}",
  "{count, plural, =0 {Not fetched yet} one {Fetched once} other {Fetched # times}}; can be fetched until {until}":
    "{count, plural, =0 {Noch nicht abgerufen} one {Einmal abgerufen} other {#-mal abgerufen}}; abrufbar bis {until}",
  Timeline: "Verlauf",
  "Internal note, never sent": "Interne Notiz, wird nie gesendet",
  Note: "Notiz",
  "Message to the desk": "Nachricht an die Stelle",
  "Message to the person": "Nachricht an die Person",
  Sent: "Gesendet",
  "Sent after {attempts, plural, one {# attempt} other {# attempts}}":
    "Gesendet nach {attempts, plural, one {# Versuch} other {# Versuchen}}",
  "Not delivered after {attempts, plural, one {# attempt} other {# attempts}}":
    "Nicht zugestellt nach {attempts, plural, one {# Versuch} other {# Versuchen}}",
  "Not delivered after {attempts, plural, one {# attempt} other {# attempts}}: {why}":
    "Nicht zugestellt nach {attempts, plural, one {# Versuch} other {# Versuchen}}: {why}",
  "Waits to be sent": "Wartet auf den Versand",
  "Waits to be sent again, {attempts, plural, one {# attempt} other {# attempts}} so far":
    "Wartet auf erneuten Versand, bisher {attempts, plural, one {# Versuch} other {# Versuche}}",
  "Waits to be sent again, {attempts, plural, one {# attempt} other {# attempts}} so far: {why}":
    "Wartet auf erneuten Versand, bisher {attempts, plural, one {# Versuch} other {# Versuche}}: {why}",
} satisfies Readonly<Record<string, string>>;
