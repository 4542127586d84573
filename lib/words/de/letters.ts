/** The sentences of the letters. Subjects carry the reference and never the data, a name or a right. */
export const deLetters = {
  frame: {
    hello: "Guten Tag {name},",
    helloNobody: "Guten Tag,",
    fact: "{label}: {value}",
    linkLabel: "{label}:",
    together:
      "Dies ist auch unsere Antwort auf {count, plural, one {Ihren Antrag} other {Ihre Anträge}} {references}. Wir haben alles zusammen bearbeitet.",
    reference: "Aktenzeichen",
    sentBy:
      "{desk} hat Ihnen dieses Schreiben im Auftrag von {controller} gesendet. Es betrifft den Antrag {reference}.",
    sentByItself: "{desk} hat Ihnen dieses Schreiben gesendet. Es betrifft den Antrag {reference}.",
    genuine:
      "Ob es echt ist, können Sie prüfen: Geben Sie {site} selbst in Ihren Browser ein und dort Ihr Aktenzeichen.",
    genuineAsk: "Sie können auch hier nachfragen: {contact}.",
    officer: "Für Ihren Antrag zuständig: {name}, {title}.",
    officerAt: "Für Ihren Antrag zuständig: {name}, {title}, {contact}.",
    postal: "Mit der Post: {postal}",
    noPassword: "Wir fragen Sie nie nach einem Passwort, und unsere Schreiben haben keine Anhänge.",
    asked: "Was Sie beantragt haben",
    received: "Eingegangen",
    answerBy: "Unsere Antwort bis",
    law: "Gesetz",
    dateFrom: "Das Datum steht in",
    ourPolicy: "unserer Datenschutzerklärung",
    ground: "Rechtsgrund",
  },
  confirm: {
    subject: "Ihr Datenschutzantrag {reference}: Bestätigen Sie Ihre Adresse",
    asked:
      "Bei uns ist ein Datenschutzantrag eingegangen, in dem diese E-Mail-Adresse steht. Was beantragt wird, steht auf seiner Seite und nicht in diesem Schreiben.",
    open: "Wenn Sie ihn gesendet haben, öffnen Sie den Link und drücken Sie dort den Knopf. Der Link gilt {days, plural, one {einen Tag} other {# Tage}}.",
    link: "Adresse bestätigen",
    code: "Oder geben Sie diesen Code auf der Seite ein, auf der Sie den Antrag gesendet haben. Er gilt {minutes, plural, one {eine Minute} other {# Minuten}}.",
    clock:
      "Sobald Sie die Adresse bestätigt haben, beginnen wir mit der Bearbeitung. Unsere Frist beginnt mit dem Tag, an dem der Antrag bei uns einging; eine spätere Bestätigung verschiebt unsere Antwort nicht.",
    ignore:
      "Wenn Sie ihn nicht gesendet haben, tun Sie nichts. Ohne Ihre Bestätigung geben wir nichts heraus und ändern nichts.",
  },
  "confirm-reminder": {
    subject: "Ihr Datenschutzantrag {reference}: Bestätigen Sie bald Ihre Adresse",
    waits:
      "Bei uns ist ein Datenschutzantrag eingegangen, in dem diese E-Mail-Adresse steht. Wir haben noch nicht mit der Bearbeitung begonnen, weil die Adresse nicht bestätigt ist.",
    how: "Wenn Sie den Antrag gesendet haben, öffnen Sie den Link und drücken Sie dort den Knopf, und zwar vor diesem Zeitpunkt: {until}.",
    link: "Adresse bestätigen",
    otherwise:
      "Wenn Sie nichts tun, gilt der Link danach nicht mehr, und wir beantworten den Antrag nicht. Wir erinnern Sie kein zweites Mal. Einen neuen Link können Sie jederzeit auf der Seite des Antrags anfordern.",
    newLink: "Die Seite des Antrags",
    ignore:
      "Wenn Sie ihn nicht gesendet haben, tun Sie nichts. Ohne Ihre Bestätigung geben wir nichts heraus und ändern nichts.",
  },
  receipt: {
    subject: "Ihr Datenschutzantrag {reference}: Eingang bestätigt, Ihre Adresse noch nicht",
    told: "Bei uns ist eine Nachricht eingegangen, die diese E-Mail-Adresse nennt. Diese E-Mail bestätigt den Eingang. Damit der Inhalt vertraulich bleibt, steht nichts davon in dieser E-Mail.",
    actBy: "Wir bearbeiten sie bis",
  },
  code: {
    subject: "Ihr Datenschutzantrag {reference}: Ihr Code",
    open: "Mit diesem Knopf öffnen Sie Ihren Antrag. Er funktioniert einmal und {minutes, plural, one {eine Minute} other {# Minuten}} lang.",
    code: "Oder geben Sie diesen Code auf der Seite ein, die danach gefragt hat. Er gilt einmal und {minutes, plural, one {eine Minute} other {# Minuten}} lang.",
    ignore:
      "Wenn Sie diese E-Mail nicht angefordert haben, beachten Sie sie nicht und geben Sie den Code niemandem. Ohne diese E-Mail kann niemand Ihren Antrag öffnen.",
    link: "Ihren Antrag öffnen",
  },
  "new-address": {
    subject: "Ihr Datenschutzantrag {reference}: Bestätigen Sie Ihre neue Adresse",
    asked:
      "Wir wurden gebeten, zu einem Datenschutzantrag ab jetzt an diese E-Mail-Adresse zu schreiben.",
    code: "Wenn Sie das möchten, geben Sie diesen Code auf der Seite ein, die danach gefragt hat. Er gilt einmal und {minutes, plural, one {eine Minute} other {# Minuten}} lang.",
    ignore:
      "Wenn Sie das nicht wollten, tun Sie nichts und geben Sie den Code niemandem. Es ändert sich nichts.",
    link: "Die Seite des Antrags",
  },
  "address-changed": {
    subject: "Ihr Datenschutzantrag {reference}: Wir haben Ihre Adresse geändert",
    told: "Sie haben uns für Ihren Antrag eine andere E-Mail-Adresse genannt und sie bestätigt. Ab jetzt schreiben wir dorthin und nicht mehr hierher.",
    notYou:
      "Wenn Sie das nicht waren, sagen Sie es uns sofort: Antworten Sie auf dieses Schreiben und nennen Sie das Aktenzeichen.",
    notYouBare:
      "Wenn Sie das nicht waren, sagen Sie es uns sofort und nennen Sie das Aktenzeichen.",
    link: "Ihren Antrag öffnen",
  },
  acknowledgment: {
    subject: "Ihr Datenschutzantrag {reference}: Bestätigung des Eingangs",
    asked: "Sie haben uns gebeten, {verbNoun}. Ihr Antrag ist bei uns und in Bearbeitung.",
    due: "Sie erhalten unsere Antwort bis {due}.",
    dueOpen:
      "Weder ein Gesetz noch unsere Datenschutzerklärung nennt ein Datum für unsere Antwort. Wir schreiben Ihnen, wenn es Neues gibt.",
    contact: "Kontakt",
    person: "{name}, {title}",
    later:
      "Auf der Seite Ihres Antrags sehen Sie den Stand. Dort können Sie ihn auch ergänzen oder zurücknehmen.",
    account:
      "Bevor wir Daten herausgeben, melden Sie sich auf der Seite Ihres Antrags mit {account} an. So bekommt sie niemand sonst.",
    proofs:
      "Bevor wir Daten herausgeben, müssen wir sehen, dass Sie handeln dürfen. Fügen Sie auf der Seite Ihres Antrags hinzu:",
    notYou:
      "Wenn Sie das nicht beantragt haben, brauchen Sie nichts zu tun: Wir haben nichts über Sie herausgegeben. Auf der Seite des Antrags können Sie ihn zurücknehmen.",
    link: "Ihren Antrag verfolgen",
  },
  permission: {
    subject: "Ihr Datenschutzantrag {reference}: Jemand fragt in Ihrem Namen",
    told: "{agent} bittet uns in Ihrem Namen, {verbNoun}.",
    asked:
      "Sagen Sie uns, ob Sie dafür Ihre Erlaubnis gegeben haben. Auf der nächsten Seite genügt ein Klick.",
    link: "Ja oder Nein antworten",
    days: "{days, plural, one {Der Link gilt einen Tag.} other {Der Link gilt # Tage.}}",
    ignore:
      "Sie müssen nicht antworten. Ohne Ihre Antwort sehen wir uns die Erlaubnis an, die man uns zeigt.",
  },
  message: {
    subject: "Ihr Datenschutzantrag {reference}: Sie haben eine Nachricht",
    told: "Wir haben Ihnen zu Ihrem Antrag geschrieben. Damit die Nachricht vertraulich bleibt, steht sie nicht in diesem Schreiben.",
    link: "Nachricht lesen",
    questionSubject: "Ihr Datenschutzantrag {reference}: Wir brauchen Ihre Antwort",
    question:
      "Bevor wir Ihren Antrag weiter bearbeiten können, brauchen wir eine Antwort von Ihnen. Damit die Frage vertraulich bleibt, steht sie nicht in dieser E-Mail.",
    paused:
      "Bis Sie antworten, ruht unsere Frist. Lesen und beantworten Sie die Frage auf der Seite Ihres Antrags.",
    runs: "Unsere Frist läuft weiter, während wir warten; antworten Sie deshalb bald. Lesen und beantworten Sie die Frage auf der Seite Ihres Antrags.",
    questionLink: "Lesen und antworten",
  },
  "cannot-identify": {
    subject: "Ihr Datenschutzantrag {reference}: Wir brauchen weitere Angaben",
    told: "Mit Ihren Angaben können wir nicht erkennen, welche Daten Ihre sind.",
    looked: "Hier haben wir gesucht, und danach:",
    more: "Sie können uns auf der Seite Ihres Antrags mehr mitteilen. Dann suchen wir noch einmal.",
    moreBy:
      "Sie können uns auf der Seite Ihres Antrags mehr mitteilen ({article}). Dann suchen wir noch einmal.",
    link: "Mehr mitteilen",
  },
  extended: {
    subject: "Ihr Datenschutzantrag {reference}: Wir brauchen mehr Zeit",
    told: "Wir können Ihren Antrag nicht in der ersten Frist beantworten und brauchen mehr Zeit.",
    due: "Sie erhalten unsere Antwort jetzt bis {due}.",
    reason: "Das ist der Grund:",
    article: "Das Gesetz erlaubt das: {article}.",
    link: "Ihren Antrag verfolgen",
  },
  delayed: {
    subject: "Ihr Datenschutzantrag {reference}: Es dauert länger",
    told: "Wir werden Ihren Antrag nicht bis {due} beantworten können.",
    toldOpen: "Unsere Antwort auf Ihren Antrag dauert länger als erwartet.",
    expected: "Wir rechnen jetzt mit einer Antwort bis {day}.",
    reason: "Das ist der Grund:",
    law: "An der Frist, die uns das Gesetz setzt, ändert das nichts: {day}.",
    expectedOn: "Voraussichtlich bis",
  },
  refused: {
    subject: "Ihr Datenschutzantrag {reference}: unsere Antwort",
    told: "Sie haben uns gebeten, {verbNoun}. Wir haben Ihren Antrag geprüft und lehnen ihn ab.",
    ground: "{title} ({article})",
    reason: "Das sind die Gründe:",
    routes: "Sie brauchen diese Antwort nicht hinzunehmen.",
    link: "Ihren Antrag öffnen",
  },
  routes: {
    appeal: "{text} ({article}).",
    appealHere: "Das können Sie auf der Seite Ihres Antrags tun.",
    officer: "Zuständig ist {name}, {title}.",
    complaintAfter:
      "Wenn Ihnen auch diese Antwort nicht genügt, können Sie sich danach beschweren ({article}). Zuständig: {to}.",
    complaint: "Sie können sich beschweren ({article}). Zuständig: {to}.",
    complaintBare: "Sie können sich beschweren. Zuständig: {to}.",
    authority: "Die Aufsichtsbehörde, die unsere Datenschutzerklärung nennt: {name}",
    escalate:
      "Wenn wir Ihrer Beschwerde nicht abhelfen, können Sie sich an diese Stelle wenden: {name}.",
    court: "{text} ({article}).",
    courtBare: "{text}.",
  },
  fulfilled: {
    subject: "Ihr Datenschutzantrag {reference}: unsere Antwort",
    told: "Sie haben uns gebeten, {verbNoun}. Das haben wir getan.",
    summary: "Was wir getan haben:",
    files:
      "{count, plural, one {Eine Datei liegt für Sie bereit} other {# Dateien liegen für Sie bereit}}. Damit Ihre Daten geschützt bleiben, steht nichts davon in diesem Schreiben: Öffnen Sie Ihren Antrag und geben Sie einen frischen Code ein.",
    until: "Letzter Tag zum Herunterladen: {day}, bis 24 Uhr. Danach löschen wir die Kopie.",
    backups: "Zu Kopien in Sicherungen: {text}",
    routes: "Wenn Sie unsere Antwort für falsch oder unvollständig halten:",
    link: "Unsere Antwort öffnen",
  },
  disclosure: {
    lead: "Diese Daten verarbeiten wir über Menschen, die unseren Dienst nutzen, so wie unsere Datenschutzerklärung es beschreibt:",
    category: "Kategorie",
    items: "Daten",
    purpose: "Zweck",
    kept: "Speicherdauer",
    source: "Herkunft",
    recipients: "Empfänger",
    recipient: "{name} ({purpose})",
    notStated: "in unserer Datenschutzerklärung nicht angegeben",
  },
  "nothing-held": {
    subject: "Ihr Datenschutzantrag {reference}: unsere Antwort",
    told: "Sie haben uns gebeten, {verbNoun}. Wir haben gesucht und haben keine Daten, die wir Ihnen zuordnen können.",
    reason: "Wo wir gesucht haben:",
    more: "Wenn Sie noch eine andere Adresse, ein Konto oder eine Gerätekennung bei uns verwendet haben, sagen Sie es uns auf der Seite Ihres Antrags. Wir suchen dann noch einmal.",
    link: "Ihren Antrag öffnen",
  },
  withdrawn: {
    subject: "Ihr Datenschutzantrag {reference}: zurückgenommen",
    told: "Sie haben Ihren Antrag zurückgenommen. Wir bearbeiten ihn nicht weiter und haben ihn abgeschlossen.",
    again: "Sie können jederzeit einen neuen Antrag stellen.",
    link: "Ihren Antrag öffnen",
  },
  closed: {
    subject: "Ihr Datenschutzantrag {reference}: abgeschlossen",
    told: "Wir haben Ihren Antrag abgeschlossen.",
    reason: "Das ist der Grund:",
    unconfirmed: "Niemand hat die Adresse bestätigt, von der der Antrag kam.",
    again:
      "Wenn Sie das für falsch halten, stellen Sie einen neuen Antrag und sagen Sie uns, warum.",
    link: "Ihren Antrag öffnen",
  },
  reopened: {
    subject: "Ihr Datenschutzantrag {reference}: wieder offen",
    told: "Wir haben Ihren Antrag wieder geöffnet und bearbeiten ihn.",
    due: "Sie erhalten unsere Antwort bis {due}.",
    withdrawn:
      "{count, plural, one {Die Datei unserer früheren Antwort kann} other {Die Dateien unserer früheren Antwort können}} nicht mehr heruntergeladen werden.",
    link: "Ihren Antrag verfolgen",
  },
  reminder: {
    subject:
      "{reference}: {days, plural, =0 {Antwort heute fällig} one {noch ein Tag} other {noch # Tage}}",
    subjectOverdue: "{reference}: {days, plural, one {ein Tag} other {# Tage}} überfällig",
    left: "{days, plural, =0 {Die Antwort auf den Antrag {reference} ist heute fällig} one {Die Antwort auf den Antrag {reference} ist morgen fällig} other {Die Antwort auf den Antrag {reference} ist in # Tagen fällig}}.",
    overdue:
      "Die Antwort auf den Antrag {reference} ist {days, plural, one {einen Tag} other {# Tage}} überfällig.",
    escalated:
      "Sie erhalten diese E-Mail, weil Sie die Stelle verwalten: Der Antrag ist nicht beantwortet, und die zuständige Person hat in den letzten Tagen nichts getan oder die Frist versäumt.",
    asked: "Recht",
    due: "Fällig",
    link: "Den Antrag öffnen",
  },
  target: {
    subject: "{reference}: eines Ihrer eigenen Ziele rückt näher",
    subjectMissed: "{reference}: eines Ihrer eigenen Ziele ist verfehlt",
    told: "Hier geht es um Ziele, die Ihre Stelle sich selbst gesetzt hat. Die gesetzliche Frist ist ein anderes Datum: Es steht auf der Seite des Antrags.",
    escalated:
      "Sie erhalten dieses Schreiben, weil Sie die Stelle verwalten und ein Ziel verfehlt wurde.",
    near: "bis {day}",
    missed: "verfehlt, Ziel war {day}",
    names: {
      taken: "In Bearbeitung genommen",
      words: "Erste Worte an die Person",
      answered: "Beantwortet",
    },
    link: "Den Antrag öffnen",
  },
  digest: {
    subject: "{desk}: {overdue, number} überfällig, {dueSoon, number} bald fällig",
    subjectWants:
      "{desk}: {count, plural, one {eine Benachrichtigung} other {# Benachrichtigungen}}",
    subjectUnassigned: "{desk}: {count, number} niemandem zugewiesen",
    desks: "{count, number} Stellen",
    wants: "Für Sie:",
    why: {
      mention: "eine Notiz nennt Sie",
      reply: "Neues von der betroffenen Person",
      "due-soon": "bald fällig oder überfällig",
      target: "eines Ihrer eigenen Ziele rückt näher oder ist verfehlt",
      "failed-mail": "ein Schreiben an die betroffene Person war nicht zustellbar",
      assigned: "er liegt jetzt bei Ihnen",
      back: "er ist wieder da: Sie hatten ihn zurückgestellt",
      acknowledgment: "der Eingang ist noch nicht bestätigt",
      "second-look": "jemand aus dem Team bittet um einen zweiten Blick",
      returned: "Ihr Vorschlag ist zu Ihnen zurückgekommen",
    },
    more: "Und {count, number} weitere bei der Stelle.",
    told: "Die Stelle {desk}, {day}:",
    overdue: "Überfällig",
    dueSoon: "Bald fällig",
    open: "Offen",
    unassigned: "Niemandem zugewiesen",
    next: "Als Nächstes zu beantworten:",
    row: "{rightTitle}, fällig {due}",
    rowOpen: "{rightTitle}, ohne Datum",
    link: "Die Stelle öffnen",
  },
  "subject-replied": {
    subject: "{reference}: Die betroffene Person hat geantwortet",
    told: "Zum Antrag {reference} ist eine Nachricht der betroffenen Person da. Sie steht auf der Seite des Antrags.",
    link: "Antwort lesen",
  },
  wanted: {
    mention: {
      subject: "{reference}: Eine Notiz nennt Sie",
      told: "Eine Notiz zum Antrag {reference} nennt Sie. Sie steht auf der Seite des Antrags.",
    },
    acknowledgment: {
      subject: "{reference}: Die Eingangsbestätigung ist noch nicht verschickt",
      told: "Der Eingang des Antrags {reference} wurde noch nicht per E-Mail bestätigt. Auf der Seite des Antrags steht, bis wann das geschehen muss. Prüfen Sie die E-Mail-Adresse und den Postausgang, oder bestätigen Sie den Eingang auf einem anderen Weg.",
    },
    "failed-mail": {
      subject: "{reference}: Ein Schreiben war nicht zustellbar",
      told: "Ein Schreiben an die Person hinter dem Antrag {reference} war nicht zustellbar. Welches, und warum, steht auf der Seite des Antrags.",
    },
    assigned: {
      subject: "{reference}: in Ihren Händen",
      told: "Der Antrag {reference} liegt jetzt bei Ihnen.",
    },
    back: {
      subject: "{reference}: wieder da, wie gewünscht",
      told: "Sie haben den Antrag {reference} zurückgestellt. Er ist wieder da.",
    },
    "second-look": {
      subject: "{reference}: wartet auf einen zweiten Blick",
      told: "Zum Antrag {reference} liegt ein Vorschlag vor. Er wird ausgeführt, sobald Sie oder jemand anderes aus dem Team ihn angesehen und freigegeben haben.",
    },
    returned: {
      subject: "{reference}: Ihr Vorschlag ist zurückgekommen",
      told: "Ihr Vorschlag zum Antrag {reference} kam zurück, oder der Antrag hat sich inzwischen geändert. Warum, steht auf der Seite des Antrags.",
    },
    link: "Den Antrag öffnen",
  },
  urgent: {
    subject: "{reference}: dringend, es geht um ein Kind",
    told: "Jemand meldet Daten eines Kindes. Sehen Sie es heute an.",
    asked: "Recht",
    due: "Fällig",
    link: "Den Antrag öffnen",
  },
  "approval-setting": {
    proposed: {
      subject: "{desk}: Eine Änderung der Freigaberegeln wartet auf Sie",
      told: "{name} möchte eine Regel aufheben, nach der eine zweite Person Antworten oder Löschungen freigibt. Die Änderung gilt, sobald Sie oder jemand anderes aus der Administration sie freigibt.",
    },
    weakened: {
      subject: "{desk}: Die Freigaberegeln wurden geändert",
      told: "{name} hat eine Regel aufgehoben, nach der eine zweite Person Antworten oder Löschungen freigab. Diese Stelle hat nur eine Person in der Administration, deshalb musste niemand die Änderung freigeben.",
    },
    link: "Freigaberegeln öffnen",
  },
  invitation: {
    subject: "Ihr Platz bei der Stelle {desk}",
    told: "{inviter} lädt Sie ein, bei der Stelle {desk} Anträge betroffener Personen zu bearbeiten. Ihre Rolle: {role}.",
    how: "Melden Sie sich mit dieser E-Mail-Adresse an. Ein Passwort brauchen Sie nicht.",
    ignore:
      "Wenn Sie das nicht erwartet haben, beachten Sie es nicht. Es geschieht nichts, bis Sie sich anmelden.",
    link: "Anmelden",
  },
  "sign-in": {
    subject: "Ihr Link zum Anmelden",
    told: "Öffnen Sie den Link, um sich anzumelden. Er gilt einmal und {minutes, plural, one {eine Minute} other {# Minuten}} lang. Ein neuerer Link beendet diesen.",
    ignore:
      "Wenn Sie ihn nicht angefordert haben, tun Sie nichts. Ohne dieses Schreiben kann sich niemand anmelden.",
    link: "Anmelden",
  },
  "confirm-sign-in": {
    subject: "Ihr Code zur Bestätigung Ihrer Identität",
    told: "Geben Sie diesen Code auf der Seite ein, die danach gefragt hat. Er gilt einmal und {minutes, plural, one {eine Minute} other {# Minuten}} lang.",
    ignore:
      "Wenn Sie keinen Code angefordert haben, benutzt vielleicht jemand anderes Ihre Sitzung. Melden Sie sich unter „Ihre Einstellungen“ überall ab, und sagen Sie der Administration Bescheid.",
    link: "Ihre Stelle",
  },
  staff: {
    product: "Rightsdesk",
    sentAlone:
      "Rightsdesk hat Ihnen dieses Schreiben gesendet, weil sich jemand mit Ihrer Adresse anmelden wollte.",
    settings: "Sie bestimmen, worüber und wie oft wir Ihnen schreiben",
    sentBy:
      "{desk} hat Ihnen dieses Schreiben gesendet, weil Sie bei dieser Stelle arbeiten. Es enthält keine personenbezogenen Daten der Antragstellenden.",
    genuine:
      "Ob es echt ist, können Sie prüfen: Geben Sie {site} selbst in Ihren Browser ein und melden Sie sich dort an.",
  },
};
