/** What every public page carries, and the two start pages. */
export const deShell = {
  service: "Datenschutzanträge",
  skip: "Zum Hauptinhalt springen",
  languages: "Sprache",
  follow: "Ihren Antrag verfolgen",
  home: "Alles zu Ihren Daten bei {name}",
  contact: "Kontakt",
  officer: "{name}, {title}",
  authority: "Beschwerden bei der Aufsichtsbehörde",
  authorityAfter: "Beschwerden, denen wir nicht abhelfen",
  site: "Website von {name}",
  noContact: "{name} nennt keine andere Adresse. Verwenden Sie das Formular auf dieser Website.",
  policyOf: "Diese Seite folgt der Datenschutzerklärung mit dem Stand: {day}.",
};

export const deCommon = {
  back: "Zurück",
  continue: "Weiter",
  optional: "(freiwillig)",
  problem: "Etwas stimmt noch nicht",
  errorPrefix: "Fehler: ",
  or: "oder",
  day: "Tag",
  month: "Monat",
  year: "Jahr",
  none: "Keine Angabe",
  change: "Ändern",
  dueDetail: "24 Uhr, {zone}",
  dueDetailDay: "24 Uhr",
  upTo: "Höchstens {max, number} Zeichen.",
};

export const deStray = {
  title: "Seite nicht gefunden",
  text: "An dieser Adresse gibt es nichts. Prüfen Sie, ob Sie den ganzen Link kopiert haben, oder <link>wählen Sie die Organisation</link>, an die Sie sich wenden möchten.",
};

export const deFront = {
  title: "Fragen Sie nach Ihren Daten",
  lead: "Wählen Sie die Organisation, an die Sie sich wenden möchten. Sie können eine Kopie Ihrer Daten erhalten, sie berichtigen oder löschen lassen und die Antwort verfolgen.",
  organisations: "Organisationen",
  none: "Noch nimmt hier keine Organisation Anträge an.",
  staff: "Arbeiten Sie hier?",
  signIn: "Anmelden",
};

export const deStart = {
  title: "Ihre Daten bei <desk>{name}</desk>",
  plainTitle: "Ihre Daten bei {name}",
  lead: "Fragen Sie, welche Daten <desk>{name}</desk> über Sie hat, oder sagen Sie uns, was damit geschehen soll. Das kostet nichts, und Sie brauchen kein Konto.",
  takes: "Es dauert etwa drei Minuten. Sie brauchen eine E-Mail-Adresse, die Sie öffnen können.",
  begin: "Antrag beginnen",
  following: "Haben Sie schon einen Antrag gesendet? <link>Verfolgen Sie Ihren Antrag</link>.",
  rights: "Was Sie beantragen können",
  only: "Nur, wenn Sie hier wohnen: {places}.",
  except: "Nicht, wenn Sie hier wohnen: {places}.",
  promised:
    "{days, plural, one {Wir sagen eine Antwort innerhalb eines Tages zu.} other {Wir sagen eine Antwort innerhalb von # Tagen zu.}}",
  sooner: "Wenn Sie den Antrag heute senden, kommt die Antwort bis {day}.",
  time: "Wie lange es dauert",
  within:
    "{days, plural, one {Wir antworten innerhalb eines Tages} other {Wir antworten innerhalb von # Tagen}}. Wenn uns das Gesetz, das für Sie gilt, weniger Zeit gibt, halten wir uns daran.",
  today:
    "Wenn Sie heute einen Antrag senden, erhalten Sie unsere Antwort spätestens bis <due>{day}</due>. Die Frist beginnt, wenn Sie den Antrag senden.",
  todayExcept:
    "Wenn Sie heute einen Antrag senden, erhalten Sie unsere Antwort spätestens bis <due>{day}</due>. Die Frist beginnt, wenn Sie den Antrag senden. Manche Antworten kommen früher, wie oben gesagt.",
  ack: "{hours, plural, one {Wir bestätigen den Eingang innerhalb einer Stunde.} other {Wir bestätigen den Eingang innerhalb von # Stunden.}}",
  noPeriod:
    "Die Datenschutzerklärung von <desk>{name}</desk> sagt keine bestimmte Zahl von Tagen zu. Wenn das Gesetz, das für Sie gilt, eine Frist setzt, gilt diese Frist. Sie sehen das Datum, wenn Sie Ihren Antrag senden.",
  policySays: "In der Datenschutzerklärung steht:",
  extension: "Wenn wir mehr Zeit brauchen, schreiben wir Ihnen und nennen den Grund.",
  extensionByLaw:
    "Wenn das Gesetz, das für Sie gilt, uns mehr Zeit lässt, sagen wir es Ihnen vor diesem Tag, mit den Gründen.",
  after: "Wie es abläuft",
  afterSteps: {
    ask: "Sie beantworten ein paar Fragen und prüfen Ihre Antworten vor dem Senden.",
    confirm:
      "Wir senden Ihnen eine E-Mail. Sie bestätigen Ihre Adresse mit einem Link oder einem Code.",
    follow:
      "Sie verfolgen Ihren Antrag auf seiner eigenen Seite, ergänzen ihn oder nehmen ihn zurück. Dort kommt auch die Antwort an.",
  },
  who: "Wer antwortet",
  whoIs: "Verantwortlich ist <desk>{controller}</desk>. Von dort kommt die Antwort.",
  whoOfficer: "Ihr Kontakt ist <desk>{name}</desk>, {title}.",
  other: "Andere Wege",
  otherLead:
    "Sie müssen dieses Formular nicht verwenden. Ein Antrag auf einem anderen Weg zählt genauso.",
  contactPage: "Kontaktseite von {name}",
  otherNamed: "Die Datenschutzerklärung nennt außerdem diese Wege:",
  otherNone:
    "<desk>{name}</desk> nennt keine E-Mail-Adresse und keine Postanschrift. Dieses Formular ist der Weg für Ihren Antrag.",
  holds: "Welche Daten <desk>{name}</desk> über Menschen hat",
  items: "Welche Daten",
  purpose: "Wozu",
  kept: "Wie lange",
  shares: "Wer Daten von <desk>{name}</desk> erhält",
  children: "Kinder",
  authority: "Wenn Sie nicht zufrieden sind",
  authorityText:
    "Sie können sich jederzeit bei einer Aufsichtsbehörde für den Datenschutz beschweren, vor oder nach unserer Antwort: <link>{name}</link>. Sie können sich auch an die Aufsichtsbehörde Ihres Wohnorts wenden.",
  authorityNone:
    "Wenn es an Ihrem Wohnort eine Aufsichtsbehörde für den Datenschutz gibt, können Sie sich dort jederzeit beschweren, vor oder nach unserer Antwort.",
  authorityAfter:
    "Senden Sie Ihre Beschwerde zuerst an uns: Wählen Sie im Formular „{grievance}“. Wenn wir ihr nicht abhelfen, können Sie sich an diese Stelle wenden: <link>{name}</link>. Wenn das Recht Ihres Wohnorts es vorsieht, können Sie sich auch jederzeit bei der dortigen Aufsichtsbehörde beschweren.",
};
