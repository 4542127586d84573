/** What a desk and its members set: brand, calendar, form, people, policy, one's own settings. */
export const deStaffPlaces = {
  "The public page": "Die öffentliche Seite",
  "An admin of the desk can change it.":
    "Jemand aus der Administration der Stelle kann das ändern.",
  "An admin of the desk can change them.":
    "Jemand aus der Administration der Stelle kann sie ändern.",
  "An admin of the desk can apply it.":
    "Jemand aus der Administration der Stelle kann das übernehmen.",
  "Change what the public pages say and look at it: nothing is applied before you say so.":
    "Ändern Sie, was auf den öffentlichen Seiten steht, und sehen Sie es sich an: Es gilt erst, wenn Sie es übernehmen.",
  "What it would look like": "So würde es aussehen",
  "What it looks like": "So sieht es aus",
  "Admins and handlers of this desk have a calendar of due dates.":
    "Administration und Bearbeitung dieser Stelle haben einen Kalender der Fristen.",
  "Subscribe to an address in your calendar program, and due dates show there and stay up to date. Whoever has the address can read references, rights, laws and dates, never a name or what somebody wrote.":
    "Abonnieren Sie eine Adresse in Ihrem Kalenderprogramm: Dann erscheinen die Fristen dort und bleiben aktuell. Wer die Adresse hat, kann Aktenzeichen, Rechte, Gesetze und Termine lesen, nie einen Namen oder was jemand geschrieben hat.",
  "Your requests": "Ihre Anträge",
  "The pending requests that are assigned to you.":
    "Die laufenden Anträge, die Ihnen zugewiesen sind.",
  "Address <more>for your requests</more>": "Adresse <more>für Ihre Anträge</more>",
  "for your requests": "für Ihre Anträge",
  "the address for your requests": "für Ihre Anträge",
  "Copy your address": "Ihre Adresse kopieren",
  "The whole desk": "Die ganze Stelle",
  "Every pending request of this desk. The address goes on working when people leave: make a new one when somebody who has it goes.":
    "Jeder laufende Antrag dieser Stelle. Die Adresse gilt weiter, wenn jemand ausscheidet: Erstellen Sie eine neue, wenn jemand geht, der sie hat.",
  "Address <more>for the whole desk</more>": "Adresse <more>für die ganze Stelle</more>",
  "for the whole desk": "für die ganze Stelle",
  "the address for the whole desk": "für die ganze Stelle",
  "Copy the desk's address": "Adresse der Stelle kopieren",
  "Open an address for you": "Adresse für sich einrichten",
  "Open an address for the desk": "Adresse für die Stelle einrichten",
  "Opened on {day}.": "Eingerichtet am {day}.",
  "Copied.": "Kopiert.",
  "New address": "Neue Adresse",
  "Make a new address": "Neue Adresse erstellen",
  "The old one stops at once: every calendar that reads it needs the new one.":
    "Die alte gilt sofort nicht mehr: Jeder Kalender, der sie liest, braucht die neue.",
  "Stop ¦ an address": "Adresse beenden",
  "Stop the address": "Adresse beenden",
  "Calendars that read it get nothing more. What they hold already may stay there.":
    "Kalender, die sie lesen, bekommen nichts mehr. Was sie schon haben, kann dort bleiben.",
  "How the draft looks to people": "So sehen Personen den Entwurf",
  "How it looks to people": "So sehen es Personen",
  "People are asked the questions that come with Rightsdesk.":
    "Personen werden gefragt, was Rightsdesk mitbringt.",
  "People are asked version {version} of your own form.":
    "Personen werden mit Version {version} Ihres eigenen Formulars gefragt.",
  "What you change here goes into a draft first. A request keeps the questions it was made with.":
    "Was Sie hier ändern, kommt zuerst in einen Entwurf. Ein Antrag behält die Fragen, mit denen er gestellt wurde.",
  "Admins and auditors of this desk check its log.":
    "Administration und Prüfung dieser Stelle prüfen ihr Protokoll.",
  "Admins and auditors of this desk see who works here.":
    "Administration und Prüfung dieser Stelle sehen, wer hier arbeitet.",
  "Invite somebody": "Jemanden einladen",
  "They get a mail that says where to sign in. Invite an address again to change its role.":
    "Die Person bekommt eine E-Mail, in der steht, wo sie sich anmeldet. Laden Sie eine Adresse noch einmal ein, um ihre Rolle zu ändern.",
  "E-mail address": "E-Mail-Adresse",
  Invite: "Einladen",
  Rules: "Regeln",
  "When a request opens, the first rule that fits gives it to somebody. Who is away gets none.":
    "Wird ein Antrag offen, weist die erste passende Regel ihn jemandem zu. Wer abwesend ist, bekommt keinen.",
  "Where no rule fits": "Wo keine Regel passt",
  "Who takes part: {names}.": "Wer teilnimmt: {names}.",
  "Change rule {number}": "Regel {number} ändern",
  "Add a rule": "Regel hinzufügen",
  "Law and times": "Gesetz und Zeiten",
  "The dates of requests rest on these terms. Change them here and look at what would move: nothing is applied before you say so.":
    "Auf diesen Angaben beruhen die Fristen der Anträge. Ändern Sie sie hier, und sehen Sie, was sich verschieben würde: Es gilt erst, wenn Sie es übernehmen.",
  "What would move": "Was sich verschieben würde",
  "Apply these terms": "Diese Angaben übernehmen",
  "The worker computes the dates anew; each that moves is noted in the log of its request.":
    "Die Fristen werden im Hintergrund neu berechnet; jede, die sich verschiebt, wird im Protokoll ihres Antrags vermerkt.",
  "The dates are being computed anew: {seen, number} requests looked at, {moved, number} moved so far.":
    "Die Fristen werden neu berechnet. Bisher angesehene Anträge: {seen, number}, davon verschoben: {moved, number}.",
  "Nobody is asked for one": "Von niemandem wird eines verlangt",
  "The last resort": "Als letztes Mittel",
  "Sign-in": "Anmeldung",
  "With {account}": "Mit {account}",
  "None ¦ a sign-in": "Keine",
  "You are <b>{name}</b>, and we write to <b>{email}</b>.":
    "Sie sind <b>{name}</b>, und wir schreiben an <b>{email}</b>.",
  "How you see the desk": "Wie Sie die Stelle sehen",
  "It holds at every desk you work at, on every device, and for nobody else.":
    "Es gilt an jeder Stelle, an der Sie arbeiten, auf jedem Gerät und nur für Sie.",
  Mail: "E-Mail",
  "What wants you always stands under <a>What wants you</a>. Choose what we mail you besides, at this desk. Mail names requests by their reference and holds nobody’s data; what comes once a day comes after seven in the morning.":
    "Was auf Sie wartet, steht immer unter <a>Was auf Sie wartet</a>. Wählen Sie, worüber wir Sie an dieser Stelle außerdem per E-Mail benachrichtigen. E-Mails nennen Anträge beim Aktenzeichen und enthalten keine Daten von Personen; was einmal täglich kommt, kommt nach sieben Uhr morgens.",
  "Reports about a child are mailed at once, always.":
    "Meldungen über ein Kind kommen immer sofort.",
  "Keep these settings": "Einstellungen behalten",
  "When you are away": "Wenn Sie abwesend sind",
  "At this desk: no new request comes to you by itself meanwhile. What you have in hand stays yours.":
    "An dieser Stelle: Währenddessen kommt kein neuer Antrag von selbst zu Ihnen. Was Sie in Bearbeitung haben, bleibt bei Ihnen.",
} satisfies Readonly<Record<string, string>>;
