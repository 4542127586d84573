/** What wants its reader, what was put off, and what is mailed of it. */
export const deStaffWants = {
  "A date came near": "Ein Termin rückt näher",
  "The answer is {days, plural, one {# day} other {# days}} overdue":
    "Die Antwort ist {days, plural, one {# Tag} other {# Tage}} überfällig",
  "The answer is due today": "Die Antwort ist heute fällig",
  "The answer is due tomorrow": "Die Antwort ist morgen fällig",
  "The answer is due in {days, plural, one {# day} other {# days}}":
    "Die Antwort ist in {days, plural, one {# Tag} other {# Tagen}} fällig",
  "A colleague": "Jemand aus dem Team",
  "{name} named you in a note": "{name} hat Sie in einer Notiz erwähnt",
  "The person wrote or sent something": "Die Person hat geschrieben oder etwas gesendet",
  "A letter to the person could not be delivered":
    "Ein Schreiben an die Person konnte nicht zugestellt werden",
  "{name} put it into your hands": "{name} hat Ihnen den Antrag zugewiesen",
  "Back: you put it off until then": "Wieder da: Sie hatten den Antrag bis dahin zurückgestellt",
  "Back before its time: something happened": "Vorzeitig wieder da: Es ist etwas geschehen",
  "A note names you": "Eine Notiz erwähnt Sie",
  "A colleague writes @ and your name.": "Jemand aus dem Team schreibt @ und Ihren Namen.",
  "The person writes": "Die Person schreibt",
  "On your requests. Those without an assignee are in the daily email.":
    "Bei Ihren Anträgen. Anträge, die niemandem zugewiesen sind, stehen in der täglichen E-Mail.",
  "A date comes near, or passes": "Ein Termin rückt näher oder verstreicht",
  "On your requests: 14, 7, 3 and 1 days before it, on the day, and once after it. Admins hear of requests on which nobody acts.":
    "Bei Ihren Anträgen: 14, 7, 3 und 1 Tag vorher, am Tag selbst und einmal danach. Die Administration erfährt von Anträgen, an denen niemand arbeitet.",
  "A letter cannot be delivered": "Ein Schreiben lässt sich nicht zustellen",
  "On requests in your hands; admins hear of those that nobody has.":
    "Zu Anträgen, die Sie bearbeiten; von denen, die niemand hat, erfährt die Administration.",
  "The receipt has not been acknowledged": "Der Eingang ist noch nicht bestätigt",
  "An acknowledgment is not sent in time": "Eine Eingangsbestätigung geht nicht rechtzeitig hinaus",
  "On requests assigned to you; admins get those without an assignee, and every one that is missed.":
    "Bei Anträgen, die Ihnen zugewiesen sind; die Administration erfährt von Anträgen, die niemandem zugewiesen sind, und von jeder versäumten Bestätigung.",
  "A request is put into your hands": "Ein Antrag wird Ihnen zugewiesen",
  "By a colleague, not by yourself.": "Von jemand anderem, nicht von Ihnen selbst.",
  "What you put off is back": "Zurückgestelltes ist wieder da",
  "On time, or because the person wrote.": "Zur gewählten Zeit oder weil die Person schrieb.",
  "How the desk stands": "Wie es um die Stelle steht",
  "What is overdue, due soon and without an assignee, in one email for all your desks, after seven in the morning.":
    "Was überfällig, bald fällig und niemandem zugewiesen ist, in einer E-Mail für alle Ihre Stellen, nach sieben Uhr morgens.",
  "At once": "Sofort",
  "Once a day": "Einmal am Tag",
  "Not by mail": "Nicht per E-Mail",
  "{right} for {name}": "{right} für {name}",
  "Put off": "Zurückgestellt",
  "until {time}": "bis {time}",
  Until: "Bis",
  "Tomorrow, 9 in the morning": "Morgen, 9 Uhr",
  "Later today, in three hours": "Heute noch, in drei Stunden",
  "Next Monday, 9 in the morning": "Nächsten Montag, 9 Uhr",
  "The day below, 9 in the morning": "Am Tag, der unten steht, 9 Uhr",
  Day: "Tag",
  "Bring it back": "Zurückholen",
  "You put it off until {until}. The others see it as before.":
    "Sie haben den Antrag zurückgestellt bis {until}. Die anderen sehen ihn wie bisher.",
  "Put it off": "Zurückstellen",
  "For you alone. It is back then, or as soon as the person writes.":
    "Nur für Sie. Der Antrag kommt dann wieder, oder sobald die Person schreibt.",
  "You stand in for {name}: <link>see theirs</link>.":
    "Sie vertreten {name}: <link>Anträge ansehen</link>.",
} satisfies Readonly<Record<string, string>>;
