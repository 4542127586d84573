/** What a person does on the page of their request, beside reading it. */
export const deOwn = {
  ways: {
    title: "Was Sie tun können",
    email: "Wir schreiben an",
    add: "Angaben ergänzen",
    toAddress: "die Adresse, an die wir schreiben",
    toDelivery: "wie Sie die Antwort erhalten",
  },
  done: {
    corrected:
      "Wir haben eine E-Mail an die neue Adresse gesendet. Die erste E-Mail und ihr Link gelten nicht mehr.",
    changed:
      "Ihre Adresse ist geändert. Wir haben es der alten mitgeteilt und schreiben ab jetzt an die neue.",
    chosen: "Wir haben notiert, wie Sie die Antwort erhalten möchten.",
    appealed:
      "Wir haben es erhalten. Es ist ein eigener Antrag mit eigenem Aktenzeichen und eigener Frist.",
  },
  reply: {
    open: "Angaben ergänzen oder uns schreiben",
    openLead:
      "Bis wir antworten, können Sie Ihren Antrag ergänzen: wonach wir noch suchen sollen, wann es war, eine Datei.",
    unidentified: "Helfen Sie uns, Ihre Daten zu finden",
    unidentifiedLead:
      "Sagen Sie uns mehr, woran wir Sie erkennen, zum Beispiel eine andere Adresse, ein Konto oder eine Kundennummer. Wir suchen dann noch einmal. Lassen Sie weg, was wir nicht brauchen, zum Beispiel eine Kopie Ihres Passes.",
  },
  address: {
    wrong: "Ist die Adresse falsch? <link>Berichtigen Sie sie</link>.",
    wrongElsewhere:
      "Ist die Adresse des Antrags falsch? Sie können sie einen Tag lang in dem Browser berichtigen, mit dem Sie den Antrag gesendet haben.",
    correctTitle: "Ihre Adresse berichtigen",
    correctLead:
      "Wir haben die E-Mail an <address>{email}</address> gesendet. Nennen Sie die richtige Adresse, dann senden wir eine neue dorthin. Der Link in der ersten E-Mail gilt danach nicht mehr. Unsere Frist bleibt dieselbe.",
    correctHint: "Wir senden einen Link und einen Code dorthin.",
    correct: "E-Mail dorthin senden",
    provedTitle: "Ihre Adresse ist bestätigt",
    proved:
      "Sie wurde schon bestätigt. Sie können sie trotzdem ändern: Öffnen Sie dazu zuerst Ihren Antrag mit einem Code.",
    title: "Ihre Adresse ändern",
    lead: "Wir schreiben an <address>{email}</address>. Das ändern wir, sobald Sie einen Code eingeben, den wir an die neue Adresse senden.",
    label: "Neue E-Mail-Adresse",
    hint: "Die alte Adresse erhält eine E-Mail, dass sie geändert wurde, aber nicht, wie die neue lautet.",
    send: "Code dorthin senden",
    doorLead:
      "Damit Ihre Daten geschützt bleiben, braucht eine neue Adresse einen frischen Code. Wir senden ihn an die Adresse, die jetzt im Antrag steht.",
    mailed: "Wir haben einen Code an <address>{email}</address> gesendet.",
    code: "Code aus der E-Mail an die neue Adresse",
    change: "Adresse ändern",
    again: "Keine E-Mail, oder eine andere Adresse",
    tooLate:
      "Dieser Antrag ist beendet, deshalb schreiben wir dazu nichts mehr. In einem neuen Antrag können Sie eine andere Adresse angeben.",
  },
  delivery: {
    title: "Wie möchten Sie die Antwort erhalten?",
    hint: "Wir folgen Ihrem Wunsch, wo wir können, und sagen Ihnen auf dieser Seite, wo wir es nicht können.",
    row: "Sie erhalten die Antwort",
    save: "Speichern",
    download: "Zum Herunterladen auf dieser Seite",
    downloadHint: "Dazu braucht es einen frischen Code, damit niemand sonst Ihre Daten bekommt.",
    post: "Als Brief mit der Post",
    postHint: "Was sich nicht drucken lässt, bleibt zum Herunterladen auf dieser Seite.",
    mail: "Als Text per E-Mail",
    mailHint:
      "Ohne Dateien: Sie bleiben zum Herunterladen auf dieser Seite. Andere können eine E-Mail unterwegs mitlesen.",
    postal: "Postanschrift",
    postalOnly: "(nur für einen Brief mit der Post)",
    postalHint:
      "Name, Straße, Ort und Land. Wir löschen die Anschrift zusammen mit den Daten Ihres Antrags.",
    rows: {
      download: "Zum Herunterladen auf dieser Seite",
      post: "Als Brief mit der Post",
      mail: "Als Text per E-Mail",
    },
    tooLate: "Dieser Antrag ist nicht offen, deshalb gibt es nichts zu wählen.",
    error: {
      by: "Wählen Sie, wie Sie die Antwort erhalten möchten.",
      postal: "Geben Sie die Anschrift ein, an die der Brief gehen soll.",
      postalLong: "Kürzen Sie die Anschrift auf {max, number} Zeichen.",
    },
  },
  remedies: {
    title: "Wenn Sie mit unserer Antwort nicht einverstanden sind",
    appeal: "Um Überprüfung bitten",
    grievance: "Sich bei uns beschweren",
    sent: "Das haben Sie getan: <link>{reference}</link>.",
    site: "Website: {name}",
  },
  links: {
    appeal: "Dies ist Ihr Antrag, unsere Antwort auf <link>{reference}</link> zu überprüfen.",
    grievance: "Dies ist Ihre Beschwerde über unsere Antwort auf <link>{reference}</link>.",
    merged:
      "Dasselbe haben Sie in <link>{reference}</link> beantragt. Unsere Antwort dort ist auch die Antwort auf diesen Antrag. Schreiben Sie uns dort.",
    answers: "Unsere Antwort gilt auch für {references}.",
  },
  appeal: {
    appealTitle: "Unsere Antwort überprüfen lassen",
    grievanceTitle: "Beschwerde über unsere Antwort",
    own: "Daraus wird ein eigener Antrag mit eigenem Aktenzeichen und eigener Frist. Sie brauchen Ihre Adresse nicht noch einmal zu bestätigen.",
    appealLabel: "Was sollen wir noch einmal prüfen?",
    appealHint: "Sagen Sie es in Ihren eigenen Worten. Sie brauchen keine Gründe anzugeben.",
    grievanceLabel: "Was ist falsch gelaufen?",
    grievanceHint: "Sagen Sie es in Ihren eigenen Worten.",
    appealSend: "Um Überprüfung bitten",
    grievanceSend: "Beschwerde senden",
    none: "Hier gibt es nichts zu senden: Das Gesetz, das für Ihren Antrag gilt, sieht bei uns keinen weiteren Schritt vor, oder Sie haben ihn schon getan.",
  },
};
