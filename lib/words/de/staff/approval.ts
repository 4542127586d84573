/** What a second person looks at before it happens. */
export const deStaffApproval = {
  "Second look": "Zweiter Blick",
  "A second person looks before": "Eine zweite Person sieht vorher hin",
  "Whoever decides then asks for a second look, and a colleague approves it or sends it back. Nobody approves what they proposed themselves.":
    "Wer entscheidet, bittet dann um einen zweiten Blick, und jemand anderes aus dem Team gibt es frei oder gibt es zurück. Niemand gibt frei, was er selbst vorgeschlagen hat.",
  "Can approve answers": "Kann Antworten freigeben",
  "Can approve erasures": "Kann Löschungen freigeben",
  "Before an answer goes out": "Bevor eine Antwort hinausgeht",
  "Before personal data is erased by hand": "Bevor personenbezogene Daten von Hand gelöscht werden",
  "A second person looks": "Eine zweite Person sieht hin",
  "Nobody looks a second time": "Niemand sieht ein zweites Mal hin",
  "An answer that grants an erasure, and any answer that hands over files. Messages then cannot carry files.":
    "Eine Antwort, die eine Löschung gewährt, und jede Antwort, die Dateien herausgibt. Nachrichten können dann keine Dateien enthalten.",
  "Of a closed request. What the system erases by itself needs nobody.":
    "Bei einem abgeschlossenen Antrag. Was die Software von selbst löscht, braucht niemanden.",
  "Only one person here can decide on answers: what they propose nobody could approve. Invite a colleague as a handler or an admin first.":
    "Nur eine Person kann hier über Antworten entscheiden: Was sie vorschlägt, könnte niemand freigeben. Laden Sie zuerst jemanden zur Bearbeitung oder zur Administration ein.",
  "Only one person here can erase: what they propose nobody could approve. Give a colleague the role of an admin first.":
    "Nur eine Person kann hier löschen: Was sie vorschlägt, könnte niemand freigeben. Geben Sie zuerst jemand anderem die Rolle der Administration.",
  "A change to these rules is awaiting approval": "Eine Änderung dieser Regeln wartet auf Freigabe",
  "{name} proposes:": "{name} schlägt vor:",
  "Another admin has to approve it. You can withdraw it.":
    "Jemand anderes aus der Administration muss sie freigeben. Sie können sie zurückziehen.",
  "Withdraw the change": "Änderung zurückziehen",
  "Approve the change": "Änderung freigeben",
  "Reject the change": "Änderung ablehnen",
  "You are the only admin, so you can remove a rule without approval. All members of the desk get an email about it, and it is recorded in the audit log.":
    "Sie sind hier allein in der Administration, deshalb muss niemand freigeben, wenn Sie eine Regel aufheben. Alle Mitglieder dieser Stelle bekommen eine E-Mail darüber, und die Änderung steht im Protokoll.",
  "Removing a rule takes effect once another admin approves it.":
    "Eine Regel wird erst aufgehoben, wenn jemand anderes aus der Administration die Änderung freigibt.",
  "Proposed. It takes effect once another admin approves it.":
    "Vorgeschlagen. Es gilt, sobald jemand anderes aus der Administration es freigibt.",
  "Rejected. The rules stay as they are.": "Abgelehnt. Die Regeln bleiben, wie sie sind.",
  "Withdrawn. The rules stay as they are.": "Zurückgezogen. Die Regeln bleiben, wie sie sind.",
  "Applied. It holds from the next answer or erasure on.":
    "Angewendet. Es gilt ab der nächsten Antwort oder Löschung.",
  "What a second person looks at before it happens":
    "Was eine zweite Person ansieht, bevor es geschieht",

  "Ask for a second look": "Um einen zweiten Blick bitten",
  "A second person looks first. This can be: {names}.":
    "Eine zweite Person sieht vorher hin. Das kann sein: {names}.",
  "A second person has to look first, and nobody else at this desk can. An admin can invite a colleague under “People”.":
    "Eine zweite Person muss vorher hinsehen, und niemand anderes an dieser Stelle kann das. Die Administration kann unter „Team“ jemanden einladen.",
  "Without files it goes out at once. With files it waits for a second look.":
    "Ohne Dateien geht sie sofort hinaus. Mit Dateien wartet sie auf einen zweiten Blick.",
  "Files that were proposed: {names}": "Vorgeschlagene Dateien: {names}",
  "They go along": "Sie gehen mit",
  "Leave them out: they are destroyed": "Weglassen: Sie werden vernichtet",
  "Asked. Nothing happens before somebody else has looked at it.":
    "Darum gebeten. Nichts geschieht, bevor jemand anderes hingesehen hat.",

  "Proposed by": "Vorgeschlagen von",
  "Proposed on": "Vorgeschlagen am",
  "Nothing is written: the letter says that it was done as asked.":
    "Es ist nichts geschrieben: Das Schreiben sagt, dass wie gewünscht verfahren wurde.",
  "No files go along.": "Es gehen keine Dateien mit.",
  "Approve the answer": "Die Antwort freigeben",
  "Approve and send": "Freigeben und senden",
  "Approve the erasure": "Die Löschung freigeben",
  "Approve and erase": "Freigeben und löschen",
  "Open the files before you approve: the person can fetch them for {days} days from then on.":
    "Öffnen Sie die Dateien, bevor Sie freigeben: Die Person kann sie von da an {days} Tage lang abrufen.",
  "Send it back": "Zurückgeben",
  "What is to be looked at again. It stays at the desk, as a note.":
    "Was noch einmal anzusehen ist. Es bleibt als Notiz an der Stelle.",
  "Take the proposal back": "Den Vorschlag zurücknehmen",
  "Take it back": "Zurücknehmen",
  "Sent back. Whoever proposed it is told.": "Zurückgegeben. Wer es vorschlug, erfährt es.",
  "Taken back. What was written stands in the form again.":
    "Zurückgenommen. Was geschrieben war, steht wieder im Formular.",

  "What was proposed came back. Its words and files stand in the form again.":
    "Der Vorschlag ist zurückgekommen. Sein Text und seine Dateien stehen wieder im Formular.",
  "The request changed after {name} proposed this: {changes}. It cannot be approved any more. Look at what changed, and propose it again.":
    "Der Antrag hat sich geändert, nachdem {name} dies vorgeschlagen hat: {changes}. Freigeben lässt es sich nicht mehr. Sehen Sie an, was sich geändert hat, und schlagen Sie es noch einmal vor.",
  "{name} asks for a second look before this answer goes out.":
    "{name} bittet um einen zweiten Blick, bevor diese Antwort hinausgeht.",
  "{name} asks for a second look before the personal data is erased.":
    "{name} bittet um einen zweiten Blick, bevor die personenbezogenen Daten gelöscht werden.",
  "You asked for a second look. It happens once it is approved. This can be: {names}.":
    "Sie haben um einen zweiten Blick gebeten. Es geschieht, sobald es freigegeben ist. Das kann sein: {names}.",
  "You asked for a second look, and nobody else at this desk can approve it. An admin can invite a colleague under “People”.":
    "Sie haben um einen zweiten Blick gebeten, und niemand anderes an dieser Stelle kann es freigeben. Die Administration kann unter „Team“ jemanden einladen.",

  "{name} asks for a second look": "{name} bittet um einen zweiten Blick",
  "What you proposed came back: {name} was here":
    "Ihr Vorschlag ist zurückgekommen: {name} war daran",
  "What you proposed came back: the request changed":
    "Ihr Vorschlag ist zurückgekommen: Der Antrag hat sich geändert",
  "A colleague asks for a second look": "Jemand aus dem Team bittet um einen zweiten Blick",
  "Before an answer goes out or data is erased, where the desk wants two people.":
    "Bevor eine Antwort hinausgeht oder Daten gelöscht werden, wo die Stelle zwei Personen verlangt.",
  "What you proposed comes back": "Ihr Vorschlag kommt zurück",
  "A colleague sends it back, or the request changed meanwhile.":
    "Jemand gibt ihn zurück, oder der Antrag hat sich inzwischen geändert.",

  "Second look asked for: answer": "Um zweiten Blick gebeten: Antwort",
  "Second look asked for: erasure": "Um zweiten Blick gebeten: Löschung",
  "Approved by a second person": "Von einer zweiten Person freigegeben",
  "Sent back to whoever proposed it": "An die vorschlagende Person zurückgegeben",
  "Proposal taken back": "Vorschlag zurückgenommen",
  "Proposal lapsed": "Vorschlag verfallen",
} as const;
