/** Signing in, and choosing among one's desks. */
export const deStaffSignIn = {
  "Sign in": "Anmelden",
  "For staff": "Für das Team",
  "Enter an e-mail address, like name@example.org.":
    "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.org.",
  "This address is not known here. Ask an admin of your organisation’s desk to invite it.":
    "Diese Adresse ist hier nicht bekannt. Bitten Sie jemanden aus der Administration Ihrer Stelle, sie einzuladen.",
  "Your provider does not vouch for this e-mail address. Verify it there, or sign in by mail.":
    "Ihr Anmeldedienst bürgt nicht für diese E-Mail-Adresse. Bestätigen Sie sie dort, oder melden Sie sich per E-Mail an.",
  "This link has run out or was used already. Ask for a new one below.":
    "Dieser Link ist abgelaufen oder wurde schon verwendet. Fordern Sie unten einen neuen an.",
  "This address belongs to another account. Sign in by mail.":
    "Diese Adresse gehört zu einem anderen Konto. Melden Sie sich per E-Mail an.",
  "The sign-in did not go through. Try again below.":
    "Die Anmeldung ist nicht gelungen. Versuchen Sie es unten noch einmal.",
  "You are not signed in": "Sie sind nicht angemeldet",
  "Your e-mail address at work": "Ihre dienstliche E-Mail-Adresse",
  "We mail you a link. It works once, for ten minutes.":
    "Wir senden Ihnen einen Link. Er gilt einmal und zehn Minuten lang.",
  "Send me a link": "Link senden",
  "or ¦ another way": "oder",
  "Sign in with {name}": "Mit {name} anmelden",
  "You are signed in": "Sie sind angemeldet",
  "You are signed in as <b>{name}</b>.": "Sie sind als <b>{name}</b> angemeldet.",
  "Go to your desk": "Zu Ihrer Stelle",
  "Sign in as this person?": "Als diese Person anmelden?",
  "If you did not ask for this link, close this page. Nothing has happened.":
    "Wenn Sie diesen Link nicht angefordert haben, schließen Sie diese Seite. Es ist nichts geschehen.",
  "This link is not complete": "Dieser Link ist nicht vollständig",
  "Copy it whole from the mail, or <a>ask for a new one</a>.":
    "Kopieren Sie ihn ganz aus der E-Mail, oder <a>fordern Sie einen neuen an</a>.",
  "Look into your mail": "Sehen Sie in Ihre E-Mails",
  "If the address is known here, a link to sign in is on its way. It works once, for ten minutes.":
    "Wenn die Adresse hier bekannt ist, ist ein Link zum Anmelden unterwegs. Er gilt einmal und zehn Minuten lang.",
  "Nothing after a minute or two? Look into the spam folder, check the spelling, and <a>ask for another link</a>. A new link ends the one before it.":
    "Nach ein, zwei Minuten noch nichts da? Sehen Sie im Spam-Ordner nach, prüfen Sie die Schreibweise, und <a>fordern Sie einen neuen Link an</a>. Ein neuer Link beendet den vorigen.",
  "Go on to the sign-in": "Weiter zur Anmeldung",
  "Your desks": "Ihre Stellen",
  "Choose a desk": "Stelle auswählen",
  "You are not at any desk": "Sie gehören zu keiner Stelle",
  "You are signed in as <b>{email}</b>. Ask an admin of your organisation’s desk to invite this address, then reload this page.":
    "Sie sind als <b>{email}</b> angemeldet. Bitten Sie jemanden aus der Administration Ihrer Stelle, diese Adresse einzuladen, und laden Sie diese Seite dann neu.",
  "admin ¦ a role": "Administration",
  "handler ¦ a role": "Bearbeitung",
  "auditor ¦ a role": "Prüfung",
} satisfies Readonly<Record<string, string>>;
