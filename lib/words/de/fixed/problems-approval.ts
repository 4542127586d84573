/** What use cases say where a second person has to look; `{name}` is anything. */
export const deProblemsApproval = {
  "This change no longer waits. Reload the page.":
    "Diese Änderung wartet nicht mehr. Laden Sie die Seite neu.",
  "You proposed this change yourself: another admin has to decide on it. You can withdraw it.":
    "Diese Änderung haben Sie selbst vorgeschlagen: Jemand anderes aus der Administration muss darüber entscheiden. Sie können sie zurückziehen.",
  "Another admin proposed this change. Approve or reject it.":
    "Jemand anderes hat diese Änderung vorgeschlagen. Geben Sie sie frei oder lehnen Sie sie ab.",
  "The rules changed after this was proposed. Reject it, and propose the change again.":
    "Die Regeln haben sich seit diesem Vorschlag geändert. Lehnen Sie ihn ab, und schlagen Sie die Änderung neu vor.",
  "At this desk a colleague approves files before the requester gets them. Send them with the response, which asks for approval.":
    "An dieser Stelle gibt jemand anderes Dateien frei, bevor die Person sie bekommt. Senden Sie sie mit der Antwort: Dort wird die Freigabe erbeten.",
  "A response needs text or a file.": "Eine Antwort braucht einen Text oder eine Datei.",
  "Enter what you did for the requester, or attach a file.":
    "Geben Sie an, was Sie für die Person getan haben, oder hängen Sie eine Datei an.",
  "At this desk a second person looks at this answer before it goes out. Ask for a second look.":
    "An dieser Stelle sieht eine zweite Person diese Antwort an, bevor sie hinausgeht. Bitten Sie um einen zweiten Blick.",
  "At this desk a second person looks before personal data is erased. Ask for a second look.":
    "An dieser Stelle sieht eine zweite Person hin, bevor personenbezogene Daten gelöscht werden. Bitten Sie um einen zweiten Blick.",
  "You proposed this yourself: somebody else has to look at it. You can take it back.":
    "Das haben Sie selbst vorgeschlagen: Jemand anderes muss es ansehen. Sie können es zurücknehmen.",
  "Somebody else proposed this. Send it back instead.":
    "Das hat jemand anderes vorgeschlagen. Geben Sie es stattdessen zurück.",
  "This is no longer proposed. Reload the page to see what became of it.":
    "Das ist nicht mehr vorgeschlagen. Laden Sie die Seite neu, um zu sehen, was daraus wurde.",
  "Something is proposed already, and waits for a second person. Reload the page to see it.":
    "Es ist schon etwas vorgeschlagen und wartet auf eine zweite Person. Laden Sie die Seite neu, um es zu sehen.",
  "This cannot be proposed now. Reload the page to see what changed.":
    "Das kann jetzt nicht vorgeschlagen werden. Laden Sie die Seite neu, um zu sehen, was sich geändert hat.",
  "A file of this answer did not pass its virus check. Send it back, so that another one can be chosen.":
    "Eine Datei dieser Antwort hat die Virenprüfung nicht bestanden. Geben Sie sie zurück, damit eine andere gewählt werden kann.",
  "This request changed after that was proposed: {changes}. Nothing was sent or erased. It has to be proposed again.":
    "Dieser Antrag hat sich geändert, nachdem das vorgeschlagen wurde: {changes}. Nichts wurde gesendet oder gelöscht. Es muss noch einmal vorgeschlagen werden.",
  "a second look was asked for by {name} on {when}":
    "um einen zweiten Blick gebeten von {name} am {when}",
  "a proposal was sent back by {name} on {when}": "Vorschlag zurückgegeben von {name} am {when}",
  "a proposal was taken back by {name} on {when}": "Vorschlag zurückgenommen von {name} am {when}",
  "Enter what is to be looked at again.": "Geben Sie an, was noch einmal anzusehen ist.",
};
