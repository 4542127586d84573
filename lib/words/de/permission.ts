/** The page on which somebody says whether an agent may act for them. */
export const dePermission = {
  title: "Haben Sie Ihre Erlaubnis gegeben?",
  live: "{agent} bittet uns in Ihrem Namen, {verbNoun}.",
  after:
    "Wenn ja, bearbeiten wir den Antrag und geben {agent} die Antwort. Wenn nein, geben wir nichts über Sie heraus.",
  yes: "Ja, ich habe meine Erlaubnis gegeben",
  no: "Nein, das habe ich nicht",
  doneTitle: "Vielen Dank",
  done: "Wir haben Ihre Antwort vermerkt. Sie brauchen sonst nichts zu tun.",
  goneTitle: "Dieser Link gilt nicht mehr",
  gone: "Er ist abgelaufen, oder über den Antrag wurde inzwischen entschieden. Wenn Sie uns etwas sagen möchten, schreiben Sie uns: Unten finden Sie unsere Adresse.",
  supersededTitle: "Es gibt eine neuere E-Mail",
  superseded:
    "Wir haben nach dieser noch eine E-Mail gesendet. Öffnen Sie den Link in der neuesten E-Mail.",
  unknownTitle: "Dieser Link ist nicht vollständig",
  unknown:
    "Manche Mailprogramme schneiden lange Links ab. Kopieren Sie den ganzen Link aus der E-Mail.",
};
