/** What is decided on a request, each with what it does to the person and to the clock. */
export const deStaffActs = {
  "Last day to answer: <b>{day}</b>": "Letzter Tag für die Antwort: <b>{day}</b>",
  "The person gets a letter. Files never travel in it: the person fetches them with a fresh code, within {days} days.":
    "Die Person bekommt ein Schreiben. Dateien sind nie darin: Die Person ruft sie mit einem frischen Code ab, innerhalb von {days, plural, one {einem Tag} other {# Tagen}}.",
  "What was done": "Was getan wurde",
  "Goes into the email, in words the requester understands. Needed unless you attach a file.":
    "Steht in der E-Mail, in Worten, die die Person versteht. Nötig, wenn Sie keine Datei anhängen.",
  "The email adds where to complain. A response to an access request also lists purposes, recipients, retention and source from the data inventory of your policy.":
    "Die E-Mail nennt außerdem, wo man sich beschweren kann. Die Antwort auf ein Auskunftsersuchen nennt auch Zwecke, Empfänger, Speicherdauer und Herkunft aus dem Datenverzeichnis Ihrer Richtlinie.",
  Files: "Dateien",
  "Send the answer": "Antwort senden",
  "The person wants a <b>letter by post</b>. Send it yourself, and say below that you did:":
    "Die Person möchte einen <b>Brief mit der Post</b>. Senden Sie ihn selbst, und schreiben Sie unten, dass Sie es getan haben:",
  "The person wants the answer as <b>text in the mail</b>: write it below. Files stay here to download.":
    "Die Person möchte die Antwort als <b>Text per E-Mail</b>: Schreiben Sie sie unten. Dateien bleiben hier zum Herunterladen.",
  "The letter says so, and where the person can complain.":
    "Das steht im Schreiben, und auch, wo sich die Person beschweren kann.",
  Explanation: "Erläuterung",
  "For example where you looked, and for what.": "Zum Beispiel wo Sie gesucht haben, und wonach.",
  "Send this answer": "Diese Antwort senden",
  "This law knows no ground to refuse it.": "Dieses Gesetz kennt dafür keinen Ablehnungsgrund.",
  "Last day to tell a refusal, an extension or not: <b>{day}</b>":
    "Letzter Tag, um eine Ablehnung mitzuteilen, mit oder ohne Verlängerung: <b>{day}</b>",
  "The letter names the ground and its article, gives your explanation, and says how to complain to the authority and how to go to court.":
    "Das Schreiben nennt den Grund und seinen Artikel, enthält Ihre Erläuterung und sagt, wie man sich bei der Aufsichtsbehörde beschwert und wie man vor Gericht geht.",
  Ground: "Ablehnungsgrund",
  "Choose a ground": "Wählen Sie einen Grund",
  "Why the ground applies here, in words the person understands.":
    "Warum der Grund hier zutrifft, in Worten, die die Person versteht.",
  "Refuse the request": "Antrag ablehnen",
  "The clock stands still. Once the answer comes, {days, plural, =1 {one day is} other {# days are}} left.":
    "Die Frist steht still. Kommt die Antwort, {days, plural, one {bleibt ein Tag} other {bleiben # Tage}}.",
  "The clock runs on: {law} does not stop it ({source}).":
    "Die Frist läuft weiter: {law} lässt sie nicht ruhen ({source}).",
  "The clock runs on: {law} does not stop it (no rule).":
    "Die Frist läuft weiter: {law} lässt sie nicht ruhen (keine Regel).",
  "The last day stays {day}.": "Der letzte Tag bleibt {day}.",
  "{first} and {second}": "{first} und {second}",
  "Ask the person and stop the clock": "Die Person fragen, die Frist steht still",
  "Ask the person, the clock runs on": "Die Person fragen, die Frist läuft weiter",
  "All of it is asked already.": "Alles ist schon gefragt.",
  "Last day on which a question counts: <b>{day}</b>":
    "Letzter Tag, an dem eine Rückfrage zählt: <b>{day}</b>",
  "Ask without delay: a late question is held against the desk.":
    "Fragen Sie unverzüglich: Eine späte Rückfrage geht zulasten der Stelle.",
  "{laws} does not let the clock stop for a question. The days go on counting while you wait.":
    "Wegen einer Rückfrage ruht die Frist hier nicht ({laws}). Die Tage zählen weiter, während Sie warten.",
  "What you ask for": "Worum Sie bitten",
  Question: "Frage",
  "The person gets a mail that a message waits, and answers on the page of their request.":
    "Die Person bekommt eine E-Mail, dass eine Nachricht wartet, und antwortet auf der Seite ihres Antrags.",
  "Ask and wait": "Fragen und warten",
  "Ask, the clock runs on": "Fragen, die Frist läuft weiter",
  "They were asked already, and the answer is not here yet.":
    "Die Person wurde schon gefragt, und die Antwort ist noch nicht da.",
  "The letter says where you looked, and that they can send more on the page of their request.":
    "Im Schreiben steht, wo Sie gesucht haben und dass die Person auf der Seite ihres Antrags mehr angeben kann.",
  "Where you looked, and for what": "Wo Sie gesucht haben, und wonach",
  "For example: accounts and logs, for the address they gave.":
    "Zum Beispiel: in Konten und Protokollen, nach der angegebenen Adresse.",
  "Tell them and ask for more": "Mitteilen und um mehr Angaben bitten",
  "The answer came: {asking}": "Die Antwort ist da (Bitte um {asking})",
  "Day it arrived": "Tag des Eingangs",
  "The day itself, also where you read it later.":
    "Der Tag selbst, auch wenn Sie die Antwort später gelesen haben.",
  "The answer is here": "Die Antwort ist da",
  "Asked on {day}.": "Gefragt am {day}.",
  "The person wrote on {day}.": "Die Person schrieb am {day}.",
  "With an answer on {day} the last day is <b>{last}</b>.":
    "Mit einer Antwort am {day} ist der letzte Tag <b>{last}</b>.",
  "The clock still waits for another answer.":
    "Die Frist steht noch still: Eine andere Antwort steht aus.",
  "The clock still waits for another answer; {days, plural, =1 {one day is} other {# days are}} left.":
    "Die Frist steht noch still: Eine andere Antwort steht aus; danach {days, plural, one {bleibt ein Tag} other {bleiben # Tage}}.",
  "New last day": "Neuer letzter Tag",
  "The law leaves it to you. After {day}.": "Das Gesetz überlässt ihn Ihnen. Nach: {day}.",
  "Last day to tell the person of it: <b>{day}</b>":
    "Letzter Tag, um es der Person mitzuteilen: <b>{day}</b>",
  "Moves the last day from <b>{from}</b> to <b>{to}</b>. It can be done once, and the person gets your reason by letter.":
    "Verschiebt den letzten Tag; bisher: <b>{from}</b>, neu: <b>{to}</b>. Das geht einmal, und die Person bekommt Ihren Grund in einem Schreiben.",
  "no date": "ohne Datum",
  "The law wants it told to the person.": "Das Gesetz verlangt, ihn der Person mitzuteilen.",
  "Extend and tell the person": "Verlängern und mitteilen",
  "Beside each law stands the day you would work to. Where two apply, the earlier day counts.":
    "Neben jedem Gesetz steht der Tag, auf den Sie hinarbeiten würden. Gelten zwei, zählt der frühere Tag.",
  "Another law that applies as well": "Ein weiteres Gesetz, das auch gilt",
  "None ¦ a law": "Keines",
  "Kept as a note for the desk, and in the log that it was done.":
    "Bleibt als Notiz bei der Stelle; im Protokoll steht, dass es geschah.",
} satisfies Readonly<Record<string, string>>;
