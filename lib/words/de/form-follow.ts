/** From the reference to the page on which a request is followed, and its small pages. */
export const deFollow = {
  title: "Ihren Antrag verfolgen",
  lead: "Sehen Sie den Stand, lesen Sie unsere Nachrichten, ergänzen Sie Ihren Antrag oder nehmen Sie ihn zurück.",
  reference: "Ihr Aktenzeichen",
  referenceHint: "Es steht in jeder E-Mail von uns, wie 7K4M-9XQP.",
  lost: "Haben Sie es nicht? Suchen Sie in Ihrem Postfach nach unserer E-Mail mit dem Betreff „Ihr Datenschutzantrag“.",
};

export const deDoor = {
  title: "Ihren Antrag verfolgen",
  reference: "Aktenzeichen",
  lead: "Damit Ihre Daten geschützt bleiben, senden wir einen Code an die Adresse, die im Antrag steht.",
  fileLead:
    "Damit Ihre Daten geschützt bleiben, brauchen Dateien einen frischen Code. Wir senden ihn an die Adresse, die im Antrag steht.",
  send: "Code anfordern",
  again: "Neuen Code anfordern",
  mailed:
    "Wenn es einen Antrag mit diesem Aktenzeichen gibt, haben wir einen Code an seine Adresse gesendet.",
  mailedHint: "Er kommt innerhalb weniger Minuten. Sehen Sie auch im Spam-Ordner nach.",
  code: "Code aus der E-Mail",
  hint: "Sechs Ziffern. Ein Code gilt einmal, {minutes, number} Minuten lang.",
  have: "Haben Sie einen Code?",
  open: "Ihren Antrag öffnen",
  other: "<link>Ein anderes Aktenzeichen eingeben</link>",
  linkLead: "Dieser Link öffnet den Antrag {reference} auf diesem Gerät.",
  linkNotYours: "Wenn Sie ihn nicht angefordert haben, schließen Sie diese Seite.",
  linkGoneTitle: "Dieser Link funktioniert nicht mehr",
  linkGone:
    "Ein Link funktioniert einmal und {minutes, plural, one {eine Minute} other {# Minuten}} lang. Verwenden Sie die neueste E-Mail, oder fordern Sie eine neue an.",
};

export const deOwnPage = {
  title: "Ihr Antrag",
  asked: "Sie haben uns gebeten, {verbNoun}.",
  state: "Stand",
  received: "Ihr Antrag ging ein: {day}.",
  due: "Sie erhalten unsere Antwort bis",
  unconfirmed:
    "Sobald Sie Ihre Adresse bestätigt haben, beginnen wir mit der Bearbeitung. Unsere Frist beginnt mit dem Tag, an dem Ihr Antrag bei uns einging.",
  lapsed:
    "Ihre Adresse wurde nicht rechtzeitig bestätigt. Fordern Sie eine neue E-Mail an und bestätigen Sie sie, dann machen wir weiter.",
  open: "Wir bearbeiten Ihren Antrag. Sie brauchen nichts zu tun.",
  openAsked:
    "Wir bearbeiten Ihren Antrag. Bevor wir Daten herausgeben, brauchen wir etwas von Ihnen: Was, steht unten.",
  openNoDate:
    "Wir bearbeiten Ihren Antrag. Weder ein Gesetz noch unsere Datenschutzerklärung nennt ein Datum für unsere Antwort. Wir schreiben Ihnen, wenn es Neues gibt.",
  extended:
    "Wir brauchen mehr Zeit und haben Ihnen geschrieben, warum. Das Datum oben ist das neue.",
  delayed:
    "Es dauert länger, und wir haben Ihnen geschrieben, warum. Wir rechnen mit einer Antwort bis {day}.",
  paused:
    "Wir warten auf Ihre Antwort; bis dahin steht die Frist still. Danach {days, plural, one {bleibt uns ein Tag} other {bleiben uns # Tage}}.",
  silent:
    "Ihre Antwort kam nicht rechtzeitig, deshalb gilt Ihr Antrag nach dem Gesetz als zurückgenommen. Schreiben Sie uns, wenn Sie noch eine Antwort möchten.",
  answeredOn: "Beantwortet: {day}.",
  closedOn: "Abgeschlossen: {day}.",
  fulfilled: "Wir haben getan, was Sie beantragt haben.",
  refused:
    "Wir haben Ihren Antrag abgelehnt. In unserer E-Mail steht, warum, und wo Sie sich beschweren können.",
  "nothing-held":
    "Wir haben gesucht und haben keine Daten, die wir Ihnen zuordnen können. Wenn Sie noch eine andere Adresse oder Kennung verwendet haben, sagen Sie es uns unten.",
  merged: "Wir beantworten diesen Antrag zusammen mit einem anderen von Ihnen.",
  withdrawn: "Sie haben Ihren Antrag zurückgenommen. Wir bearbeiten ihn nicht weiter.",
  closed: "Wir haben Ihren Antrag ohne Antwort abgeschlossen. In unserer E-Mail steht, warum.",
  files: "Ihre Dateien",
  filesLead: "Wir löschen sie nach dem letzten Tag. Laden Sie herunter, was Sie behalten möchten.",
  until: "Bis {day}, 24 Uhr",
  gone: "Der letzte Tag zum Herunterladen ist vorbei.",
  usedUp: "Diese Datei wurde {count, number}-mal heruntergeladen, öfter geht es nicht.",
  filesAgain: "Wenn Sie eine Datei noch einmal brauchen, schreiben Sie uns am Ende dieser Seite.",
  filesAgainNew:
    "Wenn Sie eine Datei noch einmal brauchen, <link>stellen Sie einen neuen Antrag</link>.",
  messages: "Nachrichten",
  letters: "Unsere Schreiben an Sie",
  fromYou: "Sie",
  write: "Uns schreiben",
  text: "Ihre Nachricht",
  textHint: "Höchstens 10.000 Zeichen.",
  attach: "Dateien hinzufügen",
  attachHint:
    "Höchstens {files, number} Dateien mit je {megabytes, number} MB: PDF, PNG, JPEG, WebP, HEIC, Text, CSV, JSON oder ZIP.",
  sendMessage: "Nachricht senden",
  session: "Sie bleiben angemeldet bis {time}.",
  leave: "Abmelden",
  withdraw: "Antrag zurücknehmen",
  more: "Sie sind angemeldet",
  erasedTitle: "Die Daten dieses Antrags wurden gelöscht",
  erased:
    "Wir haben zugesagt, sie einige Zeit nach unserer Antwort zu löschen, und haben das getan. Es ist nichts mehr da, das wir zeigen könnten.",
  again: "Sie können jederzeit <link>einen neuen Antrag stellen</link>.",
  done: {
    confirmed:
      "Ihre Adresse ist bestätigt. In unserer E-Mail steht, bis wann Sie unsere Antwort erhalten.",
    replied: "Wir haben Ihre Nachricht.",
    withdrawn: "Ihr Antrag ist zurückgenommen.",
    left: "Sie sind abgemeldet.",
  },
};

