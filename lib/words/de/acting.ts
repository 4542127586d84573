/** For whom one asks, and how it is shown that one may. */
export const deActing = {
  titles: {
    child: "Wer ist das Kind?",
    agent: "Wer hat Sie gebeten zu handeln?",
    representative: "Für wen handeln Sie?",
  },
  name: {
    child: "Vor- und Nachname des Kindes",
    agent: "Vor- und Nachname der Person",
    representative: "Vor- und Nachname der Person",
  },
  nameHint: "So, wie {name} ihn kennt. Damit finden wir die Daten.",
  email: {
    child: "E-Mail-Adresse des Kontos des Kindes",
    agent: "E-Mail-Adresse der Person",
    representative: "E-Mail-Adresse der Person",
  },
  emailHint: {
    child: "Wenn das Kind eine bei {name} hat. Damit finden wir die Daten.",
    agent:
      "Die Adresse, die die Person bei {name} benutzt. Damit finden wir die Daten, und vielleicht schreiben wir ihr.",
    representative:
      "Die Adresse, die die Person bei {name} benutzt hat, wenn Sie sie kennen. Damit finden wir die Daten.",
  },
  age: "Wie alt ist das Kind?",
  ageHint:
    "Unter {age, number} Jahren entscheiden Sie für das Kind. Ab {age, number} Jahren muss das Kind zustimmen, oder es stellt den Antrag selbst.",
  ageHintAll: "Sie entscheiden für ein Kind in jedem Alter unter 18 Jahren.",
  ages: { "under-13": "Unter 13", "13-15": "13 bis 15", "16-17": "16 oder 17" },
  situation: "Warum stellt die Person den Antrag nicht selbst?",
  situations: {
    died: "Sie ist gestorben",
    "cannot-act": "Sie kann nicht selbst handeln",
  },
  capacity: "Was erlaubt Ihnen, für die Person zu handeln?",
  capacityHint:
    "Wenn Sie den Antrag gesendet haben, können Sie auf seiner Seite eine Kopie als Nachweis hinzufügen. Ein Original brauchen wir nicht.",
  capacityFree:
    "Wir verlangen dafür keinen Nachweis: Mit diesem Antrag geben wir keine Daten heraus.",
  capacities: {
    parent: "Ich bin Mutter oder Vater",
    guardian: "Ich bin die gesetzliche Vertretung",
    permission: "Die Person hat eine Erlaubnis unterschrieben",
    "power-of-attorney": "Ich habe eine Vollmacht",
    nominee: "Die Person hat mich für diesen Fall benannt",
    heir: "Ich habe geerbt",
    court: "Ein Gericht hat mich zur Betreuung bestellt",
  },
  proofs: {
    parent:
      "eine Kopie eines Dokuments, das Sie als Mutter oder Vater nennt, zum Beispiel der Geburtsurkunde",
    guardian: "eine Kopie des Dokuments, das Sie als gesetzliche Vertretung nennt",
    permission: "eine Kopie der Erlaubnis, die die Person unterschrieben hat",
    "power-of-attorney": "eine Kopie der Vollmacht",
    nominee: "eine Kopie oder ein Bild der Benennung, wenn Sie eine haben",
    heir: "eine Kopie des Erbscheins oder des Testaments",
    court: "eine Kopie der Entscheidung des Gerichts",
    died: "eine Kopie der Sterbeurkunde",
    "cannot-act":
      "eine Kopie eines Dokuments, das zeigt, dass die Person nicht selbst handeln kann",
    agreement: "ein paar Zeilen, in denen das Kind zustimmt, vom Kind unterschrieben",
  },
  more: "Gibt es dazu noch etwas zu sagen?",
  rows: {
    name: "Name der Person",
    email: "E-Mail-Adresse der Person",
    age: "Alter des Kindes",
    situation: "Warum die Person nicht selbst fragt",
    capacity: "Was Ihnen erlaubt zu handeln",
    more: "Was Sie noch dazu sagen",
  },
  yourName: "Ihr Vor- und Nachname",
  yourNameHint: "Ihr eigener, nicht der der Person, für die Sie handeln.",
  yourEmail: "Ihre E-Mail-Adresse",
};

export const deActingErrors = {
  capacity: {
    missing: "Wählen Sie, was Ihnen erlaubt, für die Person zu handeln.",
    tooLong: "Wählen Sie, was Ihnen erlaubt, für die Person zu handeln.",
    wrong: "Wählen Sie eine der Antworten.",
  },
  age: {
    missing: "Wählen Sie, wie alt das Kind ist.",
    tooLong: "Wählen Sie, wie alt das Kind ist.",
    wrong: "Wählen Sie eines der Alter.",
  },
  situation: {
    missing: "Wählen Sie, warum die Person den Antrag nicht selbst stellt.",
    tooLong: "Wählen Sie, warum die Person den Antrag nicht selbst stellt.",
    wrong: "Wählen Sie eine der Antworten.",
  },
  subjectName: {
    missing: "Geben Sie den Namen der Person ein, für die Sie handeln.",
    tooLong: "Kürzen Sie den Namen auf {max, number} Zeichen.",
    wrong: "Geben Sie den Namen in einer Zeile ein.",
  },
  subjectEmail: {
    missing: "Geben Sie die E-Mail-Adresse der Person ein, für die Sie handeln.",
    tooLong: "Kürzen Sie die E-Mail-Adresse auf {max, number} Zeichen.",
    wrong: "Geben Sie eine E-Mail-Adresse ein, wie name@example.org.",
  },
  authority: {
    missing: "Sagen Sie, was es dazu noch gibt.",
    tooLong: "Kürzen Sie das auf {max, number} Zeichen.",
    wrong: "Sagen Sie es in Worten.",
  },
};
