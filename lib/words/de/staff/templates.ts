/** Texts that staff write again and again. */
export const deStaffTemplates = {
  Templates: "Vorlagen",
  "Admins and handlers of this desk see its templates.":
    "Vorlagen sehen die Administration und die Bearbeitung dieser Stelle.",
  "Texts that you write again and again. Whoever writes to a person can put one in, and change it before it is sent.":
    "Texte, die Sie immer wieder schreiben. Wer einer Person schreibt, kann einen einfügen und vor dem Senden ändern.",
  "An admin of the desk can add and change them.":
    "Hinzufügen und ändern kann sie die Administration der Stelle.",
  "There is no template yet": "Es gibt noch keine Vorlage",
  "Add one below.": "Fügen Sie unten eine hinzu.",
  "{language}, version {version}": "{language}, Version {version}",
  "Changed by {name} on {day}.": "Geändert von {name} am {day}.",
  "As a person would read it, with made-up values:":
    "So würde eine Person es lesen, mit erfundenen Werten:",
  "Change ¦ a template": "Ändern",
  "Save the template": "Vorlage speichern",
  "Remove the template": "Vorlage entfernen",
  "It is gone for everybody. What was written with it stays where it is.":
    "Sie ist dann für alle weg. Was damit geschrieben wurde, bleibt, wo es ist.",
  "Add a template": "Vorlage hinzufügen",
  "Add the template": "Vorlage hinzufügen",
  "What you call it here. The person never sees it.":
    "Wie Sie sie hier nennen. Die Person sieht das nie.",
  "What it is written in. Requests in this language offer it first.":
    "Worin sie geschrieben ist. Anträge in dieser Sprache bieten sie zuerst an.",
  Text: "Text",
  "Plain text. What stands in double braces is filled in for each request.":
    "Reiner Text. Was in doppelten Klammern steht, wird für jeden Antrag eingesetzt.",
  "What can be filled in": "Was sich einsetzen lässt",
  "Before you use {sender}, <a>give your name in your settings</a>.":
    "Bevor Sie {sender} verwenden, <a>geben Sie Ihren Namen in Ihren Einstellungen an</a>.",
  "Where something is not known of a request, its braces stay, and the message is not sent before you fill them in.":
    "Ist etwas von einem Antrag nicht bekannt, so bleiben seine Klammern stehen, und die Nachricht geht nicht hinaus, bevor Sie sie ausfüllen.",
  "The name of whoever asked, if they gave one": "Der Name der Person, falls sie ihn genannt hat",
  "The reference of the request": "Das Aktenzeichen des Antrags",
  "What was asked for, as the form calls it": "Was verlangt wurde, wie es im Formular heißt",
  "The law that sets the last day": "Das Gesetz, das den letzten Tag bestimmt",
  "The day the request was received": "Der Tag, an dem der Antrag einging",
  "The last day to answer, while the clock runs":
    "Der letzte Tag für die Antwort, solange die Frist läuft",
  "The name of this desk": "Der Name dieser Stelle",
  "The name of whoever writes, where it is known":
    "Der Name der Person, die schreibt, wo er bekannt ist",
} satisfies Readonly<Record<string, string>>;
