import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { RIGHT_NAMES } from "@/components/request/names";
import { say, sayRich } from "@/components/speech/say";
import type { Question } from "@/lib/domain/form/form";
import { type FormChanges, isChanged } from "@/lib/domain/form/form-change";
import type { Right } from "@/lib/domain/law/right";
import type { Sentence } from "@/lib/words/staff";

export interface FormPublishProps {
  readonly version: number;
  readonly changes: FormChanges;
  readonly page: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly publish: Act;
  readonly discard: Act;
}

/** What the draft changes for people, and the acts that end it. */
export function FormPublish(props: FormPublishProps) {
  const { version, changes, page, hidden, publish, discard } = props;
  const changed = isChanged(changes);
  return (
    <section
      aria-labelledby="draft"
      className="grid gap-3 rounded-md border border-line-strong p-3"
    >
      <h2 id="draft">{say("Draft of version {version}", { version })}</h2>
      {changed ? (
        <>
          <p>
            {say(
              "People are asked what is published until you publish the draft. It changes this:",
            )}
          </p>
          <Changes changes={changes} />
        </>
      ) : (
        <p>{say("The draft asks what is published already.")}</p>
      )}
      <div className="flex flex-wrap items-start gap-2" data-print="no">
        {changed ? (
          <ActPanel
            id="publish"
            action={publish}
            page={page}
            hidden={hidden}
            submit={say("Publish the draft")}
            variant="primary"
          />
        ) : null}
        <ActPanel
          id="discard"
          label={say("Throw the draft away")}
          about={say("and keep what is published")}
          action={discard}
          page={page}
          hidden={hidden}
          submit={say("Throw it away")}
          variant="danger"
        >
          <p>{say("All changes since the last publishing are lost.")}</p>
        </ActPanel>
      </div>
    </section>
  );
}

function Changes({
  changes: { added, changed, removed, moved },
}: {
  readonly changes: FormChanges;
}) {
  return (
    <ul className="grid gap-1">
      <Lines sentence="New: <q>{question}</q> ({rights})" questions={added} />
      <Lines sentence="Changed: <q>{question}</q> ({rights})" questions={changed} />
      <Lines sentence="Removed: <q>{question}</q> ({rights})" questions={removed} />
      {moved.length > 0 ? (
        <li>{say("Another order: {rights}", { rights: rightsSaid(moved) })}</li>
      ) : null}
    </ul>
  );
}

const rightsSaid = (rights: readonly Right[]): string =>
  rights.map((right) => say(RIGHT_NAMES[right])).join(", ");

function Lines({
  sentence,
  questions,
}: {
  readonly sentence: Sentence;
  readonly questions: readonly Question[];
}) {
  return questions.map(({ id, label, rights }) => (
    <li key={id}>
      {sayRich(sentence, {
        question: label,
        rights: rightsSaid(rights),
        q: (inner) => <q>{inner}</q>,
      })}
    </li>
  ));
}
