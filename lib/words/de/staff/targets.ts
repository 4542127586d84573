/** What a desk wants to keep to by itself, beside the law. */
export const deStaffTargets = {
  "Own targets": "Eigene Ziele",
  "Our own targets": "Unsere eigenen Ziele",
  "Our own targets, beside the law": "Unsere eigenen Ziele, neben dem Gesetz",
  "Taken in hand": "In Bearbeitung genommen",
  "First words to the person": "Erste Worte an die Person",
  "Answered ¦ a target": "Beantwortet",
  "Warn before the day": "Warnung vor dem Tag",
  "On the day itself": "Am Tag selbst",
  "{days, plural, one {# working day} other {# working days}} before":
    "{days, plural, one {# Arbeitstag} other {# Arbeitstage}} davor",
  "{days, plural, one {# working day} other {# working days}}":
    "{days, plural, one {# Arbeitstag} other {# Arbeitstage}}",
  "None ¦ a target": "Keines",
  "In working days, until somebody is assigned. Empty where you set none.":
    "In Arbeitstagen, bis der Antrag jemandem zugewiesen ist. Leer, wenn Sie keines setzen.",
  "In working days, until somebody writes, asks or answers; letters that go out by themselves do not count. Empty where you set none.":
    "In Arbeitstagen, bis jemand schreibt, nachfragt oder antwortet; Schreiben, die von selbst hinausgehen, zählen nicht. Leer, wenn Sie keines setzen.",
  "In working days after the receipt. Empty where you set none.":
    "In Arbeitstagen nach dem Eingang. Leer, wenn Sie keines setzen.",
  "No warning comes on the day of the request itself.":
    "Am Tag des Antrags selbst kommt keine Warnung.",
  "What you want to keep to by yourselves, in working days of the desk. The legal clock stays as it is, and nobody who asks sees any of this.":
    "Was Sie von sich aus einhalten wollen, in Arbeitstagen der Stelle. Die gesetzliche Frist bleibt, wie sie ist, und wer einen Antrag stellt, sieht davon nichts.",
  "How days are counted": "Wie Tage gezählt werden",
  "From the day after the request came, in the desk’s zone and without its weekends and holidays; to the end of the day. What has to be confirmed first comes with its confirmation; the answer counts from the receipt, as the law does.":
    "Ab dem Tag nach dem Eingang, in der Zeitzone der Stelle und ohne ihre Wochenenden und Feiertage; bis zum Ende des Tages. Was erst zu bestätigen ist, geht mit der Bestätigung ein; die Antwort zählt ab dem Eingang, wie im Gesetz.",
  "While a question to the person is open, the time for the answer stands still. As soon as they send anything, it runs on, whether the question was marked as answered or not.":
    "Solange eine Rückfrage an die Person offen ist, steht die Zeit für die Antwort still. Sobald die Person etwas sendet, läuft sie weiter, ob die Rückfrage als beantwortet eingetragen ist oder nicht.",
  "No target is later than the day to answer by: then that day counts.":
    "Kein Ziel liegt nach dem Tag, bis zu dem zu antworten ist: Dann gilt dieser Tag.",
  "Who is told": "Wer davon erfährt",
  "At the warning, whoever has the request in hand; where nobody has it, the admins.":
    "Bei der Warnung, wer den Antrag bearbeitet; wo ihn niemand bearbeitet, die Administration.",
  "When it is missed, the admins as well. The log of the request notes it.":
    "Wenn es verfehlt ist, auch die Administration. Das Protokoll des Antrags hält es fest.",
  "Each once, under What wants you and by mail as everybody sets it. What was missed before you set a target is shown and told to nobody.":
    "Jeweils einmal, unter „Was auf Sie wartet“ und per E-Mail, wie alle es für sich einstellen. Was verfehlt war, bevor Sie ein Ziel gesetzt haben, wird angezeigt und niemandem gemeldet.",
  "Letter: own target, told to staff": "Schreiben: eigenes Ziel, Mitteilung an das Team",
  "kept, by {day}": "eingehalten, bis {day}",
  "missed, by {day}": "verfehlt, bis {day}",
  "soon, by {day}": "bald, bis {day}",
  "stands still": "steht still",
  "Not the legal deadline, which stands above.": "Nicht die gesetzliche Frist: Diese steht oben.",
  "One of our own targets missed": "Eines unserer eigenen Ziele verfehlt",
  "One of our own targets is near, or was missed":
    "Eines unserer eigenen Ziele rückt näher oder ist verfehlt",
  "One of our own targets comes near, or is missed":
    "Eines unserer eigenen Ziele rückt näher oder wird verfehlt",
  "On requests in your hands; admins hear of each that is missed.":
    "Zu Anträgen, die Sie bearbeiten; von jedem verfehlten erfährt die Administration.",
  "Saved. It holds for every open request from now on.":
    "Gespeichert. Es gilt ab jetzt für jeden offenen Antrag.",
} satisfies Readonly<Record<string, string>>;