export const deConfirm = {
  title: "Ihre Adresse bestätigen",
  live: "Sie bestätigen gleich, dass der Antrag {reference} von Ihnen ist.",
  liveAfter:
    "Danach bearbeiten wir ihn und schreiben an diese Adresse. Es geschieht nichts, bevor Sie den Knopf drücken.",
  notYours:
    "Wenn Sie ihn nicht gesendet haben, schließen Sie diese Seite. Wir geben nichts heraus und ändern nichts.",
  button: "Adresse bestätigen",
  usedTitle: "Ihre Adresse ist bestätigt",
  used: "Der Link wurde schon verwendet, und das ist in Ordnung. Wir bearbeiten Ihren Antrag.",
  supersededTitle: "Es gibt eine neuere E-Mail",
  superseded:
    "Nach dieser E-Mail haben wir noch eine gesendet. Öffnen Sie den Link in der neuesten.",
  expiredTitle: "Dieser Link ist abgelaufen",
  expired:
    "Links gelten {days, number} Tage. Wir können eine neue E-Mail an die Adresse senden, die im Antrag steht. Die Frist für unsere Antwort beginnt nicht neu.",
  expiredButton: "Neue E-Mail anfordern",
  unknownTitle: "Dieser Link ist nicht vollständig",
  unknown:
    "Manche E-Mail-Programme schneiden lange Links ab. Kopieren Sie den ganzen Link aus der E-Mail, oder geben Sie den Code daraus auf der Seite Ihres Antrags ein.",
  open: "Ihren Antrag öffnen",
};

export const deFile = {
  title: "Ihre Datei herunterladen",
  name: "Datei",
  size: "Größe",
  until: "Verfügbar bis",
  counted:
    "{count, plural, =0 {Noch nicht heruntergeladen} one {Einmal heruntergeladen} other {#-mal heruntergeladen}}",
  downloads: "Heruntergeladen",
  button: "Datei herunterladen",
  held: {
    quarantined:
      "Diese Datei wartet auf ihre Virenprüfung. Danach können Sie sie herunterladen: Kommen Sie in ein paar Minuten wieder.",
    infected: "In dieser Datei war ein Virus. Wir haben sie vernichtet.",
    deleted: "Wir haben sie mit unserer Entscheidung gelöscht.",
    expired: "Wir haben unsere Kopie nach dem letzten Tag zum Herunterladen gelöscht.",
    withdrawn: "Wir haben diese Datei zurückgezogen. Sie kann nicht mehr heruntergeladen werden.",
    unscannable: "Wir konnten diese Datei nicht auf Viren prüfen, deshalb kann sie niemand öffnen.",
  },
  back: "Zurück zu Ihrem Antrag",
};

export const deWithdraw = {
  title: "Möchten Sie Ihren Antrag zurücknehmen?",
  text: "Wir bearbeiten ihn dann nicht weiter und schließen ihn ab. Sie erhalten darauf keine Antwort. Das lässt sich nicht rückgängig machen, aber Sie können jederzeit einen neuen Antrag stellen.",
  button: "Antrag zurücknehmen",
  keep: "Antrag behalten",
  tooLate: "Dieser Antrag ist beendet, deshalb gibt es nichts zurückzunehmen.",
};
