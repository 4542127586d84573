import type { ActField } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import { RIGHT_NAMES } from "@/components/request/names";
import { say, sayRich } from "@/components/speech/say";
import { QUESTIONS_A_RIGHT, type Question, questionsFor } from "@/lib/domain/form/form";
import type { FormActs, FormEditorProps } from "./form-acts";
import { QuestionItem } from "./form-question";
import { questionFields } from "./question-fields";

/** The questions of one right, each with what can be done to it. */
export function FormEditor(props: FormEditorProps) {
  const { form, right, acts } = props;
  const questions = questionsFor(form, right);
  return (
    <section aria-labelledby="questions" className="grid content-start gap-3">
      <h2 id="questions">
        {sayRich("Questions for <q>{right}</q>", {
          right: say(RIGHT_NAMES[right]),
          q: (inner) => <q>{inner}</q>,
        })}
      </h2>
      {questions.length === 0 ? (
        <p>{say("None of its own: people are asked only what else you should know.")}</p>
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
        {sayRich("The free text <q>anything else</q> always comes last.", {
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
      ? say(
          "A right has at most {count} questions, so that people reach the end. Remove one first.",
          { count: QUESTIONS_A_RIGHT },
        )
      : undefined;
  return (
    <div className="grid gap-2" data-print="no">
      <ActPanel
        id="add"
        label={say("Add a question")}
        action={acts.add}
        page={page}
        fields={questionFields(say)}
        hidden={{ seen, right }}
        submit={say("Add to the draft")}
        unable={full}
      />
      {others.length > 0 ? (
        <ActPanel
          id="share"
          label={say("Ask a question of another right here, too")}
          action={acts.share}
          page={page}
          fields={[sharedField(others)]}
          hidden={{ seen, right }}
          submit={say("Ask it here, too")}
          unable={full}
        />
      ) : null}
    </div>
  );
}

const sharedField = (questions: readonly Question[]): ActField => ({
  kind: "select",
  name: "question",
  label: say("Question"),
  hint: say(
    "It stays one question: a later change of its words holds for every right that asks it.",
  ),
  options: questions.map(({ id, label, rights }) => ({
    value: id,
    label: `${label} (${rights.map((one) => say(RIGHT_NAMES[one])).join(", ")})`,
  })),
});
