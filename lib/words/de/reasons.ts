/** Why a date is where it is: one sentence for each reason code of the deadline. */
export const deReasons = {
  received: "Eingegangen: {on}, {zone}.",
  "no-period": "Das Gesetz nennt hier keine feste Frist ({source}).",
  period:
    "{unit, select, month {{n, plural, one {Ein Monat} other {# Monate}}} day {{n, plural, one {Ein Tag} other {# Tage}}} other {{n, plural, one {Ein Arbeitstag} other {# Arbeitstage}}}} ab dem Beginn: bis {on} ({source}).",
  "month-clamped": "Diesen Tag gibt es in dem Monat nicht, deshalb zählt der letzte Tag: {on}.",
  "stop-at-once":
    "Die Verwendung der Daten endet sofort: {on} ({source}). Die Frist gilt nur für die Mitteilung an die betroffene Person.",
  "wait-suspended":
    "Wir haben um {asking} gebeten ({asked}), und die Antwort kam: {on}. {days, plural, one {Ein Tag zählt} other {# Tage zählen}} nicht ({source}).",
  "wait-skipped":
    "Wir haben um {asking} gebeten ({asked}), und die Antwort kam: {on}. Beide Tage und die dazwischen zählen nicht: {days, plural, one {ein Tag} other {# Tage}} ({source}).",
  "wait-restarted":
    "Wir haben um {asking} gebeten ({asked}). Die Antwort kam: {on}. Ab diesem Tag beginnt die Frist ({source}).",
  "wait-reflection":
    "Wir haben eine Gebühr angekündigt ({asked}). Nach der Bedenkzeit beginnt die Frist: {on} ({source}).",
  "wait-does-not-stop":
    "Wir haben um {asking} gebeten ({on}). Nach diesem Gesetz hält das die Frist nicht an ({source}).",
  "wait-too-late":
    "Wir haben um {asking} gebeten ({on}). Da war die Frist schon abgelaufen, also ändert es nichts ({source}).",
  "asked-slowly":
    "Wir haben erst {days, plural, one {einen Tag} other {# Tage}} nach dem Eingang um {asking} gebeten. Eine Rückfrage muss unverzüglich kommen ({source}).",
  paused:
    "Die Frist steht still, bis die Antwort kommt. Dann {days, plural, one {bleibt ein Tag} other {bleiben # Tage}} ({source}).",
  withdrawn:
    "Es kam nicht rechtzeitig eine Antwort, deshalb gilt der Antrag als zurückgenommen ({source}).",
  rolled:
    "{from} ist kein Arbeitstag, deshalb endet die Frist am nächsten Arbeitstag: {on} ({source}).",
  "outer-limit":
    "Was auch zugesagt ist, die Grenze liegt {days, plural, one {einen Tag} other {# Tage}} nach dem Eingang: {on} ({source}).",
  "safe-reading":
    "Streng gelesen endet dieselbe Regel so: {on} ({source}). Dieses Datum ist immer rechtzeitig.",
  extended:
    "Die betroffene Person hat erfahren, dass wir mehr Zeit brauchen ({noticed}). Deshalb endet die Frist: {on} ({source}).",
  "extension-open":
    "Die betroffene Person hat erfahren, dass wir mehr Zeit brauchen ({noticed}). Das Gesetz nennt kein neues Datum{dated, select, yes {; in der Mitteilung steht: {on}} other {}} ({source}).",
  "extension-late":
    "Die betroffene Person hat erfahren, dass wir mehr Zeit brauchen ({noticed}). Das war zu spät{timed, select, yes { (letzter Tag: {by})} other {}}, deshalb bleibt das erste Datum ({source}).",
  "extension-none":
    "Dieses Gesetz kennt keine Verlängerung: Die Mitteilung ({noticed}) verschiebt nichts ({source}).",
  "ack-law":
    "Der Eingang ist zu bestätigen innerhalb von {unit, select, hour {{n, plural, one {einer Stunde} other {# Stunden}}} day {{n, plural, one {einem Tag} other {# Tagen}}} other {{n, plural, one {einem Arbeitstag} other {# Arbeitstagen}}}}{dated, select, yes {, bis {on}} other {}} ({source}).",
  "ack-promise":
    "Wir sagen zu, den Eingang innerhalb von {hours, plural, one {einer Stunde} other {# Stunden}} zu bestätigen{dated, select, yes {: bis {on}} other {}}.",
  "house-promise":
    "Wir sagen eine Antwort innerhalb von {days, plural, one {einem Tag} other {# Tagen}} zu: bis {on}.",
  "house-only":
    "Das Gesetz nennt keine Frist, deshalb zählt unsere eigene Zusage: {days, plural, one {ein Tag} other {# Tage}}, bis {on}.",
  "house-capped":
    "Unsere Zusage von {days, plural, one {einem Tag} other {# Tagen}} würde nach der Frist des Gesetzes enden. Deshalb zählt das Datum des Gesetzes: {on} ({source}).",
  "house-extended":
    "Wir haben eine Antwort innerhalb von {days, plural, one {einem Tag} other {# Tagen}} zugesagt. Die antragstellende Person wurde rechtzeitig informiert, dass es länger dauert. Deshalb gilt statt der Zusage der neue Tag{dated, select, yes {: {on}} other {}}.",
  "internal-period":
    "Weder ein Gesetz noch die Datenschutzerklärung nennt ein Datum. Intern gilt ein eigenes Datum, {days, plural, one {einen Tag} other {# Tage}} nach dem Beginn: {on}. Der antragstellenden Person wird es nicht gezeigt.",
  "also-applies":
    "Auch {law} gilt{dated, select, yes {; danach ist zu antworten bis {on}} other {}} ({source}).",
  governs: "Wo mehrere Gesetze gelten, zählt der früheste Tag. Maßgeblich ist deshalb {law}.",
};

