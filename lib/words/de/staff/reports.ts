/** Reports: what the desk did in a period, in figures. */
export const deStaffReports = {
  Reports: "Berichte",
  Period: "Zeitraum",
  "First day": "Erster Tag",
  "Last day ¦ of a period": "Letzter Tag",
  "Last 12 months": "Letzte 12 Monate",
  "This month": "Dieser Monat",
  "Last month": "Voriger Monat",
  "This quarter": "Dieses Quartal",
  "This year": "Dieses Jahr",
  "Last year": "Voriges Jahr",
  "Give a day that exists, like {today}.": "Geben Sie einen Tag an, den es gibt, wie {today}.",
  "Give the first day of the period or a later one.":
    "Geben Sie den ersten Tag des Zeitraums oder einen späteren an.",
  "Choose a period of ten years or less.": "Wählen Sie einen Zeitraum von höchstens zehn Jahren.",
  "{from} to {until}": "{from} bis {until}",
  "{desk}, as it stood on {instant}.": "{desk}, Stand: {instant}.",
  "{unconfirmed, number} of them from people who have not confirmed their address, or never did":
    "davon {unconfirmed, number} von Personen, die ihre Adresse noch nicht oder nie bestätigt haben",
  "{merged, plural, one {# more is} other {# more are}} handled together with another request and counted once, with it":
    "{merged, plural, one {# weiterer wird} other {# weitere werden}} zusammen mit einem anderen Antrag bearbeitet und mit ihm einmal gezählt",
  "{fulfilled, number} done as asked, {nothingHeld, number} with nothing held, {refused, number} refused":
    "{fulfilled, number} wie beantragt erledigt, {nothingHeld, number} ohne vorhandene Daten, {refused, number} abgelehnt",
  "{extended, number} of them after a longer period was announced":
    "davon {extended, number} nach mitgeteilter Fristverlängerung",
  "Answered on time": "Rechtzeitig beantwortet",
  "{onTime, number} of {all, number} answers that had a last day; {late, number} late":
    "{onTime, number} von {all, number} Antworten, für die es einen letzten Tag gab; {late, number} verspätet",
  "No answer of this period had a last day":
    "Für keine Antwort dieses Zeitraums gab es einen letzten Tag",
  "Not among them: {paused, number} while the clock stood still":
    "Nicht darunter: {paused, number}, während die Frist ruhte",
  "Not among them: {undated, number} without a date to meet":
    "Nicht darunter: {undated, number} ohne Frist",
  "Days to an answer, median": "Tage bis zur Antwort, Median",
  "Nothing was answered in this period": "In diesem Zeitraum wurde nichts beantwortet",
  "Nine in ten took {ninetieth, plural, one {# day} other {# days}} or less":
    "Neun von zehn brauchten höchstens {ninetieth, plural, one {# Tag} other {# Tage}}",
  "Ended without an answer": "Ohne Antwort beendet",
  "{withdrawn, number} withdrawn by the person, {closed, number} closed by the desk":
    "{withdrawn, number} von der Person zurückgenommen, {closed, number} von der Stelle abgeschlossen",
  "How this is counted": "Wie gezählt wird",
  "What is answered, withdrawn or closed counts on the day it was, whenever it was received. Days are those of the desk’s zone.":
    "Was beantwortet, zurückgenommen oder abgeschlossen ist, zählt an dem Tag, an dem es geschah, wann immer es einging. Tage sind die der Zeitzone der Stelle.",
  "On time means by the end of the last day that the desk worked to: the law’s, or your own promise where that comes first.":
    "Rechtzeitig heißt: bis zum Ende des letzten Tages, auf den die Stelle hinarbeitete, also des gesetzlichen oder des selbst zugesagten, wenn dieser früher kommt.",
  "Days to an answer are whole days, from the day of receipt to the day of the answer. Those on which the clock stood still are among them.":
    "Tage bis zur Antwort sind ganze Tage, vom Tag des Eingangs bis zum Tag der Antwort. Tage, an denen die Frist ruhte, zählen mit.",
  "Requests that are handled together are one request, the one that stays.":
    "Anträge, die zusammen bearbeitet werden, sind ein Antrag: der, der bleibt.",
  "A request that is opened again is open, until it is answered anew.":
    "Ein wieder geöffneter Antrag ist offen, bis er erneut beantwortet ist.",
  "Where several laws apply, a request counts under the one whose last day comes first.":
    "Gelten mehrere Gesetze, so zählt ein Antrag unter dem, dessen letzter Tag zuerst kommt.",
  "Nothing is counted by member of staff.": "Nach einzelnen Beschäftigten wird nichts gezählt.",
  "By month": "Nach Monat",
  "By right": "Nach Recht",
  "By law": "Nach Gesetz",
  "By the way they came": "Nach Eingangsweg",
  "By language": "Nach Sprache",
  Month: "Monat",
  "Drawn full: received. Drawn in outline: answered. The figures beside say the same.":
    "Ausgefüllt: eingegangen. Umrandet: beantwortet. Die Zahlen daneben sagen dasselbe.",
  "Without an answer": "Ohne Antwort",
  "On time": "Rechtzeitig",
  Late: "Verspätet",
  "Median days": "Median (Tage)",
  "Nine in ten within": "Neun von zehn in",
  "Received and answered, drawn": "Eingegangen und beantwortet, gezeichnet",
  "Pending now, by age": "Jetzt unerledigt, nach Alter",
  "Whatever the period: what is open at this moment, by days since the day of receipt. Clocks run before the address is confirmed, too; what was never confirmed in time is left out.":
    "Unabhängig vom Zeitraum: was in diesem Augenblick offen ist, nach Tagen seit dem Tag des Eingangs. Fristen laufen auch, bevor die Adresse bestätigt ist; was nie rechtzeitig bestätigt wurde, bleibt außer Betracht.",
  "See what is overdue": "Überfällige ansehen",
  "Of these overdue": "Davon überfällig",
  "Of these, clock stands still": "Davon Frist ruht",
  "Of these without a date": "Davon ohne Frist",
  "Over {days} days": "Über {days} Tage",
  "{from} to {upTo} days": "{from} bis {upTo} Tage",
  "No name and no address is in these figures. A count of one or two can still point at a person whom a reader knows: look through it before you publish it.":
    "In diesen Zahlen steht kein Name und keine Adresse. Eine Eins oder Zwei kann trotzdem auf eine Person deuten, die jemand kennt: Sehen Sie sie durch, bevor Sie sie veröffentlichen.",
  "Download these figures (CSV)": "Diese Zahlen herunterladen (CSV)",
} satisfies Readonly<Record<string, string>>;
