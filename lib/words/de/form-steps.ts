import { deActingErrors } from "./acting";

/** The questions of the form, and what is said of an answer that is missing or wrong. */
export const deSteps = {
  residence: {
    title: "Wo wohnen Sie?",
    hint: "Davon hängt ab, welches Gesetz für Sie gilt und was Sie beantragen können.",
    row: "Ihr Wohnort",
    hints: { elsewhere: "Dann richten wir uns nach unserer Datenschutzerklärung." },
  },
  right: {
    title: "Was sollen wir tun?",
    hint: "Wählen Sie eines. Für jeden weiteren Wunsch können Sie einen eigenen Antrag senden.",
    row: "Was wir tun sollen",
  },
  person: {
    title: "Für wen stellen Sie den Antrag?",
    row: "Antrag für",
    self: "Für mich selbst",
    selfHint: "Auch wenn Sie unter 18 sind: Die Rechte sind Ihre eigenen.",
    child: "Für mein Kind",
    childHint: "Sie sind Mutter, Vater oder gesetzliche Vertretung.",
    agent: "Für jemanden, der mich darum gebeten hat",
    agentHint: "Sie haben eine unterschriebene Erlaubnis oder eine Vollmacht.",
    representative: "Für jemanden, der gestorben ist oder nicht handeln kann",
    representativeHint:
      "Sie wurden dafür benannt, haben geerbt oder vertreten die Person nach dem Gesetz.",
  },
  identity: {
    title: "Wie finden wir Ihre Daten?",
    label: "Ihre Gerätekennung oder anonyme Kennung",
    row: "Ihre Kennung",
  },
  contact: {
    title: "Wie erreichen wir Sie?",
    name: "Vor- und Nachname",
    nameHint: "So, wie die Organisation Sie kennt. Damit finden wir Ihre Daten.",
    email: "E-Mail-Adresse",
    emailHint:
      "Wir senden einen Code und unsere Antwort dorthin und verwenden die Adresse für nichts anderes.",
  },
  details: {
    title: "Was sollen wir noch wissen?",
    several: "Worum geht es in Ihrem Antrag?",
    also: "Sollen wir noch etwas wissen?",
    hint: "Zum Beispiel, um welche Daten oder welche Zeit es geht. Lassen Sie weg, was wir nicht brauchen, etwa Passwörter oder Kartennummern.",
    row: "Was Sie uns mitteilen",
    rectification: "Was ist falsch, und wie heißt es richtig?",
    objection: "Welcher Verarbeitung widersprechen Sie, und warum?",
    nomination: "Wen benennen Sie, für Sie zu handeln?",
    nominationHint:
      "Nennen Sie den vollen Namen, wie wir die Person erreichen und in welchem Verhältnis sie zu Ihnen steht. Sie braucht jetzt noch nicht zuzustimmen.",
    grievance: "Was ist falsch gelaufen?",
    "child-data": "Was sollen wir über die Daten des Kindes wissen?",
  },
};

export const deError = {
  ...deActingErrors,
  residence: {
    missing: "Wählen Sie, wo Sie wohnen.",
    tooLong: "Wählen Sie, wo Sie wohnen.",
    wrong: "Wählen Sie einen der Orte.",
  },
  right: {
    missing: "Wählen Sie, was wir tun sollen.",
    tooLong: "Wählen Sie, was wir tun sollen.",
    wrong: "Wählen Sie etwas, das Sie an Ihrem Wohnort beantragen können.",
  },
  person: {
    missing: "Wählen Sie, für wen Sie den Antrag stellen.",
    tooLong: "Wählen Sie, für wen Sie den Antrag stellen.",
    wrong: "Wählen Sie eine der Antworten.",
  },
  identifier: {
    missing: "Geben Sie Ihre Gerätekennung oder anonyme Kennung ein.",
    tooLong: "Kürzen Sie die Kennung auf {max, number} Zeichen.",
    wrong: "Geben Sie die Kennung in einer Zeile ein, so wie die App sie zeigt.",
  },
  name: {
    missing: "Geben Sie Ihren Vor- und Nachnamen ein.",
    tooLong: "Kürzen Sie Ihren Namen auf {max, number} Zeichen.",
    wrong: "Geben Sie Ihren Namen in einer Zeile ein.",
  },
  email: {
    missing: "Geben Sie Ihre E-Mail-Adresse ein.",
    tooLong: "Kürzen Sie die E-Mail-Adresse auf {max, number} Zeichen.",
    wrong: "Geben Sie eine E-Mail-Adresse wie name@example.org ein.",
  },
  question: {
    missing: "Beantworten Sie „{label}“.",
    missingBoth:
      "Beantworten Sie „{label}“, oder sagen Sie es uns weiter unten in Ihren eigenen Worten.",
    tooLong: "Kürzen Sie die Antwort auf „{label}“ auf {max, number} Zeichen.",
    wrong: {
      line: "Beantworten Sie „{label}“ in einer Zeile.",
      text: "Beantworten Sie „{label}“ in Worten.",
      choice: "Wählen Sie eine der Antworten auf „{label}“.",
      choices: "Wählen Sie aus den Antworten auf „{label}“.",
      date: "Geben Sie für „{label}“ einen Tag an, wie 27 3 2026.",
    },
  },
  details: {
    missing: "Sagen Sie uns, worum es geht.",
    tooLong: "Kürzen Sie Ihre Angaben auf {max, number} Zeichen.",
    wrong: "Sagen Sie uns in Worten, worum es geht.",
  },
  step: "Diese Frage gehört nicht zu diesem Formular. Öffnen Sie das Formular neu und beginnen Sie dort.",
  json: "Das ist kein JSON, das wir lesen können. Senden Sie ein Objekt mit den Antworten als Text.",
  submission: "Einige Antworten fehlen oder brauchen eine Änderung.",
  key: "Kürzen Sie den Idempotenzschlüssel auf 200 Zeichen.",
  reference:
    "Geben Sie das Aktenzeichen aus unserer E-Mail ein. Es hat acht Buchstaben und Ziffern, wie 7K4M-9XQP.",
  code: "Geben Sie die sechs Ziffern aus unserer E-Mail ein.",
  session:
    "Sie wurden nach einiger Zeit abgemeldet. Was Sie geschrieben haben, ist noch da, Dateien nicht: Geben Sie einen frischen Code ein, um weiterzumachen.",
  message: "Geben Sie Ihre Nachricht ein.",
  filesAgain:
    "Wählen Sie Ihre Dateien noch einmal. Ihr Browser behält sie nicht, wenn die Seite die Sprache wechselt.",
};
