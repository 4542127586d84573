/** What a desk settles for itself: who gets a request, who is away, how it looks, what its clock rests on. */
export const deStaffRules = {
  Absence: "Abwesenheit",
  "First day away": "Erster Tag der Abwesenheit",
  "Like {today}, which is today at this desk.":
    "Wie {today}, das ist der heutige Tag bei dieser Stelle.",
  "Last day away": "Letzter Tag der Abwesenheit",
  "Empty: until you say otherwise.": "Leer: bis Sie etwas anderes angeben.",
  "Who stands in": "Vertretung",
  "They get the mails about requests in hand meanwhile, too.":
    "Bekommt in dieser Zeit auch die E-Mails zu den Anträgen in Bearbeitung.",
  "Change the days": "Tage ändern",
  "Save the days": "Tage speichern",
  "They are back, or stay": "Ist zurück oder bleibt da",
  "I am back, or stay": "Ich bin zurück oder bleibe da",
  away: "abwesend",
  "away until {day}": "abwesend bis {day}",
  Away: "Abwesend",
  "Away until {day}": "Abwesend bis {day}",
  "Away from {from} to {until}": "Abwesend vom {from} bis {until}",
  "Away from {from} on": "Abwesend ab {from}",
  "{when}; {name} stands in": "{when}; Vertretung: {name}",
  "By hand": "Von Hand",
  "They wait under Unassigned until somebody takes them.":
    "Sie warten unter „Nicht zugewiesen“, bis jemand sie übernimmt.",
  "In turn": "Reihum",
  "To whoever got none for the longest.": "An die Person, die am längsten keinen bekommen hat.",
  "By load": "Nach Auslastung",
  "To whoever has fewest open requests.": "An die Person, die die wenigsten offenen Anträge hat.",
  "A new request that no rule fits is given": "Ein neuer Antrag, für den keine Regel passt, geht",
  "Who takes part, in turn or by load": "Wer teilnimmt, reihum oder nach Auslastung",
  "Nobody gets a request while they are away.":
    "Wer abwesend ist, bekommt in dieser Zeit keinen Antrag.",
  Save: "Speichern",
  "Try it": "Ausprobieren",
  "Leave it as it is": "So lassen, wie sie ist",
  "If the right is": "Wenn das Recht lautet",
  "and the law is": "und das Gesetz lautet",
  "and they live in": "und der Wohnort lautet",
  "and their language is": "und die Sprache lautet",
  "then give it to": "dann zuweisen an",
  "One gets all of them; several get them in turn.":
    "Eine Person bekommt alle; mehrere bekommen sie reihum.",
  "What it would have done": "Was sie bewirkt hätte",
  "There is no request to try it on yet.":
    "Es gibt noch keinen Antrag, an dem sie sich ausprobieren lässt.",
  "Of the last {of, plural, one {# request} other {# requests}} it would have fitted {fits, number}.":
    "Geprüft an {of, plural, one {dem letzten Antrag} other {den letzten # Anträgen}}: Gepasst hätte sie bei {fits, number}.",
  "{count, number} of these fit a rule before it.":
    "Für {count, number} davon passt eine Regel vor ihr.",
  "Save rule {number}": "Regel {number} speichern",
  "Add this rule as the last one": "Diese Regel als letzte hinzufügen",
  "There are no rules.": "Es gibt keine Regeln.",
  "Rule {number}: {what}": "Regel {number}: {what}",
  "rule {number}": "Regel {number}",
  "In turn among {people}": "Reihum an {people}",
  "To {person}": "An {person}",
  "<b>Passed over today:</b> nobody of this rule is here. What comes next in the list decides.":
    "<b>Heute übergangen:</b> Von dieser Regel ist niemand da. Es entscheidet, was in der Liste danach kommt.",
  Up: "Nach oben",
  Down: "Nach unten",
  Remove: "Entfernen",
  "right is {right}": "Recht: {right}",
  "law is {law}": "Gesetz: {law}",
  "lives in: {place}": "Wohnort: {place}",
  "language is {language}": "Sprache: {language}",
  "every request": "jeder Antrag",
  "Name and look": "Name und Aussehen",
  "As people know it. It is also what the logo says.":
    "So, wie man sie kennt. Das Logo sagt dasselbe.",
  "Of links and the button: # and six digits or letters. Words in it have to be readable.":
    "Die der Links und des Knopfes: # und sechs Ziffern oder Buchstaben. Wörter in ihr müssen lesbar sein.",
  "Look at it with {colour}": "Mit {colour} ansehen",
  "On the start page, up to 400 characters. Empty where nothing is to be said.":
    "Auf der Startseite, höchstens 400 Zeichen. Leer, wenn nichts zu sagen ist.",
  "Sites that may show the form": "Websites, die das Formular zeigen dürfen",
  "One a line, like https://www.example.org. No other site can show the form in a frame or send a form of its own.":
    "Eine je Zeile, wie https://www.example.org. Keine andere Website kann das Formular in einem Rahmen zeigen oder ein eigenes Formular senden.",
  "Look at it": "Ansehen",
  Contact: "Kontakt",
  "Or data protection officer. Empty where there is none.":
    "Oder Datenschutzbeauftragte. Leer, wenn es niemanden gibt.",
  "Authority ¦ supervisory": "Aufsichtsbehörde",
  "Links at the foot": "Links am Fuß der Seite",
  "Privacy policy, imprint, help: addresses that begin with https://.":
    "Datenschutzerklärung, Impressum, Hilfe: Adressen, die mit https:// beginnen.",
  "Words in {colour} have a contrast of {ratio, number, ::.0}:1 on white.":
    "Wörter in {colour} haben auf Weiß einen Kontrast von {ratio, number, ::.0}:1.",
  "Which law answers whom": "Welches Gesetz für wen gilt",
  "Promises and calendar": "Zusagen und Kalender",
  "Empty where none is promised.": "Leer, wenn nichts zugesagt ist.",
  "Of the controller, like Europe/Berlin.": "Die des Verantwortlichen, wie Europe/Berlin.",
  "A country, or a country and its part: DE-BE, GB-ENG, IE.":
    "Ein Land, oder ein Land und sein Teil: DE-BE, GB-ENG, IE.",
  "One a line, its date first: 2026-12-24 Christmas Eve.":
    "Einer je Zeile, das Datum zuerst: 2026-12-24 Heiligabend.",
  "See what would move": "Ansehen, was sich verschieben würde",
  "No other law": "Kein weiteres Gesetz",
} satisfies Readonly<Record<string, string>>;
