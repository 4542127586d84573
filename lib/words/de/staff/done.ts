/** What an act did, as the page that it led back to tells it. */
export const deStaffDone = {
  "Assigned.": "Zugewiesen.",
  "The email is sent again. The timeline shows whether it arrived at the mail server.":
    "Die E-Mail wird erneut gesendet. Der Verlauf zeigt, ob der Mailserver sie angenommen hat.",
  "Every open request is in somebody’s hands. There is none to take.":
    "Jeder offene Antrag ist in Bearbeitung. Es gibt keinen zu übernehmen.",
  "Sent. The person gets a mail that a message waits.":
    "Gesendet. Die Person erhält eine E-Mail, dass eine Nachricht wartet.",
  "Kept. Only the desk sees this note.": "Gespeichert. Diese Notiz sieht nur die Stelle.",
  "Kept as a draft, without files. Only you see it.":
    "Als Entwurf gespeichert, ohne Dateien. Nur Sie sehen ihn.",
  "The draft is thrown away.": "Der Entwurf ist verworfen.",
  "Asked. The person gets a mail that a message waits.":
    "Gefragt. Die Person erhält eine E-Mail, dass eine Nachricht wartet.",
  "Told. They can send more on the page of their request.":
    "Mitgeteilt. Die Person kann auf der Seite ihres Antrags mehr senden.",
  "Noted. The clock has the day of the answer.":
    "Festgehalten. Die Frist rechnet mit dem Tag der Antwort.",
  "Corrected. The clock follows the law you chose.":
    "Berichtigt. Die Frist folgt dem Gesetz, das Sie gewählt haben.",
  "Recorded.": "Festgehalten.",
  "Asked. The person gets a mail, and their answer stands in the timeline.":
    "Gefragt. Die Person erhält eine E-Mail, und ihre Antwort steht dann im Verlauf.",
  "Extended. The person is told why by letter.":
    "Verlängert. Die Person erfährt den Grund in einem Schreiben.",
  "Refused. The letter with the ground and the ways to complain is on its way.":
    "Abgelehnt. Das Schreiben mit dem Grund und den Möglichkeiten der Beschwerde ist unterwegs.",
  "Answered. The letter is on its way.": "Beantwortet. Das Schreiben ist unterwegs.",
  "Answered. The letter that nothing is held is on its way.":
    "Beantwortet. Das Schreiben, dass keine Daten vorhanden sind, ist unterwegs.",
  "Closed.": "Abgeschlossen.",
  "Put off. It is back then, or as soon as the person writes.":
    "Zurückgestellt. Der Antrag kommt dann wieder, oder sobald die Person schreibt.",
  "It is back.": "Der Antrag ist wieder da.",
  "Done.": "Erledigt.",
  "All done.": "Alles erledigt.",
  "Kept. It holds from the next mail on.": "Gespeichert. Es gilt ab der nächsten E-Mail.",
  "Opened again. The person is told.": "Wieder geöffnet. Die Person erfährt es.",
  "The file is withdrawn and deleted. The requester can no longer download it.":
    "Die Datei ist zurückgezogen und gelöscht. Die Person kann sie nicht mehr herunterladen.",
  "Erased. What identified the person is unreadable from now on.":
    "Gelöscht. Was die Person erkennbar machte, ist ab jetzt unlesbar.",
  "Tagged.": "Schlagwort hinzugefügt.",
  "The tag is removed.": "Das Schlagwort ist entfernt.",
  "Added to the tasks.": "Zu den Aufgaben hinzugefügt.",
  "Noted.": "Festgehalten.",
  "The task is removed.": "Die Aufgabe ist entfernt.",
  "Linked. Both pages show it.": "Verknüpft. Beide Seiten zeigen es.",
  "The link is removed on both pages.": "Die Verknüpfung ist auf beiden Seiten entfernt.",
  "Handled together from now on. This request stays, and its answer answers both.":
    "Ab jetzt gemeinsam bearbeitet. Dieser Antrag bleibt, und seine Antwort beantwortet beide.",
  "Taken apart. Each request has its own clock again.":
    "Getrennt. Jeder Antrag hat wieder seine eigene Frist.",
  "Saved in the draft. People see it once you publish it.":
    "Im Entwurf gespeichert. Zu sehen ist es, sobald Sie ihn veröffentlichen.",
  "Published. From now on people are asked these questions.":
    "Veröffentlicht. Ab jetzt werden diese Fragen gestellt.",
  "Thrown away. The published form stays as it is.":
    "Verworfen. Das veröffentlichte Formular bleibt, wie es ist.",
  "Applied. The worker computes the dates of pending requests anew.":
    "Übernommen. Die Fristen der laufenden Anträge werden jetzt neu berechnet.",
  "Applied. The public pages show it from now on.":
    "Übernommen. Die öffentlichen Seiten zeigen es ab jetzt.",
  "Applied. New requests ask for it from now on.":
    "Übernommen. Bei neuen Anträgen wird es ab jetzt verlangt.",
  "Applied. People can sign in from now on.": "Übernommen. Die Anmeldung ist ab jetzt möglich.",
  "Taken away. Nobody can sign in any more.": "Entfernt. Niemand kann sich mehr anmelden.",
  "Applied. The letterhead shows the logo from now on.":
    "Übernommen. Der Briefkopf zeigt ab jetzt das Logo.",
  "Taken away. The letterhead shows the name again.":
    "Entfernt. Der Briefkopf zeigt wieder den Namen.",
  "Invited. They get a mail that says where to sign in.":
    "Eingeladen. In einer E-Mail steht, wo man sich anmeldet.",
  "Removed. It holds from their next click on.": "Entfernt. Es gilt ab dem nächsten Klick.",
  "Saved. New requests go to others on these days.":
    "Gespeichert. An diesen Tagen gehen neue Anträge an andere.",
  "Saved. New requests can come by themselves again.":
    "Gespeichert. Neue Anträge können wieder von selbst kommen.",
  "Saved. It holds for the next request that opens.":
    "Gespeichert. Es gilt für den nächsten Antrag, der offen wird.",
  "Saved. The rule holds for the next request that opens.":
    "Gespeichert. Die Regel gilt für den nächsten Antrag, der offen wird.",
  "Moved. The first rule that fits wins.": "Verschoben. Die erste Regel, die passt, gilt.",
  "Removed. Requests that it gave to somebody stay where they are.":
    "Entfernt. Anträge, die sie jemandem zugewiesen hat, bleiben, wo sie sind.",
  "Saved. It stands beside every page of the desk.":
    "Gespeichert. Die Ansicht steht neben jeder Seite der Stelle.",
  "Removed. Its requests are where they were.": "Entfernt. Ihre Anträge sind, wo sie waren.",
  "Saved. It holds at every desk you work at.":
    "Gespeichert. Es gilt an jeder Stelle, an der Sie arbeiten.",
  "Saved. It can be put into every message from now on.":
    "Gespeichert. Sie lässt sich ab jetzt in jede Nachricht einfügen.",
  "Removed. What was written with it stays.": "Entfernt. Was damit geschrieben wurde, bleibt.",
  "Opened. Copy the address into your calendar program.":
    "Geöffnet. Kopieren Sie die Adresse in Ihr Kalenderprogramm.",
  "The old address has stopped. Copy the new one into your calendar program.":
    "Die alte Adresse gilt nicht mehr. Kopieren Sie die neue in Ihr Kalenderprogramm.",
  "Stopped. Nobody can read this address any more.":
    "Beendet. Niemand kann diese Adresse mehr lesen.",
  "Taken back: nothing was sent. What you typed is in its form again; files are to be chosen anew.":
    "Zurückgenommen: Es wurde nichts gesendet. Was Sie eingegeben haben, steht wieder im Formular; Dateien sind neu auszuwählen.",
} satisfies Readonly<Record<string, string>>;
