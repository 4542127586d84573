import type { Question } from "@/lib/domain/form/form";
import type { QuestionName } from "@/lib/domain/form/form-rules";

export const STEP_NAMES = [
  "residence",
  "right",
  "person",
  "acting",
  "identity",
  "contact",
  "details",
] as const;

export type StepName = (typeof STEP_NAMES)[number];

type FixedAnswers = Partial<{
  right: string;
  person: string;
  capacity: string;
  age: string;
  situation: string;
  subjectName: string;
  subjectEmail: string;
  authority: string;
  residence: string;
  identifier: string;
  name: string;
  email: string;
  details: string;
}>;

/** The answers of a submission as they arrive: text, or a list of choices. Questions that were not asked are absent. */
export type Answers = FixedAnswers & { [name: QuestionName]: string | string[] | undefined };

export type AnswerName = keyof FixedAnswers | QuestionName;

export type FieldRule = {
  name: AnswerName;
  kind: "choice" | "choices" | "line" | "email" | "text" | "date";
  options?: readonly string[];
  max: number;
  optional: boolean;
  /** The desk's own question, where the field is for one. */
  asked?: Question;
  messages: { missing: string; tooLong: string; wrong: string };
};

/** One step as data. It is sent to the browser, and both sides build the same schema from it. */
export type StepDescription = { step: StepName; fields: FieldRule[] };