/** What the person was asked for, after „um“ and „auf“. */
export const deAskings = {
  identity: "einen Nachweis der Identität",
  authority: "einen Nachweis der Vertretung",
  clarification: "nähere Angaben zum Antrag",
  fee: "eine Gebühr",
};

/** The steps that speak of the data subject, as they are told to the data subject. */
export const deReasonsToYou = {
  received: "Ihr Antrag ist am {on} bei uns eingegangen{placed, select, yes { ({zone})} other {}}.",
  "stop-at-once":
    "Wir beenden die Verwendung der Daten sofort: {on} ({source}). Die Frist gilt nur für die Mitteilung an Sie.",
  "wait-suspended":
    "Wir haben Sie um {asking} gebeten ({asked}), und Ihre Antwort kam: {on}. {days, plural, one {Ein Tag zählt} other {# Tage zählen}} nicht ({source}).",
  "wait-skipped":
    "Wir haben Sie um {asking} gebeten ({asked}), und Ihre Antwort kam: {on}. Beide Tage und die dazwischen zählen nicht: {days, plural, one {ein Tag} other {# Tage}} ({source}).",
  "wait-restarted":
    "Wir haben Sie um {asking} gebeten ({asked}). Ihre Antwort kam: {on}. Ab diesem Tag beginnt die Frist ({source}).",
  "wait-does-not-stop":
    "Wir haben Sie um {asking} gebeten ({on}). Nach diesem Gesetz hält das die Frist nicht an ({source}).",
  "wait-too-late":
    "Wir haben Sie um {asking} gebeten ({on}). Da war die Frist schon abgelaufen, also ändert es nichts ({source}).",
  "asked-slowly":
    "Wir haben Sie erst {days, plural, one {einen Tag} other {# Tage}} nach dem Eingang um {asking} gebeten. Eine Rückfrage muss unverzüglich kommen ({source}).",
  paused:
    "Die Frist steht still, bis Ihre Antwort kommt. Dann {days, plural, one {bleibt ein Tag} other {bleiben # Tage}} ({source}).",
  withdrawn:
    "Ihre Antwort kam nicht rechtzeitig, deshalb gilt der Antrag als zurückgenommen ({source}).",
  extended:
    "Wir haben Ihnen mitgeteilt, dass wir mehr Zeit brauchen ({noticed}). Deshalb endet die Frist: {on} ({source}).",
  "extension-open":
    "Wir haben Ihnen mitgeteilt, dass wir mehr Zeit brauchen ({noticed}). Das Gesetz nennt kein neues Datum{dated, select, yes {; in unserer Mitteilung steht: {on}} other {}} ({source}).",
  "extension-late":
    "Wir haben Ihnen mitgeteilt, dass wir mehr Zeit brauchen ({noticed}). Das war zu spät{timed, select, yes { (letzter Tag: {by})} other {}}, deshalb bleibt das erste Datum ({source}).",
  "house-extended":
    "Wir haben eine Antwort innerhalb von {days, plural, one {einem Tag} other {# Tagen}} zugesagt. Wir haben Ihnen rechtzeitig gesagt, dass es länger dauert. Deshalb gilt statt der Zusage der neue Tag{dated, select, yes {: {on}} other {}}.",
  "extension-none":
    "Dieses Gesetz kennt keine Verlängerung: Unsere Mitteilung ({noticed}) verschiebt nichts ({source}).",
  "ack-law":
    "Wir müssen Ihnen den Eingang Ihres Antrags bestätigen innerhalb von {unit, select, hour {{n, plural, one {einer Stunde} other {# Stunden}}} day {{n, plural, one {einem Tag} other {# Tagen}}} other {{n, plural, one {einem Arbeitstag} other {# Arbeitstagen}}}}{dated, select, yes {, bis {on}} other {}} ({source}).",
  "ack-promise":
    "Wir sagen zu, Ihnen den Eingang Ihres Antrags innerhalb von {hours, plural, one {einer Stunde} other {# Stunden}} zu bestätigen{dated, select, yes {: bis {on}} other {}}.",
};

/** What the data subject was asked for, after „um“ and „auf“. */
export const deAskingsToYou = {
  identity: "einen Nachweis Ihrer Identität",
  authority: "einen Nachweis Ihrer Vertretung",
  clarification: "nähere Angaben zu Ihrem Antrag",
  fee: "eine Gebühr",
};
