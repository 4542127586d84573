import { RIGHT_NAMES } from "@/components/request/names";
import type { Question } from "@/lib/domain/form";
import { typedQuestion } from "@/lib/domain/form-typed";
import { ActPanel } from "./act-form";
import type { FormEditorProps } from "./form-editor";
import { filledFields, KIND_NAMES, NEED_NAMES } from "./question-fields";

export interface QuestionItemProps extends FormEditorProps {
  readonly question: Question;
  readonly first: boolean;
  readonly last: boolean;
}

/** One question of a right: how it is asked, and what can be done to it. */
export function QuestionItem(props: QuestionItemProps) {
  const { question, right } = props;
  const { id, label, hint, kind, options = [], rights } = question;
  const others = rights.filter((one) => one !== right).map((one) => RIGHT_NAMES[one]);
  const { need } = typedQuestion(question);
  return (
    <div className="grid gap-1">
      <h3 dir="auto">{label}</h3>
      {hint ? <p dir="auto">{hint}</p> : null}
      <p className="text-ink-soft">
        {KIND_NAMES[kind]}
        {options.length > 0 ? `: ${options.map((option) => option.label).join("; ")}` : null}.{" "}
        {NEED_NAMES[need]}. Its name for programs: <code>{id}</code>.
      </p>
      {others.length > 0 ? (
        <p className="text-ink-soft">Asked for {others.join(", ")}, too.</p>
      ) : null}
      <QuestionActs {...props} />
    </div>
  );
}

function QuestionActs({ question, right, page, seen, acts, first, last }: QuestionItemProps) {
  if (!acts) return null;
  const { id, label, rights } = question;
  const shared = { page, about: label, hidden: { seen, right, question: id } };
  return (
    <div className="mt-1 flex flex-wrap items-start gap-2" data-print="no">
      {first ? null : <ActPanel {...shared} id={`up-${id}`} action={acts.up} submit="Up" />}
      {last ? null : <ActPanel {...shared} id={`down-${id}`} action={acts.down} submit="Down" />}
      <ActPanel
        {...shared}
        id={`edit-${id}`}
        label="Change"
        name="question"
        action={acts.edit}
        fields={filledFields(typedQuestion(question))}
        submit="Save in the draft"
      />
      <ActPanel
        {...shared}
        id={`remove-${id}`}
        label="Remove"
        name="question"
        action={acts.remove}
        submit="Remove from the draft"
        variant="danger"
      >
        <p>
          {rights.length > 1
            ? "It is asked no longer for this right. The other rights keep it."
            : "It is asked no longer. Answers that people gave already stay with their requests."}
        </p>
      </ActPanel>
    </div>
  );
}
