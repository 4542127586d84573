import type { ActField } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { RIGHT_NAMES } from "@/components/request/names";
import { type Form, QUESTIONS_A_RIGHT, type Question, questionsFor } from "@/lib/domain/form/form";
import { typedQuestion } from "@/lib/domain/form/form-typed";
import type { Right } from "@/lib/domain/law/right";
import { filledFields, KIND_NAMES, NEED_NAMES, questionFields } from "./question-fields";

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

export interface QuestionItemProps extends FormEditorProps {
  readonly question: Question;
  readonly first: boolean;
  readonly last: boolean;
}

/** One question of a right: how it is asked, and its actions. */
function QuestionItem(props: QuestionItemProps) {
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

export type FormActs = Record<"add" | "edit" | "up" | "down" | "remove" | "share", Act>;

export interface FormEditorProps {
  readonly form: Form;
  readonly right: Right;
  /** The address of the page with this right selected. */
  readonly page: string;
  readonly seen: string;
  /** `null` for team members who may view the form and not change it. */
  readonly acts: FormActs | null;
}

/** The supported rights with their number of questions, each as a link to the questions. */
export function FormRights({
  form,
  rights,
  right,
  page,
}: {
  readonly form: Form;
  readonly rights: readonly Right[];
  readonly right: Right;
  readonly page: string;
}) {
  return (
    <nav aria-label={t("policy.rights.title")} data-print="no">
      <ul>
        {rights.map((one) => (
          <li key={one}>
            <a
              className="flex min-h-(--row) items-center justify-between gap-3 border-s-4 border-transparent ps-2 pe-1 text-ink no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold"
              href={`${page}?right=${one}`}
              aria-current={one === right ? "page" : undefined}
            >
              <span>{t(RIGHT_NAMES[one])}</span>
              <span className="font-normal text-ink-soft">
                {t.rich("formEditor.rights.questionCount", {
                  count: questionsFor(form, one).length,
                  b: (inner) => <span className="sr-words">{inner}</span>,
                })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
