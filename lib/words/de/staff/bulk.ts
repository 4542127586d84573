/** One act on many requests: what it is told, what it would do, and how far it is. */
export const deStaffBulk = {
  "Tag ¦ to put on": "Schlagwort setzen oder entfernen",
  "Close as never confirmed": "Als nie bestätigt abschließen",
  "Assign {count, plural, one {# request} other {# requests}}":
    "{count, plural, one {# Antrag} other {# Anträge}} zuweisen",
  "Tag {count, plural, one {# request} other {# requests}}":
    "Schlagwort für {count, plural, one {# Antrag} other {# Anträge}}",
  "Write to the people of {count, plural, one {# request} other {# requests}}":
    "Den Personen von {count, plural, one {# Antrag} other {# Anträgen}} schreiben",
  "Extend the period of {count, plural, one {# request} other {# requests}}":
    "Die Frist von {count, plural, one {# Antrag} other {# Anträgen}} verlängern",
  "Close {count, plural, one {# request} other {# requests}} as never confirmed":
    "{count, plural, one {# Antrag} other {# Anträge}} als nie bestätigt abschließen",
  "The address is not confirmed yet.": "Die Adresse ist noch nicht bestätigt.",
  "The address was never confirmed, and the link ran out.":
    "Die Adresse wurde nie bestätigt, und der Link ist abgelaufen.",
  "It is open.": "Er ist offen.",
  "It is answered.": "Er ist beantwortet.",
  "It is closed.": "Er ist abgeschlossen.",
  "The role of whoever asked for it does not allow this.":
    "Die Rolle, in der es verlangt wurde, erlaubt das nicht.",
  "It is no longer at this desk.": "Er ist nicht mehr bei dieser Stelle.",
  "The personal data was erased.": "Die personenbezogenen Daten wurden gelöscht.",
  "The address was confirmed.": "Die Adresse wurde bestätigt.",
  "Whoever was to get it does not handle requests at this desk any more.":
    "Wer ihn bekommen sollte, bearbeitet an dieser Stelle keine Anträge mehr.",
  "It has as many tags as it can have, or the desk has.":
    "Er hat so viele Schlagwörter, wie er haben kann, oder die Stelle hat so viele.",
  "Something that has to be done first is not done.":
    "Etwas, das zuerst getan werden muss, ist nicht getan.",
  "The period was extended already.": "Die Frist wurde schon verlängert.",
  "The clock stands still.": "Die Frist steht still.",
  "The law gives no extension, or not any more.":
    "Das Gesetz gibt keine Verlängerung, oder keine mehr.",
  "The law leaves the new last day to you, and none was named.":
    "Das Gesetz überlässt Ihnen den neuen letzten Tag, und es wurde keiner genannt.",
  "The new last day is not after the one it has.":
    "Der neue letzte Tag liegt nicht nach dem bisherigen.",
  "It was refused. Open the request to see why.":
    "Es ging nicht. Öffnen Sie den Antrag, um zu sehen, warum.",
  "Something failed on our side. Nothing was changed.":
    "Bei uns ist etwas fehlgeschlagen. Es wurde nichts geändert.",
  "Who takes them": "Wer sie übernimmt",
  Tag: "Schlagwort",
  "Words of the desk, never of the person: tags are not sealed.":
    "Worte der Stelle, nie solche der Person: Schlagwörter sind nicht versiegelt.",
  "What to do with it": "Was damit zu tun ist",
  "Put it on": "Setzen",
  "Take it off": "Entfernen",
  Message: "Nachricht",
  "Everybody reads the same words on the page of their request, with their own values for what stands in double braces. A mail says that they wait.":
    "Alle lesen dieselben Worte auf der Seite ihres Antrags, mit ihren eigenen Werten für das, was in doppelten Klammern steht. Eine E-Mail sagt, dass sie dort warten.",
  "What can be filled in: {variables}": "Was sich einsetzen lässt: {variables}",
  "Something its message needs is not known.":
    "Etwas, das seine Nachricht braucht, ist nicht bekannt.",
  "The law wants it told to the person. Everybody reads the same words.":
    "Das Gesetz verlangt, ihn der Person mitzuteilen. Alle lesen dieselben Worte.",
  "Only for requests whose law leaves it to you.":
    "Nur für Anträge, deren Gesetz ihn Ihnen überlässt.",
  "{gone, number} of {total, number}": "{gone, number} von {total, number}",
  "{gone, number} of {total, number}, {failed, number} could not be done":
    "{gone, number} von {total, number}, bei {failed, number} ging es nicht",
  "The first {count} that could not be done": "Die ersten {count}, bei denen es nicht ging",
  "Could not be done": "Hier ging es nicht",
  "Undone. Nothing was done to any request, and no mail goes out.":
    "Rückgängig gemacht. An keinem Antrag wurde etwas getan, und es geht keine E-Mail hinaus.",
  "It begins in a moment, for {count, plural, one {# request} other {# requests}}.":
    "Es beginnt gleich, für {count, plural, one {# Antrag} other {# Anträge}}.",
  "It has begun. You can leave this page: it goes on by itself.":
    "Es hat begonnen. Sie können diese Seite verlassen: Es geht von allein weiter.",
  "Done for {count, plural, =0 {none} one {# request} other {# requests}}.":
    "Ausgeführt für {count, plural, =0 {keinen Antrag} one {# Antrag} other {# Anträge}}.",
  "{count, plural, one {# could not be done: nothing was changed on it} other {# could not be done: nothing was changed on them}}.":
    "{count, plural, one {Bei # ging es nicht: Daran wurde nichts geändert} other {Bei # ging es nicht: An ihnen wurde nichts geändert}}.",
  "What will happen": "Was geschehen wird",
  "<b>{can, plural, =0 {None} other {#}}</b> will be done.":
    "Ausgeführt wird es bei <b>{can, plural, =0 {keinem} other {#}}</b>.",
  "<b>{can, plural, =0 {None} other {#}}</b> will be done, <b>{cannot, number}</b> cannot.":
    "Ausgeführt wird es bei <b>{can, plural, =0 {keinem} other {#}}</b>, bei <b>{cannot, number}</b> geht es nicht.",
  "The first {count} that cannot be done": "Die ersten {count}, bei denen es nicht geht",
  "What cannot be done": "Bei diesen geht es nicht",
  "Nobody gets a letter.": "Niemand bekommt ein Schreiben.",
  "The first of them gets no letter.": "Die Person des ersten Antrags bekommt kein Schreiben.",
  "The letter": "Das Schreiben",
  "As the person of {reference} gets it.": "So bekommt es die Person des Antrags {reference}.",
  "The message, on the page of each request": "Die Nachricht, auf der Seite jedes Antrags",
  "As this person reads it. The others read it with their own values.":
    "So liest sie diese Person. Die anderen lesen sie mit ihren eigenen Werten.",
  "All of them go out in {language}.": "Alle werden auf {language} gesendet.",
  "{count, number} in {language}": "{count, number} auf {language}",
  "They go out in {count} languages: {each}.": "Sie werden in {count} Sprachen gesendet: {each}.",
  "Do it for {count, plural, one {# request} other {# requests}}":
    "Für {count, plural, one {# Antrag} other {# Anträge}} ausführen",
  Undo: "Rückgängig machen",
} satisfies Readonly<Record<string, string>>;
