import type { ActField } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import { t } from "@/components/i18n/translate";
import { RIGHT_NAMES } from "@/components/request/names";
import { QUESTIONS_A_RIGHT, type Question, questionsFor } from "@/lib/domain/form/form";
import type { FormActs, FormEditorProps } from "./form-acts";
import { QuestionItem } from "./form-question";
import { questionFields } from "./question-fields";

/** The questions of one right, each with its actions. */
export function FormEditor(props: FormEditorProps) {
  const { form, right, acts } = props;
  const questions = questionsFor(form, right);
  return (
    <section aria-labelledby="questions" className="grid content-start gap-3">
      <h2 id="questions">
        {t.rich("formEditor.questions.title", {
          right: t(RIGHT_NAMES[right]),
          q: (inner) => <q>{inner}</q>,
        })}
      </h2>
      {questions.length === 0 ? (
        <p>{t("formEditor.questions.none")}</p>
      ) : (
        <ol className="border-b border-line">
          {questions.map((question, index) => (
            <li key={question.id} className="border-t border-line py-3">
              <QuestionItem
                {...props}
                question={question}
                first={index === 0}
                last={index === questions.length - 1}
              />
            </li>
          ))}
        </ol>
      )}
      <p className="text-ink-soft">
        {t.rich("formEditor.questions.detailsLast", {
          q: (inner) => <q>{inner}</q>,
        })}
      </p>
      {acts ? <More {...props} acts={acts} questions={questions} /> : null}
    </section>
  );
}

function More({
  form,
  right,
  page,
  seen,
  acts,
  questions,
}: FormEditorProps & { readonly acts: FormActs; readonly questions: readonly Question[] }) {
  const others = form.questions.filter(({ rights }) => !rights.includes(right));
  const full =
    questions.length >= QUESTIONS_A_RIGHT
      ? t("formEditor.questions.limit", { count: QUESTIONS_A_RIGHT })
      : undefined;
  return (
    <div className="grid gap-2" data-print="no">
      <ActPanel
        id="add"
        label={t("formEditor.add.label")}
        action={acts.add}
        page={page}
        fields={questionFields(t)}
        hidden={{ seen, right }}
        submit={t("formEditor.add.submit")}
        unable={full}
      />
      {others.length > 0 ? (
        <ActPanel
          id="share"
          label={t("formEditor.share.label")}
          action={acts.share}
          page={page}
          fields={[sharedField(others)]}
          hidden={{ seen, right }}
          submit={t("formEditor.share.submit")}
          unable={full}
        />
      ) : null}
    </div>
  );
}

const sharedField = (questions: readonly Question[]): ActField => ({
  kind: "select",
  name: "question",
  label: t("steps.ask.question"),
  hint: t("formEditor.share.hint"),
  options: questions.map(({ id, label, rights }) => ({
    value: id,
    label: `${label} (${rights.map((one) => t(RIGHT_NAMES[one])).join(", ")})`,
  })),
});
