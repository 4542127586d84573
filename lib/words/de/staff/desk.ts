/** What a desk is set to: its policy, its terms, its brand, its form, its log and the people who work there. */
export const deStaffDesk = {
  "Your role does not open this page": "Ihre Rolle öffnet diese Seite nicht",
  "An admin of the desk can change your role.":
    "Die Administration der Stelle kann Ihre Rolle ändern.",
  "Sign out": "Abmelden",
  Name: "Name",
  "E-mail": "E-Mail",
  "People at this desk": "Wer an dieser Stelle arbeitet",
  "Not known yet": "Noch nicht bekannt",
  Role: "Rolle",
  Status: "Status",
  "Has opened the desk": "Hat die Stelle geöffnet",
  Invited: "Eingeladen",
  Change: "Ändern",
  "Remove from this desk": "Von dieser Stelle entfernen",
  "They lose the desk from their next click on. What they did stays in the log.":
    "Der Zugang zur Stelle endet mit dem nächsten Klick. Was das Mitglied getan hat, bleibt im Protokoll.",
  Admin: "Administration",
  Handler: "Bearbeitung",
  Auditor: "Prüfung",
  "Reads, answers and decides requests.": "Liest, beantwortet und entscheidet Anträge.",
  "Also erases, manages people and checks the log.":
    "Löscht außerdem, verwaltet das Team und prüft das Protokoll.",
  "Reads everything and checks the log. Decides nothing.":
    "Liest alles und prüft das Protokoll. Entscheidet nichts.",
  Entries: "Einträge",
  Chains: "Ketten",
  "{chains, number}: one for each request, one for the desk":
    "{chains, number}: eine für jeden Antrag, eine für die Stelle",
  "Signed checkpoints": "Signierte Prüfpunkte",
  Faults: "Fehler",
  "None ¦ faults": "Keine",
  "Copied outside the database": "Außerhalb der Datenbank kopiert",
  "Cannot be read": "Nicht lesbar",
  Started: "Begonnen",
  Finished: "Beendet",
  Chain: "Kette",
  Entry: "Eintrag",
  "What is wrong": "Was nicht stimmt",
  "The audit log is intact": "Das Protokoll ist unversehrt",
  "Every entry is as it was written, and none is missing.":
    "Jeder Eintrag ist, wie er geschrieben wurde, und keiner fehlt.",
  "The audit log was tampered with or damaged": "Das Protokoll wurde manipuliert oder beschädigt",
  "The entries below are not as they were written. Keep the database and its backups as they are, and compare them with the copy outside the database.":
    "Die Einträge unten sind nicht mehr, wie sie geschrieben wurden. Lassen Sie die Datenbank und ihre Sicherungen, wie sie sind, und vergleichen Sie sie mit der Kopie außerhalb der Datenbank.",
  "Not everything could be checked": "Nicht alles ließ sich prüfen",
  "{count, plural, one {# checkpoint was} other {# checkpoints were}} signed with a key that this installation no longer has: {keys}.":
    "{count, plural, one {# Prüfpunkt wurde} other {# Prüfpunkte wurden}} mit einem Schlüssel signiert, den diese Installation nicht mehr hat: {keys}.",
  "The copy outside the database cannot be read. Tell the operator.":
    "Die Kopie außerhalb der Datenbank ist nicht lesbar. Sagen Sie es der Person, die diese Installation betreibt.",
  "{count, plural, one {# record has} other {# records have}} been waiting since {since} to be copied outside the database.":
    "{count, plural, one {# Datensatz wartet} other {# Datensätze warten}} seit {since} auf die Kopie außerhalb der Datenbank.",
  "Erasures have to be repeated": "Löschungen sind zu wiederholen",
  "{count, plural, one {# request was} other {# requests were}} erased but can be read here, as happens when a backup is restored. The operator can repeat the erasures.":
    "{count, plural, one {# Antrag wurde} other {# Anträge wurden}} gelöscht, {count, plural, one {ist} other {sind}} hier aber lesbar, wie nach dem Zurückspielen einer Sicherung. Die Person, die diese Installation betreibt, kann die Löschungen wiederholen.",
  "Each checkpoint is also kept outside the database. A checkpoint that was removed here is still there.":
    "Jeder Prüfpunkt liegt auch außerhalb der Datenbank. Ein Prüfpunkt, der hier entfernt wurde, ist dort noch vorhanden.",
  "{entries, number} entries checked so far": "{entries, number} Einträge bisher geprüft",
  "The integrity check runs. You can leave this page, or reload it to see how far it is.":
    "Die Integritätsprüfung läuft. Sie können diese Seite verlassen oder neu laden, um den Stand zu sehen.",
  "The integrity check starts in a moment. You can leave this page, or reload it.":
    "Die Integritätsprüfung beginnt gleich. Sie können diese Seite verlassen oder neu laden.",
  "Run integrity check": "Integritätsprüfung starten",
  "The check recomputes every entry and every signature of this desk’s audit log. It runs in the background.":
    "Die Prüfung berechnet jeden Eintrag und jede Signatur des Protokolls dieser Stelle neu. Sie läuft im Hintergrund.",
  "The audit log of this desk has not been checked yet.":
    "Das Protokoll dieser Stelle wurde noch nicht geprüft.",
  "What this proves": "Was das beweist",
  "Each entry carries the hash of the one before it. Whoever changes, removes, inserts or reorders an entry breaks the chain from there on.":
    "Jeder Eintrag enthält den Hash des vorigen. Wer einen Eintrag ändert, entfernt, einfügt oder umstellt, bricht die Kette von da an.",
  "A checkpoint signs the end of every chain, so that a cut-off end shows too.":
    "Ein Prüfpunkt signiert das Ende jeder Kette, damit auch ein abgeschnittenes Ende auffällt.",
  "None is signed yet: until the first one, only the chains themselves are proof.":
    "Noch ist keiner signiert: Bis zum ersten beweisen nur die Ketten selbst etwas.",
  "Entries hold codes, times and numbers, nobody’s data. They stay whole when a request is erased.":
    "Einträge enthalten Kennzeichen, Zeiten und Zahlen, keine personenbezogenen Daten. Sie bleiben vollständig, wenn ein Antrag gelöscht wird.",
  "It does not prove that what was written was true, and somebody who holds the signing key and can change the copy could sign again. Keep copies of the checkpoints elsewhere.":
    "Es beweist nicht, dass das Geschriebene wahr war, und wer den Signaturschlüssel hat und die Kopie ändern kann, könnte neu signieren. Bewahren Sie Kopien der Prüfpunkte anderswo auf.",
  "none ¦ an address": "keine",
  "none ¦ an officer": "niemand",
  "Rights on offer": "Angebotene Rechte",
  "See what the form asks for each right": "Ansehen, was das Formular zu jedem Recht fragt",
  "For people in": "Wohnort",
  "every place": "jeder Ort",
  "Promised in": "Zugesagte Frist",
  "{days, plural, one {# day} other {# days}}": "{days, plural, one {# Tag} other {# Tage}}",
  "Line of the policy": "Zeile der Richtlinie",
  "Law, times and contact": "Gesetz, Zeiten und Kontakt",
  "Change law and times, and see what would move":
    "Gesetz und Zeiten ändern, und ansehen, was sich verschieben würde",
  "What people have to show of who they are": "Welchen Identitätsnachweis Menschen vorlegen",
  "Who gets a new request": "Wer einen neuen Antrag erhält",
  "Brand, contact, and the form on your own site":
    "Marke, Kontakt und das Formular auf Ihrer eigenen Website",
  Acknowledgment: "Eingangsbestätigung",
  "in {hours, plural, one {# hour} other {# hours}}":
    "in {hours, plural, one {# Stunde} other {# Stunden}}",
  "no time promised": "keine Zeit zugesagt",
  "Results can be fetched for": "Ergebnisse abrufbar",
  "Time zone and holidays": "Zeitzone und Feiertage",
  Post: "Post",
  Officer: "Beauftragte Person",
  "Complaints to": "Beschwerden an",
  "Policy of": "Richtlinie vom",
  "Requests that would move": "Anträge, die sich verschieben würden",
  "Due now": "Jetzt fällig",
  "Then due": "Dann fällig",
  "{one}, then {other} ¦ laws": "{one}, dann {other}",
  "None of {seen, plural, one {# pending request} other {# pending requests}}. New requests would follow these terms.":
    "Keinen von {seen, plural, one {# laufenden Antrag} other {# laufenden Anträgen}}. Neue Anträge würden diesen Bedingungen folgen.",
  "None of the first {seen, plural, one {# request} other {# requests}}. New requests would follow these terms.":
    "Keinen {seen, plural, one {des ersten Antrags} other {der ersten # Anträge}}. Neue Anträge würden diesen Bedingungen folgen.",
  "Of {seen, plural, one {# pending request} other {# pending requests}} <b>{earlier, plural, one {# request} other {# requests}} would be due earlier</b> and <b>{later, number} later</b>.":
    "Von {seen, plural, one {# laufenden Antrag} other {# laufenden Anträgen}} {earlier, plural, one {wäre} other {wären}} <b>{earlier, number} früher fällig</b> und <b>{later, number} später</b>.",
  "Of the first {seen, plural, one {# request} other {# requests}} <b>{earlier, plural, one {# request} other {# requests}} would be due earlier</b> and <b>{later, number} later</b>.":
    "Von {seen, plural, one {dem ersten Antrag} other {den ersten # Anträgen}} {earlier, plural, one {wäre} other {wären}} <b>{earlier, number} früher fällig</b> und <b>{later, number} später</b>.",
  "The first {count} are listed.": "Die ersten {count} sind aufgeführt.",
} satisfies Readonly<Record<string, string>>;
