/** Requests that nobody verified yet: a new link, or verification in another way. */
export const deStaffUnverified = {
  "The requester has not confirmed their email address yet. You can send a new link, or open the request if you verified them in another way.":
    "Die Person hat ihre E-Mail-Adresse noch nicht bestätigt. Sie können einen neuen Link senden oder, wenn Sie die Identität der Person auf andere Weise geprüft haben, den Antrag öffnen.",
  "Use this if you verified the requester by other means than the link. The request opens, and the links sent so far stop working. Check the email address too: the response goes there.":
    "Für den Fall, dass Sie die Identität der Person auf andere Weise als über den Link geprüft haben. Der Antrag wird geöffnet, und die bisher gesendeten Links gelten nicht mehr. Prüfen Sie auch die E-Mail-Adresse: Dorthin geht die Antwort.",
  "How you verified them": "Wie Sie die Identität geprüft haben",
  "By phone": "Am Telefon",
  "By letter": "Per Brief",
  "In person": "Persönlich",
  "By their account with us": "Über ihr Konto bei uns",
  "What you compared, and when. Only the desk sees it.":
    "Was Sie verglichen haben und wann. Nur die Stelle sieht es.",
  "The requester gets an email with a new link. Correct the address here if it is wrong: links to the wrong address then stop working. The legal deadline does not change.":
    "Die Person erhält eine E-Mail mit einem neuen Link. Ist die Adresse falsch, berichtigen Sie sie hier: Links an die falsche Adresse gelten dann nicht mehr. Die gesetzliche Frist ändert sich nicht.",
  "Email address": "E-Mail-Adresse",
  "Send the link": "Link senden",
  "Verified. The request is open, and the requester gets the acknowledgment.":
    "Identität geprüft. Der Antrag ist offen, und die Person erhält die Eingangsbestätigung.",
  "Sent. The requester gets an email with a new link.":
    "Gesendet. Die Person erhält eine E-Mail mit einem neuen Link.",
  "Requester verified by staff": "Identität von der Stelle geprüft",
  "Requester reminded to confirm their address": "Person an die Bestätigung ihrer Adresse erinnert",
  "Address corrected by staff": "Adresse von der Stelle berichtigt",
} satisfies Readonly<Record<string, string>>;
