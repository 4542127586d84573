/** `verbNoun` completes „Sie haben uns gebeten, …“. */
export const deRights = {
  access: {
    title: "Auskunft und eine Kopie Ihrer Daten",
    hint: "Wir sagen Ihnen, welche Daten wir über Sie haben, wozu, wer sie erhält und wie lange wir sie speichern. Dazu bekommen Sie eine Kopie.",
    verbNoun: "Ihnen Auskunft und eine Kopie Ihrer Daten zu geben",
  },
  portability: {
    title: "Ihre Daten mitnehmen (Datenübertragbarkeit)",
    hint: "Sie bekommen die Daten, die Sie uns gegeben haben, als Datei, die andere Dienste lesen können.",
    verbNoun: "Ihnen Ihre Daten in einer Form zu geben, die andere Dienste lesen können",
  },
  rectification: {
    title: "Ihre Daten berichtigen",
    hint: "Sagen Sie uns, was falsch ist oder fehlt und wie es richtig heißt.",
    verbNoun: "Ihre Daten zu berichtigen",
  },
  erasure: {
    title: "Ihre Daten löschen",
    hint: "Wir löschen, was wir über Sie haben. Ausgenommen ist, was wir nach dem Gesetz aufbewahren müssen. Gelöschte Daten kommen nicht zurück.",
    verbNoun: "Ihre Daten zu löschen",
  },
  restriction: {
    title: "Die Verarbeitung Ihrer Daten einschränken",
    hint: "Wir behalten Ihre Daten, verwenden sie aber nicht, zum Beispiel solange wir prüfen, ob sie richtig sind.",
    verbNoun: "die Verarbeitung Ihrer Daten einzuschränken",
  },
  objection: {
    title: "Der Verarbeitung Ihrer Daten widersprechen",
    hint: "Sagen Sie uns, welcher Verarbeitung Sie widersprechen und warum. Wir hören damit auf, wenn nicht zwingende Gründe dagegen stehen, die das Gesetz anerkennt.",
    verbNoun: "eine Verarbeitung Ihrer Daten zu beenden, der Sie widersprechen",
  },
  "withdraw-consent": {
    title: "Ihre Einwilligung widerrufen",
    hint: "Sie haben in etwas eingewilligt und wollen das nicht mehr. Was wir vor dem Widerruf getan haben, bleibt rechtmäßig.",
    verbNoun: "den Widerruf Ihrer Einwilligung umzusetzen",
  },
  "consent-records": {
    title: "Sehen, worin Sie eingewilligt haben",
    hint: "Wir zeigen Ihnen, wann, wie und worin Sie eingewilligt haben.",
    verbNoun: "Ihnen die Aufzeichnung Ihrer Einwilligung zu zeigen",
  },
  "opt-out-sale": {
    title: "Verkauf und Weitergabe Ihrer Daten beenden",
    hint: "Sagen Sie uns, dass wir Ihre Daten nicht verkaufen und nicht für Werbung auf anderen Websites und in anderen Apps weitergeben sollen.",
    verbNoun: "Ihre Daten nicht zu verkaufen oder weiterzugeben",
  },
  "opt-out-marketing": {
    title: "Werbung beenden",
    hint: "Wir verwenden Ihre Daten nicht mehr, um bei Ihnen zu werben. Sie brauchen keinen Grund anzugeben.",
    verbNoun: "Ihre Daten nicht mehr für Werbung zu verwenden",
  },
  "opt-out-analytics": {
    title: "Messungen und nicht nötige Cookies beenden",
    hint: "Wir messen nicht mehr, wie Sie den Dienst nutzen, und setzen nur noch notwendige Cookies.",
    verbNoun: "Messungen und nicht notwendige Cookies zu beenden",
  },
  "opt-out-training": {
    title: "Ihre Daten vom KI-Training ausnehmen",
    hint: "Wir verwenden nicht, was Sie eingeben oder erhalten, um unsere Modelle zu verbessern.",
    verbNoun: "Ihre Daten nicht zum Training von Modellen zu verwenden",
  },
  "opt-out-collection": {
    title: "Die Erhebung bestimmter Daten beenden",
    hint: "Sagen Sie uns, welche Daten wir nicht mehr über Sie erheben sollen.",
    verbNoun: "bestimmte Daten nicht mehr über Sie zu erheben",
  },
  "limit-sensitive": {
    title: "Die Verwendung sensibler Daten begrenzen",
    hint: "Wir verwenden sensible Daten, etwa zur Gesundheit oder zum genauen Standort, nur für das, was der Dienst braucht.",
    verbNoun: "die Verwendung Ihrer sensiblen Daten zu begrenzen",
  },
  "automated-decision": {
    title: "Eine automatisierte Entscheidung von einem Menschen prüfen lassen",
    hint: "Ein Computer hat etwas entschieden, das für Sie wichtig ist. Ein Mensch prüft es und hört Ihren Standpunkt.",
    verbNoun: "eine automatisierte Entscheidung über Sie von einem Menschen prüfen zu lassen",
  },
  nomination: {
    title: "Jemanden benennen, der für Sie handelt",
    hint: "Nennen Sie eine Person, die Ihre Rechte ausüben darf, wenn Sie sterben oder nicht mehr selbst handeln können.",
    verbNoun: "die Person zu vermerken, die für Sie handeln soll",
  },
  grievance: {
    title: "Sich über den Umgang mit Daten beschweren",
    hint: "Sagen Sie uns, was falsch gelaufen ist. Sie erhalten eine schriftliche Antwort.",
    verbNoun: "Ihrer Beschwerde nachzugehen",
  },
  "child-data": {
    title: "Daten eines Kindes melden",
    hint: "Wir haben Daten eines Kindes, die wir nicht haben sollten. Wir prüfen das zuerst und löschen, was gelöscht werden muss.",
    verbNoun: "zu prüfen, welche Daten eines Kindes wir haben",
  },
  appeal: {
    title: "Unsere Antwort noch einmal prüfen lassen",
    hint: "Sie sind mit einer Antwort von uns nicht einverstanden. Jemand, der nicht darüber entschieden hat, prüft sie noch einmal.",
    verbNoun: "unsere Antwort noch einmal zu prüfen",
  },
};
