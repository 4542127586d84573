/** The editor of what each right is asked about. */
export const deStaffForm = {
  "Questions for <q>{right}</q>": "Fragen zu <q>{right}</q>",
  "None of its own: people are asked only what else you should know.":
    "Keine eigenen: Gefragt wird nur, was Sie sonst noch wissen sollten.",
  "The free text <q>anything else</q> always comes last.":
    "Das freie Feld <q>Sollen wir noch etwas wissen?</q> kommt immer zuletzt.",
  "A right has at most {count} questions, so that people reach the end. Remove one first.":
    "Ein Recht hat höchstens {count} Fragen, damit man bis zum Ende kommt. Entfernen Sie zuerst eine.",
  "Add a question": "Frage hinzufügen",
  "Add to the draft": "In den Entwurf aufnehmen",
  "Ask a question of another right here, too": "Eine Frage eines anderen Rechts auch hier stellen",
  "Ask it here, too": "Auch hier stellen",
  "It stays one question: a later change of its words holds for every right that asks it.":
    "Es bleibt eine einzige Frage: Wird ihr Wortlaut später geändert, gilt das für jedes Recht, bei dem sie gestellt wird.",
  Preview: "Vorschau",
  "Draft of version {version}": "Entwurf der Version {version}",
  "People are asked what is published until you publish the draft. It changes this:":
    "Gefragt wird, was veröffentlicht ist, bis Sie den Entwurf veröffentlichen. Er ändert dies:",
  "The draft asks what is published already.": "Der Entwurf fragt, was schon veröffentlicht ist.",
  "Publish the draft": "Entwurf veröffentlichen",
  "and keep what is published": "und behalten, was veröffentlicht ist",
  "Throw it away": "Verwerfen",
  "All changes since the last publishing are lost.":
    "Alle Änderungen seit der letzten Veröffentlichung gehen verloren.",
  "New: <q>{question}</q> ({rights})": "Neu: <q>{question}</q> ({rights})",
  "Changed: <q>{question}</q> ({rights})": "Geändert: <q>{question}</q> ({rights})",
  "Removed: <q>{question}</q> ({rights})": "Entfernt: <q>{question}</q> ({rights})",
  "Another order: {rights}": "Andere Reihenfolge: {rights}",
  "Its name for programs: <code>{id}</code>.": "Ihr Name für Programme: <code>{id}</code>.",
  "Asked for {rights}, too.": "Auch gestellt bei: {rights}.",
  "Save in the draft": "Im Entwurf speichern",
  "Remove from the draft": "Aus dem Entwurf entfernen",
  "It is asked no longer for this right. The other rights keep it.":
    "Sie wird bei diesem Recht nicht mehr gestellt. Bei den anderen Rechten bleibt sie.",
  "It is asked no longer. Answers that people gave already stay with their requests.":
    "Sie wird nicht mehr gestellt. Antworten, die schon gegeben wurden, bleiben bei ihren Anträgen.",
  "{count}<b> questions</b>": "{count}<b> {count, plural, one {Frage} other {Fragen}}</b>",
} satisfies Readonly<Record<string, string>>;
