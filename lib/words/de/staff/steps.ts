/** The steps of a request, and what stands beside them: tags, tasks, links, what is handled together. */
export const deStaffSteps = {
  Reason: "Begründung",
  "(you)": "(Sie)",
  "Who takes it": "Wer übernimmt",
  "The clock is the same as before, and the person is told.":
    "Die Frist ist dieselbe wie zuvor, und die Person erfährt es.",
  "Why the answer was not the last word.": "Warum die Antwort nicht das letzte Wort war.",
  "Open it again": "Wieder öffnen",
  "Close without an answer": "Ohne Antwort abschließen",
  "The person has the answer already and gets no further letter.":
    "Die Person hat die Antwort schon und erhält kein weiteres Schreiben.",
  "Last day to tell that no answer will come: <b>{day}</b>":
    "Letzter Tag für die Mitteilung, dass keine Antwort kommt: <b>{day}</b>",
  "The person gets a letter with your reason.":
    "Die Person erhält ein Schreiben mit Ihrer Begründung.",
  "For example: settled by phone, sent twice, test.":
    "Zum Beispiel: am Telefon geklärt, doppelt gesendet, Test.",
  "Close the request": "Antrag abschließen",
  "Withdraw the file": "Datei zurückziehen",
  "Withdraw and delete this file": "Diese Datei zurückziehen und löschen",
  "{name} (response)": "{name} (Antwort)",
  "{name} (message)": "{name} (Nachricht)",
  "No files with a message: {why}": "Keine Dateien in einer Nachricht: {why}",
  "Choose a file": "Datei auswählen",
  File: "Datei",
  "The requester can no longer download the file, and we delete our copy for good. Their page says that we withdrew it. A copy they downloaded before stays with them.":
    "Die Person kann die Datei nicht mehr herunterladen, und unsere Kopie wird endgültig gelöscht. Auf ihrer Seite steht, dass wir sie zurückgezogen haben. Eine Kopie, die sie schon heruntergeladen hat, behält sie.",
  "Destroys the key of this request: name, address, messages, letters and files are unreadable from then on, here and in every later backup. The log stays and still verifies.":
    "Vernichtet den Schlüssel dieses Antrags: Name, Adresse, Nachrichten, Schreiben und Dateien sind danach unlesbar, hier und in jeder späteren Sicherung. Das Protokoll bleibt und lässt sich weiterhin prüfen.",
  "Are you sure?": "Sind Sie sicher?",
  "Yes, erase it. It does not come back.": "Ja, löschen. Das lässt sich nicht rückgängig machen.",
  "Erase for good": "Endgültig löschen",
  "Other steps": "Weitere Schritte",
  "Nobody has this request in hand.": "Niemand bearbeitet diesen Antrag.",
  "It is in your hands: look for the data, then answer.":
    "Sie bearbeiten diesen Antrag: Suchen Sie die Daten, dann antworten Sie.",
  "{name} has it in hand.": "{name} bearbeitet diesen Antrag.",
  "Nobody has it in hand.": "Niemand bearbeitet ihn.",
  "The person has the answer. Close the request when nothing more is owed.":
    "Die Person hat die Antwort. Schließen Sie den Antrag ab, wenn nichts mehr zu tun ist.",
  "Nothing is left to do.": "Es ist nichts mehr zu tun.",
  "The person wrote after you asked for {asked}. If that is the answer, say so: the clock goes on.":
    "Die Person hat geschrieben, nachdem Sie um {asked} gebeten haben. Ist das die Antwort, halten Sie es fest: Dann läuft die Frist weiter.",
  "You wait for {asked}. The clock stands still.":
    "Sie haben um {asked} gebeten und warten darauf. Die Frist steht still.",
  "The person has to confirm their address.": "Die Person muss ihre Adresse bestätigen.",
  "The person can ask for a new link to confirm their address.":
    "Die Person kann einen neuen Link anfordern, um ihre Adresse zu bestätigen.",
  "The desk has to answer. Your role reads and does not decide.":
    "Die Stelle muss antworten. Ihre Rolle liest und entscheidet nicht.",
  "The person has the answer.": "Die Person hat die Antwort.",
  "The person gets a mail that a message waits on the page of their request.":
    "Die Person erhält eine E-Mail, dass auf der Seite ihres Antrags eine Nachricht wartet.",
  "Send the message": "Nachricht senden",
  "For the desk only. It is never sent and never shown to the person. Write @ and a colleague’s name, or the part of their address before the @, and they are told.":
    "Nur für die Stelle. Sie wird nie gesendet und der Person nie gezeigt. Schreiben Sie @ und einen Namen aus dem Team, oder den Teil der Adresse vor dem @, dann erfährt die oder der Genannte davon.",
  "Keep the note": "Notiz speichern",
  "Who they are": "Wer die Person ist",
  "That they may act for somebody else": "Dass sie für jemand anderen handeln darf",
  "Ask for no more than you need. A document is the last resort: what they know about their own data mostly says enough.":
    "Verlangen Sie nicht mehr, als Sie brauchen. Ein Dokument ist das letzte Mittel: Was die Person über ihre eigenen Daten weiß, sagt meist genug.",
  "Copies are deleted with the decision.": "Kopien werden mit der Entscheidung gelöscht.",
  "What was shown": "Was nachgewiesen wurde",
  How: "Wie",
  "For the desk only, such as what you compared. Not the number of a document.":
    "Nur für die Stelle, etwa was Sie verglichen haben. Nicht die Nummer eines Dokuments.",
  "Record it": "Festhalten",
  "They get a mail with who asks for what, and say yes or no on a page. You need not wait for it where the permission itself is shown.":
    "Die vertretene Person erhält eine E-Mail, wer was beantragt, und sagt auf einer Seite ja oder nein. Sie brauchen darauf nicht zu warten, wo die Vollmacht selbst vorliegt.",
  "Ask them by mail": "Per E-Mail fragen",
  "Linked requests": "Verknüpfte Anträge",
  "the link to {reference}": "(Verknüpfung mit {reference})",
  "Of another request of this desk. Both pages show the link.":
    "Eines anderen Antrags dieser Stelle. Beide Seiten zeigen die Verknüpfung.",
  "Link it": "Verknüpfen",
  "Tags and tasks": "Schlagwörter und Aufgaben",
  "Words of the desk, never of the person: tags are not sealed. Up to {length} characters.":
    "Wörter der Stelle, nie solche über die Person: Schlagwörter sind nicht verschlüsselt. Bis zu {length} Zeichen.",
  "Add the tag": "Schlagwort hinzufügen",
  "Remove a tag": "Schlagwort entfernen",
  "Which tag": "Welches Schlagwort",
  "Remove the tag": "Schlagwort entfernen",
  "{done} of {all, plural, one {# task} other {# tasks}} done":
    "{done} von {all, plural, one {# Aufgabe} other {# Aufgaben}} erledigt",
  Tasks: "Aufgaben",
  "{count, plural, one {# task is} other {# tasks are}} done":
    "{count, plural, one {# Aufgabe ist} other {# Aufgaben sind}} erledigt",
  "Add the task": "Aufgabe hinzufügen",
  "What is to be done": "Was zu tun ist",
  "For the desk only. It is never shown to the person.":
    "Nur für die Stelle. Der Person wird es nie gezeigt.",
  "Who does it": "Wer es erledigt",
  "Nobody yet": "Noch niemand",
  "By when": "Bis wann",
  "Does the answer wait for it?": "Wartet die Antwort darauf?",
  "Required: before it is done, the request is not answered or closed":
    "Erforderlich: Vorher wird der Antrag weder beantwortet noch abgeschlossen",
  Required: "Erforderlich",
  "of {request} ¦ a task": "von {request}",
  "late: by {day}": "verspätet: bis {day}",
  "by {day}": "bis {day}",
  "Not done": "Nicht erledigt",
  "Handled together with another request": "Mit einem anderen Antrag gemeinsam bearbeitet",
  "The answer to {reference} is the answer to this one, too. Everything here is on its page as well.":
    "Die Antwort auf {reference} ist auch die Antwort auf diesen Antrag. Alles, was hier steht, steht auch auf dessen Seite.",
  "It has ended, so the two stay together.": "Er ist beendet, deshalb bleiben die beiden zusammen.",
  "This may be a duplicate": "Dieser Antrag ist vielleicht doppelt",
  "This may be the same request as {reference}, received on {day}: the same person and the same right.":
    "Es ist vielleicht derselbe Antrag wie {reference}, eingegangen am {day}: dieselbe Person und dasselbe Recht.",
  "Handled together, {stays} stays and {goes} is answered with it. No last day moves later, and until the answer the two can be taken apart.":
    "Gemeinsam bearbeitet bleibt {stays}, und {goes} wird damit beantwortet. Kein letzter Tag verschiebt sich nach hinten, und bis zur Antwort lassen sich die beiden trennen.",
  "Handle together": "Gemeinsam bearbeiten",
  "with {reference}": "mit {reference}",
  "received on {day}": "eingegangen am {day}",
  "received on {day}, alone due {due}": "eingegangen am {day}, für sich allein fällig am {due}",
  "Take apart": "Trennen",
} satisfies Readonly<Record<string, string>>;
