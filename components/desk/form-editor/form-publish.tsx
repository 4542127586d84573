import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { FormField } from "@/components/form/form-field";
import { t } from "@/components/i18n/translate";
import { brandStyle } from "@/components/layout/brand";
import {
  formWords,
  type StepShown,
  stepFields,
  stepHeading,
} from "@/components/public/step-fields";
import { RIGHT_NAMES } from "@/components/request/names";
import type { Question } from "@/lib/domain/form/form";
import { type FormChanges, isChanged } from "@/lib/domain/form/form-change";
import type { Right } from "@/lib/domain/law/right";
import type { Translate } from "@/lib/words/translator";

export interface FormPublishProps {
  readonly version: number;
  readonly changes: FormChanges;
  readonly page: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly publish: Act;
  readonly discard: Act;
}

/** What the draft changes for requesters, with the actions that publish and discard it. */
export function FormPublish(props: FormPublishProps) {
  const { version, changes, page, hidden, publish, discard } = props;
  const changed = isChanged(changes);
  return (
    <section
      aria-labelledby="draft"
      className="grid gap-3 rounded-md border border-line-strong p-3"
    >
      <h2 id="draft">{t("formEditor.draft.title", { version })}</h2>
      {changed ? (
        <>
          <p>{t("formEditor.draft.changes")}</p>
          <Changes changes={changes} />
        </>
      ) : (
        <p>{t("formEditor.draft.unchanged")}</p>
      )}
      <div className="flex flex-wrap items-start gap-2" data-print="no">
        {changed ? (
          <ActPanel
            id="publish"
            action={publish}
            page={page}
            hidden={hidden}
            submit={t("formEditor.draft.publish")}
            variant="primary"
          />
        ) : null}
        <ActPanel
          id="discard"
          label={t("browser.draft.discard")}
          about={t("formEditor.draft.discardAbout")}
          action={discard}
          page={page}
          hidden={hidden}
          submit={t("formEditor.draft.discard")}
          variant="danger"
        >
          <p>{t("formEditor.draft.discardHint")}</p>
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
      <Lines sentence="formEditor.change.added" questions={added} />
      <Lines sentence="formEditor.change.changed" questions={changed} />
      <Lines sentence="formEditor.change.removed" questions={removed} />
      {moved.length > 0 ? (
        <li>{t("formEditor.change.moved", { rights: rightNames(moved) })}</li>
      ) : null}
    </ul>
  );
}

const rightNames = (rights: readonly Right[]): string =>
  rights.map((right) => t(RIGHT_NAMES[right])).join(", ");

function Lines({
  sentence,
  questions,
}: {
  readonly sentence: `formEditor.change.${"added" | "changed" | "removed"}`;
  readonly questions: readonly Question[];
}) {
  return questions.map(({ id, label, rights }) => (
    <li key={id}>
      {t.rich(sentence, {
        question: label,
        rights: rightNames(rights),
        q: (inner) => <q>{inner}</q>,
      })}
    </li>
  ));
}

interface FormPreviewProps {
  readonly label: string;
  readonly shown: StepShown;
  /** Translates into the language of the requesters. */
  readonly t: Translate;
}

/** The question page as requesters see it, rendered with the same fields. Nothing that is typed here is sent. */
export function FormPreview({ label, shown, t }: FormPreviewProps) {
  const heading = stepHeading(shown, t);
  return (
    <section
      aria-label={label}
      className="rounded-md border border-line-strong bg-paper p-5"
      data-surface="public"
      style={brandStyle(shown.policy.brand)}
      lang={t.locale}
      dir={t.direction}
      data-print="no"
    >
      <div className="flow max-w-[34rem] [&_h3]:text-heading [&_h3]:leading-[1.15]">
        {heading ? <h3>{heading}</h3> : null}
        {stepFields(shown, t).map((field) => (
          <FormField key={field.name} field={field} words={formWords(t)} heading="h3" />
        ))}
        <div className="submit">
          <span className="button" data-variant="primary" aria-hidden="true">
            {t("form.common.continue")}
          </span>
        </div>
      </div>
    </section>
  );
}
