/** What use cases and doors say to a data subject, by the English sentence; `#` is a number. */
export const deProblems = {
  "We are very busy at the moment, and this was not done. Try again in a few seconds.":
    "Wir sind im Moment sehr ausgelastet; das wurde nicht ausgeführt. Versuchen Sie es in einigen Sekunden noch einmal.",
  "We are very busy at the moment": "Wir sind im Moment sehr ausgelastet",
  "Everything you typed is kept on this page.":
    "Alles, was Sie eingegeben haben, bleibt auf dieser Seite erhalten.",
  "Choose your files again, if you had any.":
    "Wählen Sie Ihre Dateien noch einmal aus, falls Sie welche angehängt hatten.",
  "Send it again": "Noch einmal senden",
  "This link is not complete. Copy it whole from the mail.":
    "Dieser Link ist nicht vollständig. Kopieren Sie ihn ganz aus der E-Mail.",
  "This link has run out or was replaced by a newer one. Ask for a new mail.":
    "Dieser Link ist abgelaufen oder durch einen neueren ersetzt. Fordern Sie eine neue E-Mail an.",
  "This link belongs to another request. Copy it whole from the mail.":
    "Dieser Link gehört zu einem anderen Antrag. Kopieren Sie ihn ganz aus der E-Mail.",
  "Your address was confirmed a moment ago. Reload this page.":
    "Ihre Adresse wurde gerade eben bestätigt. Laden Sie diese Seite neu.",
  "This mail was sent to an address that was changed since. Use the newest mail, or ask for a new one.":
    "Diese E-Mail ging an eine Adresse, die seitdem geändert wurde. Verwenden Sie die neueste E-Mail, oder fordern Sie eine neue an.",
  "Too many codes were tried. Open the link in our newest email, or wait # minutes.":
    "Es wurden zu viele Codes ausprobiert. Öffnen Sie den Link in unserer neuesten E-Mail, oder warten Sie # Minuten.",
  "This link has run out, or it was used already.":
    "Dieser Link ist abgelaufen oder wurde schon benutzt.",
  "This code is not right, or it has run out.": "Dieser Code stimmt nicht, oder er ist abgelaufen.",
  "Enter the six digits of the newest mail, or ask for a new code.":
    "Geben Sie die sechs Ziffern aus der neuesten E-Mail ein, oder fordern Sie einen neuen Code an.",
  "The clock of our server is wrong, so nothing was changed. Try again in a few minutes.":
    "Die Uhr unseres Servers geht falsch, deshalb wurde nichts geändert. Versuchen Sie es in ein paar Minuten noch einmal.",
  "The address was confirmed meanwhile. Open the request with a code to change it there.":
    "Die Adresse wurde inzwischen bestätigt. Öffnen Sie den Antrag mit einem Code, um sie dort zu ändern.",
  "This request has ended: no more is written about it.":
    "Dieser Antrag ist beendet: Dazu wird nichts mehr geschrieben.",
  "There is no request with this reference at this desk.":
    "Mit diesem Aktenzeichen gibt es hier keinen Antrag.",
  "The personal data of this request was erased: nothing can be added to it.":
    "Die personenbezogenen Daten dieses Antrags wurden gelöscht: Er lässt sich nicht mehr ergänzen.",
  "The law of this request gives no appeal to us. You can complain to the authority.":
    "Das Gesetz, das für diesen Antrag gilt, sieht keine Überprüfung durch uns vor. Sie können sich bei der Aufsichtsbehörde beschweren.",
  "The data of this request was erased, as was promised.":
    "Die Daten dieses Antrags wurden gelöscht, wie zugesagt.",
  "This form was sent before with other answers, and that request is stored. Nothing was stored now. Send it again as a new request.":
    "Dieses Formular wurde schon einmal mit anderen Antworten gesendet; dieser Antrag ist gespeichert. Jetzt wurde nichts gespeichert. Senden Sie es noch einmal als neuen Antrag.",
  "Use a new idempotency key for other content.":
    "Verwenden Sie für einen anderen Inhalt einen neuen Idempotency-Key.",
  "The last day to download this file has passed. Ask us for it again on the page of your request.":
    "Der letzte Tag zum Herunterladen dieser Datei ist vorbei. Bitten Sie uns auf der Seite Ihres Antrags noch einmal darum.",
  "This file was downloaded # times, which is the most. Ask us for it again on the page of your request.":
    "Diese Datei wurde #-mal heruntergeladen, öfter geht es nicht. Bitten Sie uns auf der Seite Ihres Antrags noch einmal darum.",
  "You can send # messages in # hours. Nothing was sent, and your text is still here: send it later.":
    "Sie können # Nachrichten in # Stunden senden. Es wurde nichts gesendet, und Ihr Text steht noch hier: Senden Sie ihn später.",
  "This file was deleted after the last day to download it.":
    "Diese Datei wurde nach dem letzten Tag zum Herunterladen gelöscht.",
  "This file was withdrawn and can no longer be downloaded.":
    "Diese Datei wurde zurückgezogen und kann nicht mehr heruntergeladen werden.",
  "This file is not part of this request. Reload the page.":
    "Diese Datei gehört nicht zu diesem Antrag. Laden Sie die Seite neu.",
  "Choose a file.": "Wählen Sie eine Datei.",
  "This proof was deleted with the decision.":
    "Dieser Nachweis wurde mit der Entscheidung gelöscht.",
  "This link has run out or was replaced by a newer one.":
    "Dieser Link ist abgelaufen oder durch einen neueren ersetzt.",
  "This link belongs to another request.": "Dieser Link gehört zu einem anderen Antrag.",
  "This file was erased.": "Diese Datei wurde gelöscht.",
  "We cannot read this file at the moment. Try again later. If it happens again, tell the desk.":
    "Diese Datei lässt sich im Augenblick nicht lesen. Versuchen Sie es später noch einmal. Wenn es wieder geschieht, melden Sie es der Stelle.",
  "There is no such file in this request.": "Diese Datei gibt es in diesem Antrag nicht.",
  "This way is not on offer for this request.":
    "Dieser Weg steht für diesen Antrag nicht zur Wahl.",
  "Choose one of the ways.": "Wählen Sie einen der Wege.",
  "This was asked for too often. Wait # minutes, then try again.":
    "Das wurde zu oft angefordert. Warten Sie # Minuten, und versuchen Sie es dann noch einmal.",
  "There is no desk at this address. Check the address you were given.":
    "An dieser Adresse gibt es keine Stelle. Prüfen Sie die Adresse, die Sie bekommen haben.",
  "Shorten it to # characters.": "Kürzen Sie es auf # Zeichen.",
  "What was sent is larger than # KB and was not accepted.":
    "Was gesendet wurde, ist größer als # KB und wurde nicht angenommen.",
  "What was sent is larger than # KB and was not accepted. Shorten it.":
    "Was gesendet wurde, ist größer als # KB und wurde nicht angenommen. Kürzen Sie es.",
  "This is not a form that we can read. Open the page again and send it from there.":
    "Das ist kein Formular, das wir lesen können. Öffnen Sie die Seite noch einmal und senden Sie es von dort.",
  "This came from another site and was not accepted. Open the form here and send it again.":
    "Das kam von einer anderen Website und wurde nicht angenommen. Öffnen Sie das Formular hier und senden Sie es noch einmal.",
  "Nothing was lost on your side: go back and send it again. If it happens again, tell the desk this number:":
    "Bei Ihnen ging nichts verloren: Gehen Sie zurück und senden Sie es noch einmal. Wenn es wieder geschieht, nennen Sie uns diese Nummer:",
  "This was not accepted": "Das wurde nicht angenommen",
  "Something failed on our side": "Bei uns ist ein Fehler aufgetreten",
  "Go back to what you typed": "Zurück zu dem, was Sie geschrieben haben",
};
