/** What the policy of a desk states, what it leaves open, and what the desk sets itself. */
export const deStaffPolicy = {
  "Policy issues": "Lücken in der Datenschutzerklärung",
  "None: every promise has a form, a contact and a date.":
    "Keine: Jede Zusage hat ein Formular, einen Kontakt und ein Datum.",
  "Change the published policy text. This desk’s copy of it is set when the desk is created.":
    "Ändern Sie den veröffentlichten Text. Die Fassung dieser Stelle wird festgelegt, wenn die Stelle angelegt wird.",
  "It names no email address, so people can only use the form.":
    "Sie nennt keine E-Mail-Adresse. So bleibt nur das Formular.",
  "It does not say when it was last changed.": "Sie sagt nicht, wann sie zuletzt geändert wurde.",
  "It names no law. The law of the place where people live applies all the same.":
    "Sie nennt kein Gesetz. Das Recht am Wohnort der Menschen gilt trotzdem.",
  "It promises no number of days for the response. Where no law sets a period, people are told no date.":
    "Sie sagt keine Zahl von Tagen für die Antwort zu. Wo kein Gesetz eine Frist setzt, wird kein Datum genannt.",
  "It does not say where the organisation is. Time zone and public holidays are settings of this desk.":
    "Sie sagt nicht, wo die Organisation sitzt. Zeitzone und Feiertage sind Einstellungen dieser Stelle.",
  "It names no authority for complaints.": "Sie nennt keine Aufsichtsbehörde für Beschwerden.",
  "It offers no way to make a complaint to you, so the form has none.":
    "Sie sieht keine Beschwerde bei Ihnen vor, deshalb bietet das Formular keine an.",
  "The text was never filled in here, or breaks off:":
    "Hier wurde der Text nie ausgefüllt, oder er bricht ab:",
  "Response time in the policy": "Antwortzeit laut Datenschutzerklärung",
  "Requests without a date": "Anträge ohne Datum",
  "no internal date": "kein internes Datum",
  "Notice of a delay": "Mitteilung einer Verzögerung",
  promised: "zugesagt",
  "Not stated in the policy": "In der Datenschutzerklärung nicht genannt",
  "{value} (Not stated in the policy: setting of this desk)":
    "{value} (in der Datenschutzerklärung nicht genannt: Einstellung dieser Stelle)",
  "Internal date of this desk: neither a law nor the policy sets one.":
    "Internes Datum dieser Stelle: Weder ein Gesetz noch die Datenschutzerklärung setzt eines.",
  "Internal date in days": "Internes Datum in Tagen",
  "Promised period in days": "Zugesagte Frist in Tagen",
  "It never ends later than the law. Empty where the policy promises none.":
    "Sie endet nie später als das Gesetz. Leer, wenn die Datenschutzerklärung keine zusagt.",
  "For requests to which neither a law nor the policy gives a date. Only staff see it; leave it empty for none.":
    "Für Anträge, denen weder ein Gesetz noch die Datenschutzerklärung ein Datum gibt. Nur das Team sieht es; leer bedeutet keines.",
  "Empty where the policy names none.": "Leer, wenn die Datenschutzerklärung keine nennt.",
  "{desk}: my due dates": "{desk}: meine Termine",
  "{desk}: due dates": "{desk}: Termine",
  "{reference} due: {what}": "{reference} fällig: {what}",
  "{reference} last day to tell the requester of an extension: {what}":
    "{reference} letzter Tag, um eine Verlängerung mitzuteilen: {what}",
  "This informs the requester and moves no deadline. The due date stays <b>{day}</b>: after it the request is overdue.":
    "Das benachrichtigt die antragstellende Person und verschiebt keine Frist. Fällig bleibt <b>{day}</b>: Danach ist der Antrag überfällig.",
  "This informs the requester and sets no deadline.":
    "Das benachrichtigt die antragstellende Person und setzt keine Frist.",
  "The requester was last told to expect the response by {day}.":
    "Zuletzt wurde der antragstellenden Person dieser Tag genannt: {day}.",
  "Expected by": "Voraussichtlich bis",
  "The requester reads it.": "Die antragstellende Person liest ihn.",
  "Tell the requester": "Mitteilen",
  "Sent. The requester gets the reason and the expected day. No deadline moved.":
    "Mitgeteilt. Die antragstellende Person erfährt den Grund und den erwarteten Tag. Keine Frist wurde verschoben.",
  "Delay announced": "Verzögerung mitgeteilt",
  "Notice of a delay taken back before it was sent":
    "Mitteilung einer Verzögerung vor dem Senden zurückgenommen",
  "expected by {day}; no deadline moved": "voraussichtlich bis {day}; keine Frist verschoben",
  "Policy only": "Nur Datenschutzerklärung",
};
