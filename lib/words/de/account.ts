/** Signing in with the account that the data belongs to; `name` is what people call it, “your Example account”. */
export const deAccount = {
  title: "Anmelden: {name}",
  button: "Anmelden: {name}",
  onwards: "Weiter zur Anmeldung",
  needed:
    "Bevor wir Daten herausgeben, melden Sie sich an ({name}). Das zeigt uns, dass die Daten Ihre sind.",
  neededToo:
    "Bevor wir Daten herausgeben, müssen Sie sich auch anmelden ({name}). Wenn das Konto die Adresse hat, die Sie angegeben haben, brauchen Sie keine E-Mail.",
  instead:
    "Oder melden Sie sich an ({name}). Wenn das Konto die Adresse hat, die Sie angegeben haben, brauchen Sie keine E-Mail.",
  again: "Ein anderes Konto? Melden Sie sich noch einmal an.",
  noted: "Wir haben vermerkt, dass Sie sich angemeldet haben",
  differs:
    "Sie haben sich mit der Adresse <address>{email}</address> angemeldet. Ihr Antrag nennt eine andere Adresse, deshalb muss diese noch bestätigt werden.",
  unverified:
    "Die Anmeldung sagt uns nicht, dass die Adresse Ihres Kontos bestätigt ist. Deshalb muss die Adresse Ihres Antrags noch mit unserer E-Mail bestätigt werden.",
  authority:
    "Es fehlt noch etwas, das zeigt, dass Sie für jemand anderen handeln dürfen. Sie können es auf der Seite Ihres Antrags senden.",
  done: "Sie haben sich angemeldet, und wir haben es vermerkt.",
  confirmed: "Sie haben sich angemeldet, und damit ist Ihre Adresse bestätigt. Wir haben begonnen.",
  error: {
    lost: "Wir konnten nicht erkennen, wofür Sie sich angemeldet haben: Es hat länger als zehn Minuten gedauert, oder Sie haben in einem anderen Browser begonnen. Beginnen Sie noch einmal auf der Seite Ihres Antrags.",
    refused:
      "Sie wurden nicht angemeldet: Die Anmeldung wurde abgebrochen oder dort abgelehnt. Es hat sich nichts geändert.",
    unreachable:
      "Die Anmeldung ({name}) antwortet im Moment nicht. Es hat sich nichts geändert. Versuchen Sie es in ein paar Minuten noch einmal.",
    unclear:
      "Die Anmeldung ({name}) hat nicht geklappt, und das liegt nicht an Ihnen. Es hat sich nichts geändert. Schreiben Sie uns, wenn es wieder geschieht.",
    nothing: "Für diesen Antrag gibt es keine Anmeldung mehr.",
  },
};
