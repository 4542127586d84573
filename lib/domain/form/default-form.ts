import type { Right } from "@/lib/domain/law/right";
import type { Form, Question, QuestionKind } from "./form";

type More = Omit<Question, "id" | "rights" | "kind" | "label" | "optional"> & {
  required?: boolean;
};

const ask = (
  rights: Right | Right[],
  id: string,
  kind: QuestionKind,
  label: string,
  { required = false, ...more }: More = {},
): Question => ({
  id,
  rights: typeof rights === "string" ? [rights] : rights,
  kind,
  label,
  optional: !(required || more.orDetails),
  ...more,
});

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const DATA: Question[] = [
  ask("access", "access-data", "text", "Which data do you want a copy of?", {
    hint: "Leave it empty if you want all of it, or do not know.",
  }),
  ask("access", "access-since", "line", "Since when?", {
    hint: "A day or a rough time, such as last spring.",
  }),
  ask("portability", "move-data", "text", "Which data do you want to take with you?", {
    hint: "Leave it empty if you want all of it, or do not know.",
  }),
  ask("portability", "move-format", "choice", "What kind of file do you want?", {
    options: options({
      json: "One that another service can read (JSON)",
      csv: "One that opens as a table (CSV)",
      any: "Any kind, or I do not know",
    }),
  }),
  ask("rectification", "wrong", "text", "What is wrong or missing?", { orDetails: true }),
  ask("rectification", "right", "text", "What should it say?"),
  ask("erasure", "erase-data", "text", "Which data should we delete?", {
    hint: "Leave it empty if you mean all of it, or do not know.",
  }),
];

const USE: Question[] = [
  ask("restriction", "pause-use", "text", "Which use of your data should we pause?", {
    hint: "Leave it empty if you do not know.",
  }),
  ask("restriction", "pause-why", "choice", "Why should we pause it?", {
    options: options({
      wrong: "The data is wrong, and you should check it",
      unlawful: "You may not use it, but I do not want it deleted",
      claim: "I need it for a claim of my own",
      objected: "I objected to its use and wait for your answer",
      other: "Something else, or I do not know",
    }),
  }),
  ask("objection", "object-use", "text", "Which use of your data should stop?", {
    orDetails: true,
  }),
  ask("objection", "object-why", "text", "Why do you want it to stop?", {
    hint: "For advertising you need no reason.",
  }),
  ask("limit-sensitive", "sensitive-data", "text", "Which sensitive data is it about?", {
    hint: "For example your health or where you are. Do not write the data itself.",
  }),
  ask("automated-decision", "decision", "text", "Which decision is it about?", {
    hint: "What was decided, and about when.",
  }),
  ask("automated-decision", "decision-view", "text", "What do you think of it?", {
    hint: "The person who looks at it reads this.",
  }),
];

const CONSENT: Question[] = [
  ask("withdraw-consent", "consent", "text", "What did you agree to, and now do not want?", {
    hint: "Leave it empty if you mean all of it, or do not know.",
  }),
  ask("consent-records", "records", "text", "What did you agree to that you want to see?", {
    hint: "Leave it empty if you want to see all of it, or do not know.",
  }),
  ask(
    ["opt-out-sale", "opt-out-analytics"],
    "where-used",
    "choices",
    "Where do you use our service?",
    {
      hint: "So we know where to stop. Choose all that fit.",
      options: options({ web: "In a browser", app: "In an app", unsure: "I do not know" }),
    },
  ),
  ask("opt-out-marketing", "marketing", "choices", "Which advertising should stop?", {
    hint: "Choose all that fit.",
    options: options({
      mail: "Mails",
      app: "Messages in the app or on the website",
      elsewhere: "Our ads on other websites and apps",
      all: "All of it",
    }),
  }),
  ask("opt-out-training", "training", "choices", "What should we keep out of AI training?", {
    hint: "Choose all that fit.",
    options: options({
      inputs: "What I put in: words, pictures, files",
      outputs: "What I got out",
      all: "All of it",
    }),
  }),
  ask("opt-out-collection", "collection", "text", "Which data should we stop collecting?", {
    hint: "Leave it empty if you mean all that you can do without.",
  }),
];

const PEOPLE: Question[] = [
  ask("nomination", "nominee", "line", "What is the name of the person you choose?", {
    orDetails: true,
  }),
  ask("nomination", "nominee-reach", "line", "How can we reach them?", {
    hint: "A mail address, telephone number or postal address.",
    max: 300,
  }),
  ask("nomination", "nominee-when", "choices", "When may they act for you?", {
    options: options({ death: "After my death", unable: "When I can no longer act myself" }),
  }),
  ask("grievance", "complaint", "text", "What happened?", { orDetails: true }),
  ask("grievance", "complaint-when", "line", "When was it?", {
    hint: "A day or a rough time, such as last spring.",
  }),
  ask("child-data", "child-age", "choice", "How old is the child?", {
    options: options({
      "under-13": "Under 13",
      "13-15": "13 to 15",
      "16-17": "16 or 17",
      unsure: "I do not know",
    }),
  }),
  ask("child-data", "child-what", "text", "What data of the child is it?", {
    hint: "For example a name, a picture or a voice.",
    orDetails: true,
  }),
  ask("child-data", "child-where", "line", "Where did you see it?", {
    hint: "For example the address of a page, or the name of an account.",
    max: 500,
  }),
  ask("appeal", "appeal-answer", "line", "Which answer of ours is it about?", {
    hint: "Its reference, like 7K4M-9XQP, if you have it.",
  }),
  ask("appeal", "appeal-why", "text", "Why should we look at it again?"),
];

/** The questions of a desk until it publishes its own: version 0 of every form. */
export const DEFAULT_FORM: Form = { questions: [...DATA, ...USE, ...CONSENT, ...PEOPLE] };
