/** What use cases say to staff about requests, by the English sentence; `#` is a number, `{name}` anything. */
export const deProblemsStaff = {
  "There is a problem": "Es gibt ein Problem",
  "These are not the first and last day of a period.":
    "Das sind nicht der erste und der letzte Tag eines Zeitraums.",
  "Confirm that it is you, then send it again: for this you must have signed in within the last five minutes.":
    "Bestätigen Sie Ihre Identität, und senden Sie es dann noch einmal: Ihre Anmeldung darf dafür höchstens fünf Minuten zurückliegen.",
  "Only team members have a sign-in.": "Nur Mitglieder des Teams haben eine Anmeldung.",
  "An authenticator app is set up already. Remove it first.":
    "Es ist schon eine Authenticator-App eingerichtet. Entfernen Sie sie zuerst.",
  "This code is not right. Enter the six digits that the app shows now.":
    "Dieser Code stimmt nicht. Geben Sie die sechs Ziffern ein, die die App jetzt zeigt.",
  "Enter the six digits that the app shows now.":
    "Geben Sie die sechs Ziffern ein, die die App jetzt zeigt.",
  "This passkey was not accepted. Try again, or use another one.":
    "Dieser Passkey wurde nicht akzeptiert. Versuchen Sie es noch einmal, oder verwenden Sie einen anderen.",
  "You have ten passkeys. First remove one that you do not use.":
    "Sie haben zehn Passkeys. Entfernen Sie zuerst einen, den Sie nicht verwenden.",
  "This took too long. Try again.": "Das hat zu lange gedauert. Versuchen Sie es noch einmal.",
  "You are not signed in. Open the sign-in page again.":
    "Sie sind nicht angemeldet. Öffnen Sie die Anmeldeseite noch einmal.",
  "Give the passkey a name.": "Geben Sie dem Passkey einen Namen.",
  "A name has at most 60 characters.": "Ein Name hat höchstens 60 Zeichen.",
  "This person does not work at this desk.": "Diese Person arbeitet nicht an dieser Stelle.",
  "Only the operator of this installation can reset this person’s second factor.":
    "Den zweiten Faktor dieser Person kann nur zurücksetzen, wer diese Installation betreibt.",
  "This email does not belong to this request.": "Diese E-Mail gehört nicht zu diesem Antrag.",
  "The personal data of this request was erased.":
    "Die personenbezogenen Daten dieses Antrags wurden gelöscht.",
  "The code or link in this email has expired. Send a new one.":
    "Der Code oder Link in dieser E-Mail ist abgelaufen. Senden Sie einen neuen.",
  "It expired before the mail server accepted it.":
    "Sie ist abgelaufen, bevor der Mailserver sie angenommen hat.",
  "It cannot be opened: its key is missing from KEY_RING, or the stored email is damaged.":
    "Sie lässt sich nicht öffnen: Ihr Schlüssel fehlt in KEY_RING, oder die gespeicherte E-Mail ist beschädigt.",
  "Not sent: it was written before this copy was restored, or would repeat an email.":
    "Nicht gesendet: Sie wurde vor der Wiederherstellung dieser Kopie geschrieben oder würde eine E-Mail wiederholen.",
  "Reload the page.": "Laden Sie die Seite neu.",
  "Reload the page, then try again.":
    "Laden Sie die Seite neu, und versuchen Sie es dann noch einmal.",
  "Reload the page: its version is missing.": "Laden Sie die Seite neu: Ihre Version fehlt.",
  "This file cannot be downloaded": "Diese Datei kann nicht heruntergeladen werden",
  "Your role at this desk does not allow this. An admin of the desk can change your role.":
    "Ihre Rolle an dieser Stelle erlaubt das nicht. Jemand aus der Administration der Stelle kann Ihre Rolle ändern.",
  "This request is {state}, and that cannot be done with it now. Reload the page to see what changed.":
    "Dieser Antrag ist {state}, deshalb geht das jetzt nicht. Laden Sie die Seite neu, um zu sehen, was sich geändert hat.",
  unconfirmed: "noch nicht bestätigt",
  lapsed: "nicht rechtzeitig bestätigt worden",
  open: "offen",
  answered: "beantwortet",
  closed: "abgeschlossen",

  "This request changed after you opened it: {changes}. Nothing was overwritten, and what you typed is still here. Read what changed, then decide again.":
    "Dieser Antrag hat sich geändert, nachdem Sie ihn geöffnet haben: {changes}. Nichts wurde überschrieben, und was Sie eingegeben haben, steht noch hier. Lesen Sie, was sich geändert hat, und entscheiden Sie dann noch einmal.",
  "it is no longer what the page showed": "Er ist nicht mehr so, wie die Seite ihn zeigte",
  "the address was confirmed by {name} on {when}": "Adresse bestätigt von {name} am {when}",
  "the address was changed by {name} on {when}": "Adresse geändert von {name} am {when}",
  "another way to get the answer was chosen by {name} on {when}":
    "anderer Weg für die Antwort gewählt von {name} am {when}",
  "assigned by {name} on {when}": "zugewiesen von {name} am {when}",
  "a message was sent by {name} on {when}": "Nachricht gesendet von {name} am {when}",
  "the person was told of a delay by {name} on {when}":
    "Verzögerung mitgeteilt von {name} am {when}",
  "extended by {name} on {when}": "verlängert von {name} am {when}",
  "the person was asked for something by {name} on {when}":
    "Rückfrage an die Person gestellt von {name} am {when}",
  "an answer of the person arrived by {name} on {when}":
    "Antwort der Person eingetragen von {name} am {when}",
  "put under another law by {name} on {when}":
    "unter ein anderes Gesetz gestellt von {name} am {when}",
  "its dates were computed anew by {name} on {when}": "Fristen neu berechnet von {name} am {when}",
  "refused by {name} on {when}": "abgelehnt von {name} am {when}",
  "answered by {name} on {when}": "beantwortet von {name} am {when}",
  "answered that nothing is held by {name} on {when}":
    "beantwortet, dass keine Daten vorhanden sind, von {name} am {when}",
  "withdrawn by {name} on {when}": "zurückgezogen von {name} am {when}",
  "closed by {name} on {when}": "abgeschlossen von {name} am {when}",
  "what was done last was taken back by {name} on {when}":
    "die letzte Handlung zurückgenommen von {name} am {when}",
  "opened again by {name} on {when}": "wieder geöffnet von {name} am {when}",
  "the link ran out by {name} on {when}": "Link abgelaufen, vermerkt von {name} am {when}",
  "the person who asked": "der antragstellenden Person",
  "the system": "der Software",

  "The law of this request does not know this ground.":
    "Das Gesetz, das für diesen Antrag gilt, kennt diesen Grund nicht.",
  "Choose one of the grounds of this law.": "Wählen Sie einen der Gründe dieses Gesetzes.",
  "Colleagues took these requests at the same moment. Nothing was assigned to you. Try again.":
    "Andere aus dem Team haben diese Anträge gleichzeitig übernommen. Ihnen wurde nichts zugewiesen. Versuchen Sie es noch einmal.",
  "This person cannot take requests at this desk.":
    "Diese Person kann an dieser Stelle keine Anträge übernehmen.",
  "This person cannot take tasks at this desk.":
    "Diese Person kann an dieser Stelle keine Aufgaben übernehmen.",
  "Choose a member of the desk who handles requests.":
    "Wählen Sie ein Teammitglied, das Anträge bearbeitet.",
  "There is no such request at this desk.": "Diesen Antrag gibt es an dieser Stelle nicht.",
  "There is no such act at this desk.": "Diesen Vorgang gibt es an dieser Stelle nicht.",
  "Choose the requests first, by the box before each of them.":
    "Wählen Sie zuerst die Anträge aus, mit dem Kästchen vor jedem.",
  "Choose what to do with the requests.": "Wählen Sie, was mit den Anträgen geschehen soll.",
  "It was started already, and what was typed for it cannot change.":
    "Es wurde schon gestartet, und die Angaben dazu lassen sich nicht mehr ändern.",
  "Fill in what the act needs first.": "Füllen Sie zuerst aus, was dafür nötig ist.",
  "It is too late to undo this: it has begun. What is done stands on each request, and can be changed there.":
    "Das lässt sich nicht mehr rückgängig machen: Es hat begonnen. Was getan ist, steht bei jedem Antrag und lässt sich dort ändern.",
  "There is nothing of this to try again.": "Hiervon ist nichts noch einmal zu versuchen.",
  "The address of this request was confirmed by now.":
    "Die Adresse dieses Antrags wurde inzwischen bestätigt.",
  "The request is under this law already.": "Für den Antrag gilt dieses Gesetz schon.",
  "Choose another law, or leave it as it is.":
    "Wählen Sie ein anderes Gesetz, oder lassen Sie es, wie es ist.",
  "This request is handled together with {reference}, and is erased with it. Erase that one, or take them apart first.":
    "Dieser Antrag wird gemeinsam mit {reference} bearbeitet und mit ihm gelöscht. Löschen Sie jenen, oder trennen Sie die beiden zuerst.",
  "Only open requests of the same person for the same right can be handled together. Reload the page to see what changed.":
    "Nur offene Anträge derselben Person zum selben Recht lassen sich gemeinsam bearbeiten. Laden Sie die Seite neu, um zu sehen, was sich geändert hat.",
  "These requests are not handled together. Reload the page.":
    "Diese Anträge werden nicht gemeinsam bearbeitet. Laden Sie die Seite neu.",
  "Request {reference} ended, and its end was that of this one, too. Open it again to take them apart.":
    "Der Antrag {reference} ist beendet, und sein Ende war auch das Ende dieses Antrags. Öffnen Sie ihn wieder, um die beiden zu trennen.",
  "Enter the reference of another request.":
    "Geben Sie das Aktenzeichen eines anderen Antrags ein.",
  "Nobody acts for somebody else here.": "Hier handelt niemand für eine andere Person.",
  "This desk asks nobody for a document. Choose another way.":
    "Diese Stelle verlangt von niemandem ein Dokument. Wählen Sie einen anderen Weg.",
  "Choose the file.": "Wählen Sie die Datei.",
  "Tick the box: a deleted file does not come back.":
    "Setzen Sie das Häkchen: Eine gelöschte Datei kommt nicht zurück.",
  "Tick the box: what is erased does not come back.":
    "Setzen Sie das Häkchen: Was gelöscht ist, kommt nicht zurück.",

  "No period is running.": "Es läuft keine Frist.",
  "The period was extended already, and the law allows it once.":
    "Die Frist wurde schon verlängert, und das Gesetz erlaubt es einmal.",
  "The clock stands still. Extend the period once it runs again.":
    "Die Frist ruht. Verlängern Sie sie, wenn sie wieder läuft.",
  "{law}: the person had to be told by {day}. The first date stays.":
    "{law}: Die Person war bis {day} zu unterrichten. Es bleibt beim ersten Tag.",
  "{law} gives no extension for this request.":
    "{law}: Für diesen Antrag ist keine Verlängerung vorgesehen.",
  "{law} gives no extension for this request. {note}":
    "{law}: Für diesen Antrag ist keine Verlängerung vorgesehen. {note}",
  "The law knows no extension.": "Das Gesetz kennt keine Verlängerung.",
  "Thirty days are guidance; the law says a reasonable period.":
    "Dreißig Tage sind ein Richtwert; das Gesetz spricht von einer angemessenen Frist.",
  "Silence after the last day counts as a refusal.":
    "Schweigen nach dem letzten Tag gilt als Ablehnung.",
  "The law gives private enterprises no extension; silence counts as a refusal.":
    "Das Gesetz gewährt privaten Unternehmen keine Verlängerung; Schweigen gilt als Ablehnung.",
  "Tell the person the new date within the first 30 days.":
    "Nennen Sie der Person den neuen Tag innerhalb der ersten 30 Tage.",
  "{law} lets you extend the deadline. Use that step: it tells the requester as well.":
    "{law} lässt eine Verlängerung der Frist zu. Nutzen Sie diesen Schritt: Er benachrichtigt die antragstellende Person ebenfalls.",
  "The expected day has to lie ahead.": "Der erwartete Tag muss in der Zukunft liegen.",
  "Enter the reason as the requester reads it.":
    "Geben Sie den Grund so ein, wie ihn die antragstellende Person lesen soll.",
  "A backlog, holidays or absent staff are no reason to extend.":
    "Rückstände, Ferien oder fehlendes Personal sind kein Grund zur Verlängerung.",
  "No law gives a period here, so none can be extended. You can tell the requester about a delay instead.":
    "Hier setzt kein Gesetz eine Frist, also lässt sich keine verlängern. Sie können stattdessen mitteilen, dass es länger dauert.",
  "The Act and the Rules know no extension.": "Das Gesetz und die Rules kennen keine Verlängerung.",
  "The Rules know no extension.": "Die Rules kennen keine Verlängerung.",
  "The law says without delay and sets no period to extend.":
    "Das Gesetz verlangt unverzügliches Handeln und nennt keine Frist, die sich verlängern ließe.",
  "No extension is read into these periods.":
    "In diese Fristen wird keine Verlängerung hineingelesen.",
  "An answer may be put off for a reason, which ends when the reason ends; the law sets no new date.":
    "Eine Antwort darf aus einem Grund aufgeschoben werden und wird fällig, wenn er entfällt; das Gesetz nennt keinen neuen Tag.",
  "Once granted, the request is carried out within 15 more business days.":
    "Ist dem Antrag stattgegeben, wird er innerhalb von 15 weiteren Arbeitstagen ausgeführt.",
  "Check the summer break before you rely on a date in December or January.":
    "Prüfen Sie die Sommerpause, bevor Sie sich auf einen Tag im Dezember oder Januar verlassen.",
  "Tell the person within the first 30 days when the answer will come.":
    "Sagen Sie der Person innerhalb der ersten 30 Tage, wann die Antwort kommt.",
  "An opt-out cannot be extended, and verifying you does not stop the clock.":
    "Ein Opt-out lässt sich nicht verlängern, und die Prüfung der Identität hält die Frist nicht an.",
  "Authenticating the request does not stop the clock.":
    "Die Prüfung der Identität hält die Frist nicht an.",
  "This law leaves the new last day to you.":
    "Dieses Gesetz überlässt Ihnen den neuen letzten Tag.",
  "Name a day after {day}.": "Nennen Sie einen späteren Tag als {day}.",
  "This was asked already, and the answer is not here yet.":
    "Das wurde schon gefragt, und die Antwort ist noch nicht da.",
  "The answer cannot have arrived on that day.":
    "An diesem Tag kann die Antwort nicht eingegangen sein.",
  "Give a day from {day} to today.": "Nennen Sie einen Tag zwischen {day} und heute.",
  "Nothing of this kind is waited for.": "Auf so etwas wird nicht gewartet.",

  "A request has at most # tasks.": "Ein Antrag hat höchstens # Aufgaben.",
  "There is no such task any more. Reload the page.":
    "Diese Aufgabe gibt es nicht mehr. Laden Sie die Seite neu.",
  "Required task is still open: {text}. Do it, or remove it, and then decide.":
    "Eine Pflichtaufgabe ist noch offen: {text}. Erledigen oder entfernen Sie sie, und entscheiden Sie dann.",
  "Required tasks are still open: {texts}. Do them, or remove them, and then decide.":
    "Pflichtaufgaben sind noch offen: {texts}. Erledigen oder entfernen Sie sie, und entscheiden Sie dann.",
  "A request has at most # tags. Remove one first.":
    "Ein Antrag hat höchstens # Schlagwörter. Entfernen Sie zuerst eines.",
  "A desk has at most # tags. Use one of those there are.":
    "Eine Stelle hat höchstens # Schlagwörter. Verwenden Sie eines der vorhandenen.",
  "This is too long to be kept as a draft. It is only in this page: send it from here.":
    "Das ist zu lang für einen Entwurf. Es steht nur auf dieser Seite: Senden Sie es von hier.",
  "Not kept as a draft: you sent something from another page meanwhile. Open this page anew to have drafts kept.":
    "Nicht als Entwurf behalten: Sie haben inzwischen von einer anderen Seite etwas gesendet. Öffnen Sie diese Seite neu, damit Entwürfe wieder behalten werden.",
  "This file waits for its virus check and cannot be opened before. Try again in a few minutes.":
    "Diese Datei wartet auf ihre Virenprüfung und lässt sich vorher nicht öffnen. Versuchen Sie es in ein paar Minuten noch einmal.",
  "A virus was found in this file, and it was destroyed.":
    "In dieser Datei wurde ein Virus gefunden, und sie wurde vernichtet.",
  "This file could not be checked for viruses, so it cannot be opened.":
    "Diese Datei konnte nicht auf Viren geprüft werden, deshalb lässt sie sich nicht öffnen.",
  "We write to this address already.": "An diese Adresse schreiben wir schon.",
  "The address was corrected before this was sent.":
    "Die Adresse wurde berichtigt, bevor dies gesendet wurde.",
  "Erased.": "Gelöscht.",
  "It is too late to take this back: the letter is on its way. Nothing was changed. Write to the person, or open the request again.":
    "Zum Zurücknehmen ist es zu spät: Das Schreiben ist unterwegs. Es wurde nichts geändert. Schreiben Sie der Person, oder öffnen Sie den Antrag wieder.",
  "Somebody did something with this request since, so it cannot be taken back. Nothing was changed.":
    "Mit diesem Antrag hat seitdem jemand etwas getan, deshalb lässt sich das nicht zurücknehmen. Es wurde nichts geändert.",
};
