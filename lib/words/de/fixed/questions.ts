const ALL_OR_UNSURE = "Lassen Sie das Feld leer, wenn Sie alle meinen oder es nicht wissen.";
const ROUGHLY = "Ein Tag oder eine ungefähre Zeit, zum Beispiel letztes Frühjahr.";
const ALL_THAT_FIT = "Wählen Sie alles, was zutrifft.";

/** The questions of `DEFAULT_FORM` by their names. */
export const deQuestions = {
  "access-data": {
    label: "Von welchen Daten möchten Sie eine Kopie?",
    hint: ALL_OR_UNSURE,
  },
  "access-since": { label: "Seit wann?", hint: ROUGHLY },
  "move-data": { label: "Welche Daten möchten Sie mitnehmen?", hint: ALL_OR_UNSURE },
  "move-format": {
    label: "Welche Art von Datei möchten Sie?",
    options: {
      json: "Eine, die ein anderer Dienst lesen kann (JSON)",
      csv: "Eine, die sich als Tabelle öffnet (CSV)",
      any: "Egal, oder ich weiß es nicht",
    },
  },
  wrong: { label: "Was ist falsch oder fehlt?" },
  right: { label: "Wie heißt es richtig?" },
  "erase-data": { label: "Welche Daten sollen wir löschen?", hint: ALL_OR_UNSURE },
  "pause-use": {
    label: "Welche Verarbeitung Ihrer Daten sollen wir einschränken?",
    hint: "Lassen Sie das Feld leer, wenn Sie es nicht wissen.",
  },
  "pause-why": {
    label: "Warum sollen wir sie einschränken?",
    options: {
      wrong: "Die Daten sind falsch, und Sie sollen sie prüfen",
      unlawful: "Sie dürfen sie nicht verwenden, aber ich will sie nicht löschen lassen",
      claim: "Ich brauche sie für einen eigenen Anspruch",
      objected: "Ich habe der Verarbeitung widersprochen und warte auf Ihre Antwort",
      other: "Etwas anderes, oder ich weiß es nicht",
    },
  },
  "object-use": { label: "Welche Verarbeitung Ihrer Daten soll aufhören?" },
  "object-why": {
    label: "Warum soll sie aufhören?",
    hint: "Bei Werbung brauchen Sie keinen Grund.",
  },
  "sensitive-data": {
    label: "Um welche sensiblen Daten geht es?",
    hint: "Zum Beispiel um Ihre Gesundheit oder Ihren Standort. Schreiben Sie die Daten selbst nicht auf.",
  },
  decision: {
    label: "Um welche Entscheidung geht es?",
    hint: "Was entschieden wurde, und wann ungefähr.",
  },
  "decision-view": {
    label: "Was halten Sie davon?",
    hint: "Das liest der Mensch, der die Entscheidung prüft.",
  },
  consent: {
    label: "Worin haben Sie eingewilligt und möchten es nicht mehr?",
    hint: "Lassen Sie das Feld leer, wenn Sie alles meinen oder es nicht wissen.",
  },
  records: {
    label: "Zu welcher Einwilligung möchten Sie die Aufzeichnung sehen?",
    hint: "Lassen Sie das Feld leer, wenn Sie alle sehen möchten oder es nicht wissen.",
  },
  "where-used": {
    label: "Wo nutzen Sie unseren Dienst?",
    hint: `Damit wissen wir, wo wir aufhören sollen. ${ALL_THAT_FIT}`,
    options: { web: "In einem Browser", app: "In einer App", unsure: "Ich weiß es nicht" },
  },
  marketing: {
    label: "Welche Werbung soll aufhören?",
    hint: ALL_THAT_FIT,
    options: {
      mail: "E-Mails",
      app: "Nachrichten in der App oder auf der Website",
      elsewhere: "Unsere Anzeigen auf anderen Websites und in anderen Apps",
      all: "Jede Werbung",
    },
  },
  training: {
    label: "Was sollen wir vom KI-Training ausnehmen?",
    hint: ALL_THAT_FIT,
    options: {
      inputs: "Was ich eingebe: Texte, Bilder, Dateien",
      outputs: "Was ich erhalten habe",
      all: "Alles",
    },
  },
  collection: {
    label: "Welche Daten sollen wir nicht mehr erheben?",
    hint: "Lassen Sie das Feld leer, wenn Sie alle meinen, die wir nicht unbedingt brauchen.",
  },
  nominee: { label: "Wie heißt die Person, die Sie benennen?" },
  "nominee-reach": {
    label: "Wie erreichen wir sie?",
    hint: "Eine E-Mail-Adresse, Telefonnummer oder Postanschrift.",
  },
  "nominee-when": {
    label: "Wann darf sie für Sie handeln?",
    options: { death: "Nach meinem Tod", unable: "Wenn ich nicht mehr selbst handeln kann" },
  },
  complaint: { label: "Was ist geschehen?" },
  "complaint-when": { label: "Wann war das?", hint: ROUGHLY },
  "child-age": {
    label: "Wie alt ist das Kind?",
    options: {
      "under-13": "Unter 13",
      "13-15": "13 bis 15",
      "16-17": "16 oder 17",
      unsure: "Ich weiß es nicht",
    },
  },
  "child-what": {
    label: "Welche Daten des Kindes sind es?",
    hint: "Zum Beispiel ein Name, ein Bild oder eine Stimme.",
  },
  "child-where": {
    label: "Wo haben Sie sie gesehen?",
    hint: "Zum Beispiel die Adresse einer Seite oder der Name eines Kontos.",
  },
  "appeal-answer": {
    label: "Um welche unserer Antworten geht es?",
    hint: "Ihr Aktenzeichen, wie 7K4M-9XQP, wenn Sie es haben.",
  },
  "appeal-why": { label: "Warum sollen wir sie noch einmal prüfen?" },
};
