/** What schemas and use cases say to staff about a form and a desk's settings; `#` is a number, `{name}` anything. */
export const deProblemsDesk = {
  "Give a day, like 2026-01-31.": "Nennen Sie einen Tag, etwa 2026-01-31.",
  "Give a day that is still to come.": "Nennen Sie einen Tag, der noch kommt.",
  "Give a day within a year.": "Nennen Sie einen Tag innerhalb eines Jahres.",
  "This day cannot be chosen.": "Dieser Tag lässt sich nicht wählen.",
  "Choose until when.": "Wählen Sie, bis wann.",
  "The last day cannot be before the first.": "Der letzte Tag kann nicht vor dem ersten liegen.",
  "This day is over.": "Dieser Tag ist vorbei.",
  "This day is over. Give the last day away, or leave it empty.":
    "Dieser Tag ist vorbei. Nennen Sie den letzten Tag der Abwesenheit, oder lassen Sie das Feld leer.",
  "Choose who stands in.": "Wählen Sie, wer vertritt.",
  "Choose another member of the desk who handles requests.":
    "Wählen Sie ein anderes Teammitglied, das Anträge bearbeitet.",
  "This person handles no requests here.": "Diese Person bearbeitet hier keine Anträge.",
  "This person is not at this desk any more.": "Diese Person gehört nicht mehr zu dieser Stelle.",
  "Shorten this to # characters.": "Kürzen Sie dies auf # Zeichen.",
  "Choose one.": "Wählen Sie eines.",
  "Choose one of the two.": "Wählen Sie eines von beiden.",
  "Choose from the list.": "Wählen Sie aus der Liste.",
  "Choose a right from the list.": "Wählen Sie ein Recht aus der Liste.",
  "Choose a place from the list.": "Wählen Sie einen Ort aus der Liste.",
  "Choose a language from the list.": "Wählen Sie eine Sprache aus der Liste.",
  "Choose a law from the list.": "Wählen Sie ein Gesetz aus der Liste.",
  "Choose at least one law.": "Wählen Sie mindestens ein Gesetz.",
  "Choose at most four laws.": "Wählen Sie höchstens vier Gesetze.",
  "Name each law once.": "Nennen Sie jedes Gesetz einmal.",
  "No law was chosen.": "Es wurde kein Gesetz gewählt.",
  "The law is unknown.": "Das Gesetz ist unbekannt.",
  "The right is unknown.": "Das Recht ist unbekannt.",
  "Choose one of the languages.": "Wählen Sie eine der Sprachen.",
  "Type a time zone as it is listed, such as Europe/Berlin, or leave it empty.":
    "Geben Sie eine Zeitzone ein, wie sie aufgeführt ist, etwa Europe/Berlin, oder lassen Sie das Feld leer.",
  "The time zone is unknown.": "Die Zeitzone ist unbekannt.",
  "Choose a time zone by its name, as Europe/Berlin.":
    "Wählen Sie eine Zeitzone mit ihrem Namen, etwa Europe/Berlin.",
  "Type your name, or leave it empty.": "Geben Sie Ihren Namen ein, oder lassen Sie das Feld leer.",
  "Type your name with letters, on one line, without characters that cannot be seen.":
    "Geben Sie Ihren Namen mit Buchstaben ein, in einer Zeile und ohne unsichtbare Zeichen.",
  "Only staff have settings.": "Nur Teammitglieder haben Einstellungen.",
  "Nobody with this address works here.": "Hier arbeitet niemand mit dieser Adresse.",
  "Give the address of an invited member of staff.":
    "Nennen Sie die Adresse eines eingeladenen Teammitglieds.",
  "Enter an e-mail address, like name@example.org.":
    "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.org.",
  "Choose a role.": "Wählen Sie eine Rolle.",
  "A desk needs an admin. Make somebody else an admin first.":
    "Eine Stelle braucht jemanden in der Administration. Geben Sie zuerst jemand anderem diese Rolle.",

  "Choose who takes the request.": "Wählen Sie, wer den Antrag übernimmt.",
  "Choose what you ask for.": "Wählen Sie, wonach Sie fragen.",
  "Choose what was shown.": "Wählen Sie, was nachgewiesen wurde.",
  "Choose how it was shown.": "Wählen Sie, wie es nachgewiesen wurde.",
  "Choose how you verified the requester.":
    "Wählen Sie, wie Sie die Identität der Person geprüft haben.",
  "Describe how you verified the requester.":
    "Beschreiben Sie, wie Sie die Identität der Person geprüft haben.",
  "Enter an email address, like name@example.org.":
    "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.org.",
  "Choose the law.": "Wählen Sie das Gesetz.",
  "Choose the ground of the refusal.": "Wählen Sie den Grund der Ablehnung.",
  "Enter the note.": "Schreiben Sie die Notiz.",
  "Enter the message.": "Schreiben Sie die Nachricht.",
  "Enter the reason: the law wants it told to the person.":
    "Nennen Sie den Grund: Das Gesetz verlangt, ihn der Person mitzuteilen.",
  "Enter the question as the person reads it.":
    "Schreiben Sie die Frage so, wie die Person sie lesen soll.",
  "Say where you looked, and for what.": "Schreiben Sie, wo Sie wonach gesucht haben.",
  "Enter why another law applies.": "Schreiben Sie, warum ein anderes Gesetz gilt.",
  "Explain the refusal in words the person understands.":
    "Erklären Sie die Ablehnung in Worten, die die Person versteht.",
  "Enter why the request is closed.": "Schreiben Sie, warum der Antrag abgeschlossen wird.",
  "Enter why the request is opened again.": "Schreiben Sie, warum der Antrag wieder geöffnet wird.",
  "Enter the reference of a request.": "Geben Sie das Aktenzeichen eines Antrags ein.",
  "Enter a reference, like 7K4M-9XQP.": "Geben Sie ein Aktenzeichen ein, etwa 7K4M-9XQP.",
  "Choose whether it is put on or taken off.": "Wählen Sie, ob es hinzugefügt oder entfernt wird.",
  "Enter a word or two.": "Geben Sie ein oder zwei Wörter ein.",
  "Enter what is to be done.": "Schreiben Sie, was zu tun ist.",
  "Choose who does it.": "Wählen Sie, wer es erledigt.",
  "Choose one picture.": "Wählen Sie ein Bild.",
  "Choose a question.": "Wählen Sie eine Frage.",

  "Type a name.": "Geben Sie einen Namen ein.",
  "Use # characters or fewer.": "Verwenden Sie höchstens # Zeichen.",
  "Choose who sees it.": "Wählen Sie, wer es sieht.",
  "There are # saved views already.": "Es gibt schon # gespeicherte Ansichten.",
  "Remove a view that nobody needs, or save under its name.":
    "Entfernen Sie eine Ansicht, die niemand braucht, oder speichern Sie unter ihrem Namen.",

  "Write the text.": "Schreiben Sie den Text.",
  "There is no {unknown}. There are {known}.": "{unknown} gibt es nicht. Es gibt {known}.",
  "There is a template of this name in this language. Choose another name.":
    "Es gibt schon eine Vorlage mit diesem Namen in dieser Sprache. Wählen Sie einen anderen Namen.",
  "There are # templates already. Remove one first.":
    "Es gibt schon # Vorlagen. Entfernen Sie zuerst eine.",
  "This template was removed after you opened the page. What you typed is still here: copy it into a new one.":
    "Diese Vorlage wurde entfernt, nachdem Sie die Seite geöffnet haben. Was Sie eingegeben haben, steht noch hier: Kopieren Sie es in eine neue.",
  "Fill in {variable} or take it out: it would reach the person as it stands.":
    "Füllen Sie {variable} aus, oder nehmen Sie es heraus: So, wie es dasteht, ginge es an die Person.",
  "Fill in {variables}, or take them out: they would reach the person as they stand.":
    "Füllen Sie {variables} aus, oder nehmen Sie sie heraus: So, wie sie dastehen, gingen sie an die Person.",

  "Choose who gets these requests.": "Wählen Sie, wer diese Anträge bekommt.",
  "Choose how new requests are given.": "Wählen Sie, wie neue Anträge zugewiesen werden.",
  "Choose who takes part.": "Wählen Sie, wer teilnimmt.",
  "Choose at least one person who takes part.": "Wählen Sie mindestens eine Person, die teilnimmt.",
  "Somebody you chose handles no requests at this desk any more. Choose again.":
    "Jemand, den Sie gewählt haben, bearbeitet an dieser Stelle keine Anträge mehr. Wählen Sie neu.",
  "This rule is not there any more. Reload the page.":
    "Diese Regel gibt es nicht mehr. Laden Sie die Seite neu.",
  "There are # rules already. Remove one first.":
    "Es gibt schon # Regeln. Entfernen Sie zuerst eine.",
  "Somebody changed this after you opened the page. Nothing was overwritten. Reload the page and look at it again.":
    "Jemand hat das geändert, nachdem Sie die Seite geöffnet haben. Nichts wurde überschrieben. Laden Sie die Seite neu, und sehen Sie es sich noch einmal an.",
  "{name} changed this after you opened it, on {when}. Nothing was overwritten, and what you typed is still here. Look at what changed, then send it again.":
    "{name} hat das geändert, nachdem Sie es geöffnet haben, am {when}. Nichts wurde überschrieben, und was Sie eingegeben haben, steht noch hier. Sehen Sie sich an, was sich geändert hat, und senden Sie es dann noch einmal.",
  "Somebody changed this after you opened it. Nothing was overwritten, and what you typed is still here. Look at what changed, then send it again.":
    "Jemand hat das geändert, nachdem Sie es geöffnet haben. Nichts wurde überschrieben, und was Sie eingegeben haben, steht noch hier. Sehen Sie sich an, was sich geändert hat, und senden Sie es dann noch einmal.",
  Somebody: "Jemand",

  "This desk has no logo.": "Diese Stelle hat kein Logo.",
  "This address has stopped already. Reload the page.":
    "Diese Adresse gilt schon nicht mehr. Laden Sie die Seite neu.",
  "There is no calendar at this address.": "An dieser Adresse gibt es keinen Kalender.",
  "The picture is larger than 200 KB. Choose a smaller one.":
    "Das Bild ist größer als 200 KB. Wählen Sie ein kleineres.",
  "This is not a PNG, JPEG or WebP picture. Choose one of these.":
    "Das ist kein Bild vom Typ PNG, JPEG oder WebP. Wählen Sie eines davon.",
  "The picture has more than # pixels a side. Choose a smaller one.":
    "Das Bild hat mehr als # Pixel auf einer Seite. Wählen Sie ein kleineres.",
  "Give the name that people know.": "Nennen Sie den Namen, den die Leute kennen.",
  "Name the authority, or leave its website empty as well.":
    "Nennen Sie die Aufsichtsbehörde, oder lassen Sie auch ihre Website leer.",
  "Give an address like https://example.org.": "Nennen Sie eine Adresse wie https://example.org.",
  "Give an address that begins with https://.":
    "Nennen Sie eine Adresse, die mit https:// beginnt.",
  "Give an e-mail address like privacy@example.org.":
    "Nennen Sie eine E-Mail-Adresse wie privacy@example.org.",
  "Give the colour as # and six digits or letters, like #26478d.":
    "Geben Sie die Farbe als # und sechs Ziffern oder Buchstaben an, etwa #26478d.",
  "Words in {colour} have a contrast of {ratio}:1 and need 4.5:1. The nearest colour that passes is {nearest}.":
    "Wörter in {colour} haben einen Kontrast von {ratio}:1 und brauchen 4,5:1. Die nächste Farbe, die genügt, ist {nearest}.",
  "Words in this colour cannot be read well. The nearest that passes is {nearest}.":
    "Wörter in dieser Farbe sind schlecht zu lesen. Die nächste, die genügt, ist {nearest}.",
  "Say what the link leads to, like Imprint.":
    "Schreiben Sie, wohin der Link führt, etwa Impressum.",
  "Give the officer’s name, or empty the other two fields.":
    "Nennen Sie den Namen der Ansprechperson, oder leeren Sie die beiden anderen Felder.",
  "Give the officer’s title, like Grievance Officer.":
    "Nennen Sie die Bezeichnung der Ansprechperson, etwa Grievance Officer.",
  "Write one site a line, like https://www.example.org.":
    "Schreiben Sie eine Website in jede Zeile, etwa https://www.example.org.",
  "Name at most ten sites.": "Nennen Sie höchstens zehn Websites.",

  "Say what people give so that you find their data.":
    "Schreiben Sie, was man angibt, damit Sie die Daten finden.",
  "There is nowhere to sign in yet. Set up the sign-in first, further down.":
    "Es gibt noch keine Anmeldung. Richten Sie sie zuerst ein, weiter unten.",
  "Some rights ask for this sign-in. Choose for them what else to ask for first.":
    "Einige Rechte verlangen diese Anmeldung. Wählen Sie für sie zuerst, was stattdessen verlangt wird.",
  "{host} is on a private network. Ask the person who runs this installation to allow it.":
    "{host} liegt in einem privaten Netz. Bitten Sie die Person, die diese Installation betreibt, die Adresse zuzulassen.",
  "Give the issuer’s address, which begins with https://.":
    "Nennen Sie die Adresse des Ausstellers, die mit https:// beginnt.",
  "Give the client ID that the provider gave you, up to 200 characters.":
    "Geben Sie die Client-ID an, die Sie vom Anbieter bekommen haben, bis zu 200 Zeichen.",
  "Say what people call the account, like “your Example account”, in up to 80 characters.":
    "Schreiben Sie, wie man das Konto nennt, etwa „Ihr Beispiel-Konto“, in bis zu 80 Zeichen.",
  "A secret has at most # characters.": "Ein Secret hat höchstens # Zeichen.",

  "This question is not in the form any more. Reload the page.":
    "Diese Frage steht nicht mehr im Formular. Laden Sie die Seite neu.",
  "Choose whether it has to be answered.": "Wählen Sie, ob sie beantwortet werden muss.",
  "Choose how it is answered.": "Wählen Sie, wie sie beantwortet wird.",
  "Write it in one line.": "Schreiben Sie es in eine Zeile.",
  "Write what can be chosen.": "Schreiben Sie, was zur Wahl steht.",
  "Write the question.": "Schreiben Sie die Frage.",
  "Write a hint, or leave it out.": "Schreiben Sie einen Hinweis, oder lassen Sie ihn weg.",
  "Give at most 20 answers.": "Geben Sie höchstens 20 Antworten vor.",
  "Give a whole number.": "Geben Sie eine ganze Zahl ein.",
  "Give a number from 1 to 2,000.": "Geben Sie eine Zahl von 1 bis 2.000 ein.",
  "Name each right once.": "Nennen Sie jedes Recht einmal.",
  "Only a choice has answers to choose from.":
    "Nur eine Auswahl hat Antworten, unter denen man wählt.",
  "Give at least two answers, one a line.":
    "Geben Sie mindestens zwei Antworten vor, eine in jeder Zeile.",
  "Write each answer once.": "Schreiben Sie jede Antwort einmal.",
  "Two questions have the same name.": "Zwei Fragen haben denselben Namen.",
  "A right has at most # questions. Remove one first.":
    "Ein Recht hat höchstens # Fragen. Entfernen Sie zuerst eine.",
  "The form does not fit together.": "Das Formular passt nicht zusammen.",
  "The draft asks what is asked already: nothing is to be published.":
    "Der Entwurf fragt, was schon gefragt wird: Es gibt nichts zu veröffentlichen.",
};
