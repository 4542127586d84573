import { RIGHTS, type Right } from "@/lib/domain/law/right";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { canonical } from "@/lib/domain/text/canonical";
import { type Form, type Question, questionsFor } from "./form";

/** The part of a question that an admin writes. The form sets its id and its rights. */
export type QuestionInput = Omit<Question, "id" | "rights">;

const questionGone = (): Problem => new Problem("conflict", message("problem.form.questionGone"));

function questionOf(form: Form, id: string): Question {
  const question = form.questions.find((one) => one.id === id);
  if (!question) throw questionGone();
  return question;
}

const replace = (form: Form, id: string, by: (question: Question) => Question[]): Form => {
  questionOf(form, id);
  return { questions: form.questions.flatMap((one) => (one.id === id ? by(one) : [one])) };
};

/** Adds a question as the last one of its right. */
export const addQuestion = (form: Form, right: Right, written: QuestionInput): Form => ({
  questions: [...form.questions, { id: freeId(form, written.label), rights: [right], ...written }],
});

/** Changes a question for every right that has it. */
export const editQuestion = (form: Form, id: string, written: QuestionInput): Form =>
  replace(form, id, ({ rights }) => [{ id, rights, ...written }]);

/** Removes a question from `right`, and from the form where no other right has it. */
export const removeQuestion = (form: Form, id: string, right: Right): Form =>
  replace(form, id, (question) => {
    const rights = question.rights.filter((one) => one !== right);
    return rights.length > 0 ? [{ ...question, rights }] : [];
  });

/** Adds a question of other rights to `right` as well, as its last one. */
export function shareQuestion(form: Form, id: string, right: Right): Form {
  const { rights, ...question } = questionOf(form, id);
  if (rights.includes(right)) return form;
  const others = form.questions.filter((one) => one.id !== id);
  return { questions: [...others, { ...question, rights: [...rights, right] }] };
}

/** Moves a question one place up or down among the questions of `right`. At either end the form stays as it is. */
export function moveQuestion(form: Form, id: string, right: Right, to: "up" | "down"): Form {
  const questions = questionsFor(form, right);
  const at = questions.findIndex((one) => one.id === id);
  const question = questions[at];
  if (!question) throw questionGone();
  const neighbour = questions[to === "up" ? at - 1 : at + 1];
  if (!neighbour) return form;
  const others = form.questions.filter((one) => one.id !== id);
  const place = others.indexOf(neighbour) + (to === "up" ? 0 : 1);
  return { questions: others.toSpliced(place, 0, question) };
}

/** A slug for a label: `Which data?` gives `which-data`. A label without Latin letters or digits gives a hash. */
function slugOf(label: string): string {
  const slug = label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return slug || hashOf(label);
}

/** A hash of a label (FNV-1a). It depends only on the label, so a stored answer never comes to mean another option. */
function hashOf(label: string): string {
  let hash = 0x811c9dc5;
  for (const point of label) hash = Math.imul(hash ^ (point.codePointAt(0) ?? 0), 0x01000193);
  return `n${(hash >>> 0).toString(36)}`;
}

/** A slug for `label` that is not in `taken`. */
export function freeSlug(label: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(label);
  return taken.has(slug) ? `${slug}-${hashOf(label)}` : slug;
}

function freeId(form: Form, label: string): string {
  const taken = new Set(form.questions.map(({ id }) => id));
  let id = freeSlug(label, taken);
  for (let number = 2; taken.has(id); number += 1) id = `${slugOf(label)}-${number}`;
  return id;
}

export type FormChanges = {
  added: Question[];
  changed: Question[];
  removed: Question[];
  /** The rights with the same questions in another order. */
  moved: Right[];
};

/** What changes for requesters when `after` is published in place of `before`. */
export function changesBetween(before: Form, after: Form): FormChanges {
  const old = new Map(before.questions.map((question) => [question.id, question]));
  const now = new Map(after.questions.map((question) => [question.id, question]));
  const orderOf = (form: Form, other: ReadonlyMap<string, Question>, right: Right): string =>
    questionsFor(form, right)
      .filter(({ id }) => other.get(id)?.rights.includes(right))
      .map(({ id }) => id)
      .join(" ");
  return {
    added: after.questions.filter(({ id }) => !old.has(id)),
    changed: after.questions.filter(({ id, ...question }) => {
      const { id: _, ...earlier } = old.get(id) ?? { id, ...question };
      return canonical(earlier) !== canonical(question);
    }),
    removed: before.questions.filter(({ id }) => !now.has(id)),
    moved: RIGHTS.filter((right) => orderOf(before, now, right) !== orderOf(after, old, right)),
  };
}

export const isChanged = ({ added, changed, removed, moved }: FormChanges): boolean =>
  added.length + changed.length + removed.length + moved.length > 0;
