import { RIGHT_NAMES } from "@/components/request/names";
import { type Form, QUESTIONS_A_RIGHT, type Question, questionsFor } from "@/lib/domain/form";
import type { Right } from "@/lib/domain/right";
import type { ActField } from "./act-fields";
import { type Act, ActPanel } from "./act-form";
import { QuestionItem } from "./form-question";
import { QUESTION_FIELDS } from "./question-fields";

export type FormActs = Record<"add" | "edit" | "up" | "down" | "remove" | "share", Act>;

export interface FormEditorProps {
  readonly form: Form;
  readonly right: Right;
  /** The page as it shows this right. */
  readonly page: string;
  readonly seen: string;
  /** `null` for those who may look and not change. */
  readonly acts: FormActs | null;
}

/** The questions of one right, each with what can be done to it. */
export function FormEditor(props: FormEditorProps) {
  const { form, right, acts } = props;
  const questions = questionsFor(form, right);
  return (
    <section aria-labelledby="questions" className="grid content-start gap-3">
      <h2 id="questions">
        Questions for <q>{RIGHT_NAMES[right]}</q>
      </h2>
      {questions.length === 0 ? (
        <p>None of its own: people are asked only what else you should know.</p>
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
        The free text <q>anything else</q> always comes last.
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
      ? `A right has at most ${QUESTIONS_A_RIGHT} questions, so that people reach the end. Remove one first.`
      : undefined;
  return (
    <div className="grid gap-2" data-print="no">
      <ActPanel
        id="add"
        label="Add a question"
        action={acts.add}
        page={page}
        fields={QUESTION_FIELDS}
        hidden={{ seen, right }}
        submit="Add to the draft"
        unable={full}
      />
      {others.length > 0 ? (
        <ActPanel
          id="share"
          label="Ask a question of another right here, too"
          action={acts.share}
          page={page}
          fields={[sharedField(others)]}
          hidden={{ seen, right }}
          submit="Ask it here, too"
          unable={full}
        />
      ) : null}
    </div>
  );
}

const sharedField = (questions: readonly Question[]): ActField => ({
  kind: "select",
  name: "question",
  label: "Question",
  hint: "It stays one question: a later change of its words holds for every right that asks it.",
  options: questions.map(({ id, label, rights }) => ({
    value: id,
    label: `${label} (${rights.map((one) => RIGHT_NAMES[one]).join(", ")})`,
  })),
});
