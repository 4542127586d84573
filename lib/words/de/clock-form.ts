/** The public page on which anyone works out a date. */
export const deClockForm = {
  title: "Eine gesetzliche Frist berechnen",
  link: "Eine gesetzliche Frist berechnen",
  lead: "Finden Sie den Tag, bis zu dem ein Antrag zu personenbezogenen Daten zu beantworten ist, und warum es dieser Tag ist. Wir speichern nichts von dem, was Sie hier eingeben.",
  back: "Zurück zur Startseite",
  answerBy: "Antworten bis",
  lastDay: "Letzter Tag nach dem Gesetz",
  sooner: {
    promise: "{detail}, nach der Zusage",
    safe: "{detail}, wenn man dieselbe Regel streng liest",
    outer: "{detail}, nach der äußersten Grenze des Gesetzes",
  },
  forLaw: "{law}. Eingegangen: {day}.",
  facts: "Worauf das Datum beruht",
  button: "Frist berechnen",
  more: "Rückfragen, Verlängerung und eigene Zusage",
  law: "Gesetz",
  right: "Was beantragt wurde",
  simplified: "Eine vereinfachte Kopie der eigenen Daten (Brasilien, LGPD Art. 19 I)",
  received: "Tag des Eingangs",
  receivedHint: "Der Tag, an dem der Antrag ankam, in der Zeitzone weiter unten.",
  time: "Uhrzeit des Eingangs",
  timeHint: "Zählt, wo das Gesetz oder eine Zusage Stunden nennt.",
  zone: "Zeitzone",
  zoneHint: "Mit ihrem Namen, wie Europe/Berlin oder America/Los_Angeles.",
  region: "Region der Feiertage",
  regionHint: "Ein Land oder ein Land und sein Teil: IE, DE-BE, GB-SCT, US-CA.",
  days: "Eigene Zusage in Tagen",
  daysHint: "Wenn Sie früher antworten als nach dem Gesetz, oder wenn es keine Frist nennt.",
  question: "{n, select, 1 {Eine Rückfrage an die betroffene Person} other {Noch eine Rückfrage}}",
  questionHint: "Manche Gesetze zählen die Tage bis zur Antwort nicht mit.",
  why: "Worum gebeten wurde",
  nothing: "Nichts",
  asked: "Gefragt am",
  answered: "Beantwortet am",
  answeredHint: "Lassen Sie das Feld leer, solange Sie auf die Antwort warten.",
  extension: "Eine Verlängerung",
  noticed: "Mitteilung gesendet am",
  until: "Tag, den die Mitteilung nennt",
  untilHint: "Zählt nur, wo das Gesetz das neue Datum offen lässt.",
  error: {
    law: {
      missing: "Wählen Sie ein Gesetz.",
      wrong: "Wählen Sie ein Gesetz aus der Liste.",
    },
    right: {
      missing: "Wählen Sie, was beantragt wurde.",
      wrong: "Wählen Sie aus der Liste, was beantragt wurde.",
    },
    received: {
      missing: "Geben Sie den Tag des Eingangs ein.",
      wrong: "Geben Sie einen Tag des Eingangs ein, den es gibt, wie 2026-01-31.",
      range: "Geben Sie einen Tag des Eingangs aus den Jahren {first} bis {last} ein.",
      before:
        "Dieses Gesetz gilt erst für spätere Anträge. Erster Tag: {day}. Geben Sie einen späteren Tag ein oder wählen Sie ein anderes Gesetz.",
    },
    time: {
      wrong:
        "Geben Sie eine Uhrzeit von 00:00 bis 23:59 ein, wie 14:30, oder lassen Sie das Feld leer.",
    },
    zone: {
      missing: "Geben Sie eine Zeitzone ein.",
      wrong: "Geben Sie eine Zeitzone mit ihrem Namen ein, wie Europe/Berlin.",
    },
    region: {
      missing: "Geben Sie die Region ein, deren Feiertage zählen.",
      wrong: "Geben Sie ein Land oder ein Land und seinen Teil ein, wie DE-BE oder GB-SCT.",
      years: "So weit im Voraus kennen wir die Feiertage nicht. Geben Sie frühere Tage ein.",
    },
    days: {
      wrong:
        "Geben Sie eine ganze Zahl von Tagen von 1 bis {most, number} ein, oder lassen Sie das Feld leer.",
    },
    why: {
      missing: "Wählen Sie, worum gebeten wurde, oder entfernen Sie die Tage.",
      wrong: "Wählen Sie aus der Liste, worum gebeten wurde.",
    },
    asked: {
      missing: "Geben Sie den Tag der Rückfrage ein.",
      wrong: "Geben Sie einen Tag der Rückfrage ein, den es gibt, wie 2026-02-10.",
      before:
        "Eine Rückfrage kann nicht vor dem Eingang kommen. Geben Sie diesen oder einen späteren Tag ein: {day}.",
      after: "Geben Sie diesen oder einen früheren Tag der Rückfrage ein: {day}.",
      overlap:
        "Zwei Rückfragen zu derselben Sache überschneiden sich. Geben Sie einen Tag ein, nachdem die andere beantwortet war.",
    },
    answered: {
      wrong:
        "Geben Sie einen Tag der Antwort ein, den es gibt, wie 2026-02-20, oder lassen Sie das Feld leer.",
      before:
        "Eine Antwort kann nicht vor ihrer Frage kommen. Geben Sie diesen oder einen späteren Tag ein: {day}.",
      after: "Geben Sie diesen oder einen früheren Tag der Antwort ein: {day}.",
    },
    noticed: {
      missing:
        "Geben Sie den Tag ein, an dem die Mitteilung gesendet wurde, oder entfernen Sie den Tag, den sie nennt.",
      wrong:
        "Geben Sie einen Tag der Mitteilung ein, den es gibt, wie 2026-02-20, oder lassen Sie das Feld leer.",
      before:
        "Eine Mitteilung kann nicht vor dem Eingang kommen. Geben Sie diesen oder einen späteren Tag ein: {day}.",
      after: "Geben Sie diesen oder einen früheren Tag der Mitteilung ein: {day}.",
    },
    until: {
      wrong: "Geben Sie einen Tag ein, den es gibt, wie 2026-04-20, oder lassen Sie das Feld leer.",
      before:
        "Der genannte Tag kann nicht vor der Mitteilung liegen. Geben Sie diesen oder einen späteren Tag ein: {day}.",
      after: "Geben Sie diesen oder einen früheren Tag ein: {day}.",
    },
  },
};
