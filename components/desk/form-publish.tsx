import { RIGHT_NAMES } from "@/components/request/names";
import type { Question } from "@/lib/domain/form";
import { type FormChanges, isChanged } from "@/lib/domain/form-change";
import { type Act, ActPanel } from "./act-form";

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
      <h2 id="draft">Draft of version {version}</h2>
      {changed ? (
        <>
          <p>People are asked what is published until you publish the draft. It changes this:</p>
          <Changes changes={changes} />
        </>
      ) : (
        <p>The draft asks what is published already.</p>
      )}
      <div className="flex flex-wrap items-start gap-2" data-print="no">
        {changed ? (
          <ActPanel
            id="publish"
            action={publish}
            page={page}
            hidden={hidden}
            submit="Publish the draft"
            variant="primary"
          />
        ) : null}
        <ActPanel
          id="discard"
          label="Throw the draft away"
          about="and keep what is published"
          action={discard}
          page={page}
          hidden={hidden}
          submit="Throw it away"
          variant="danger"
        >
          <p>All changes since the last publishing are lost.</p>
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
      <Lines word="New" questions={added} />
      <Lines word="Changed" questions={changed} />
      <Lines word="Removed" questions={removed} />
      {moved.length > 0 ? (
        <li>Another order: {moved.map((right) => RIGHT_NAMES[right]).join(", ")}</li>
      ) : null}
    </ul>
  );
}

function Lines({
  word,
  questions,
}: {
  readonly word: string;
  readonly questions: readonly Question[];
}) {
  return questions.map(({ id, label, rights }) => (
    <li key={id}>
      {word}: <q>{label}</q> ({rights.map((right) => RIGHT_NAMES[right]).join(", ")})
    </li>
  ));
}
