/** Why a file is not taken, and what to do about it: one sentence each. */
export const deFiles = {
  type: "{name}: Diese Art von Datei nehmen wir nicht an, wählen Sie also eine mit der Endung {endings}.",
  content: "{name}: Der Inhalt passt nicht zum Namen, wählen Sie also eine andere Datei.",
  empty: "{name}: Die Datei ist leer, wählen Sie also eine andere.",
  large: "{name}: Die Datei ist größer als {megabytes, number} MB, wählen Sie also eine kleinere.",
  virus:
    "{name}: In dieser Datei war ein Virus, und wir haben sie nicht behalten, wählen Sie also eine andere.",
  locked:
    "{name}: Die Datei ist mit einem Passwort geschützt und lässt sich nicht auf Viren prüfen, senden Sie also eine Kopie ohne Schutz.",
  unscannable:
    "{name}: Die Datei ließ sich nicht auf Viren prüfen, weil sie gesperrt ist oder zu viel enthält, senden Sie ihren Inhalt also ohne Sperre oder in kleineren Dateien.",
  unstored:
    "{name}: Die Datei ließ sich nicht hochladen, was an uns liegt und nicht an der Datei, versuchen Sie es also in ein paar Minuten noch einmal.",
  many: "Wählen Sie höchstens {files, number} Dateien.",
  quota:
    "Mit diesen Dateien wären es mehr als die {files, number} Dateien und {megabytes, number} MB, die Sie Ihrem Antrag insgesamt hinzufügen können, wählen Sie also weniger oder kleinere Dateien.",
  full: "Wir haben im Moment keinen Platz für weitere Dateien und es wurde nichts gesendet, schreiben Sie uns also ohne Dateien, und wir sagen Ihnen, wie Sie sie senden können.",
  fullDesk:
    "Die Dateien dieser Stelle belegen die {gigabytes, number} GB, die sie belegen dürfen, und es wurde nichts gesendet, ziehen Sie also Dateien zurück, löschen Sie die Daten geschlossener Anträge oder bitten Sie den Betreiber, DESK_FILES_GB zu erhöhen.",
  formLarge:
    "Was Sie gesendet haben, ist größer als {files, number} Dateien mit je {megabytes, number} MB und wurde nicht angenommen, wählen Sie also weniger oder kleinere Dateien.",
  formLong: "Was gesendet wurde, ist größer als {kilobytes, number} KB und wurde nicht angenommen.",
  formBroken:
    "Das Formular kam nicht ganz an, und wir haben nichts davon behalten, öffnen Sie die Seite also noch einmal und senden Sie es von dort.",
  formSlow:
    "Das Formular kam nicht zu Ende an, und wir haben nichts davon behalten, prüfen Sie also Ihre Verbindung und senden Sie es noch einmal.",
};
