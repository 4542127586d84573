import { ActPanel } from "@/components/desk/forms/action-form";
import { t } from "@/components/i18n/translate";
import { RIGHT_NAMES } from "@/components/request/names";
import type { Question } from "@/lib/domain/form/form";
import { typedQuestion } from "@/lib/domain/form/form-typed";
import type { FormEditorProps } from "./form-acts";
import { filledFields, KIND_NAMES, NEED_NAMES } from "./question-fields";

export interface QuestionItemProps extends FormEditorProps {
  readonly question: Question;
  readonly first: boolean;
  readonly last: boolean;
}

/** One question of a right: how it is asked, and its actions. */
export function QuestionItem(props: QuestionItemProps) {
  const { question, right } = props;
  const { id, label, hint, kind, options = [], rights } = question;
  const others = rights.filter((one) => one !== right).map((one) => t(RIGHT_NAMES[one]));
  const { need } = typedQuestion(question);
  return (
    <div className="grid gap-1">
      <h3 dir="auto">{label}</h3>
      {hint ? <p dir="auto">{hint}</p> : null}
      <p className="text-ink-soft">
        {t(KIND_NAMES[kind])}
        {options.length > 0 ? `: ${options.map((option) => option.label).join("; ")}` : null}.{" "}
        {t(NEED_NAMES[need])}.{" "}
        {t.rich("formEditor.question.id", {
          id,
          code: (inner) => <code>{inner}</code>,
        })}
      </p>
      {others.length > 0 ? (
        <p className="text-ink-soft">
          {t("formEditor.question.sharedWith", { rights: others.join(", ") })}
        </p>
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
      {first ? null : (
        <ActPanel {...shared} id={`up-${id}`} action={acts.up} submit={t("assignment.rule.up")} />
      )}
      {last ? null : (
        <ActPanel
          {...shared}
          id={`down-${id}`}
          action={acts.down}
          submit={t("assignment.rule.down")}
        />
      )}
      <ActPanel
        {...shared}
        id={`edit-${id}`}
        label={t("desk.action.change")}
        name="question"
        action={acts.edit}
        fields={filledFields(t, typedQuestion(question))}
        submit={t("formEditor.question.save")}
      />
      <ActPanel
        {...shared}
        id={`remove-${id}`}
        label={t("assignment.rule.remove")}
        name="question"
        action={acts.remove}
        submit={t("formEditor.question.remove")}
        variant="danger"
      >
        <p>
          {rights.length > 1
            ? t("formEditor.question.removeShared")
            : t("formEditor.question.removeHint")}
        </p>
      </ActPanel>
    </div>
  );
}
