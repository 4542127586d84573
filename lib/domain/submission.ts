import { z } from "zod";
import { asksResidence, offerOf, type Policy, RESIDENCES, type Residence } from "./policy";
import { RIGHTS, type Right } from "./right";
import { stepSchema } from "./step-schema";

export { stepSchema };

export const STEP_NAMES = [
  "residence",
  "right",
  "person",
  "identity",
  "contact",
  "details",
] as const;
export type StepName = (typeof STEP_NAMES)[number];

export const PERSONS = ["self", "child", "other"] as const;

/** Limits in characters as people count them (code points), stated beside each field. */
export const LIMITS = {
  name: 200,
  email: 254,
  identifier: 200,
  details: 5000,
  authority: 1000,
} as const;

/** Everything a data subject can say, as it arrives: all strings, absent where not asked. */
export type Answers = Partial<{
  right: string;
  person: string;
  authority: string;
  residence: string;
  identifier: string;
  name: string;
  email: string;
  details: string;
}>;
export type AnswerName = keyof Answers;

/** Says a message of the form in the reader's language; the key alone where nobody reads it. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

export type FieldRule = {
  name: AnswerName;
  kind: "choice" | "line" | "email" | "text";
  options?: readonly string[];
  max: number;
  optional: boolean;
  messages: { missing: string; tooLong: string; wrong: string };
};
/** One question as data: it crosses to the browser, and both sides build the same schema from it. */
export type StepDescription = { step: StepName; fields: FieldRule[] };

/** Rights that mean nothing without the person's own words: what is wrong, who is nominated. */
const NEED_DETAILS: readonly Right[] = [
  "rectification",
  "objection",
  "nomination",
  "grievance",
  "child-data",
];

export const needsDetails = (right: string | undefined): boolean =>
  (NEED_DETAILS as readonly string[]).includes(right ?? "");

/** The questions in order, as far as the answers so far decide them. */
export function stepsFor(policy: Policy): StepName[] {
  return STEP_NAMES.filter((step) => {
    if (step === "residence") return asksResidence(policy);
    if (step === "identity") return policy.identity.by === "device";
    return true;
  });
}

function rulesOf(policy: Policy, step: StepName, answers: Answers): Omit<FieldRule, "messages">[] {
  switch (step) {
    case "right": {
      const options = RIGHTS.filter((right) =>
        answers.residence
          ? offerOf(policy, right, answers.residence as Residence)
          : policy.rights.some((offer) => offer.right === right),
      );
      return [{ name: "right", kind: "choice", options, max: 40, optional: false }];
    }
    case "person":
      return [
        { name: "person", kind: "choice", options: PERSONS, max: 10, optional: false },
        {
          name: "authority",
          kind: "text",
          max: LIMITS.authority,
          optional: (answers.person ?? "self") === "self",
        },
      ];
    case "residence":
      return [{ name: "residence", kind: "choice", options: RESIDENCES, max: 10, optional: false }];
    case "identity":
      return [{ name: "identifier", kind: "line", max: LIMITS.identifier, optional: false }];
    case "contact": {
      const email = { name: "email", kind: "email", max: LIMITS.email, optional: false } as const;
      if (policy.identity.by === "device") return [email];
      return [{ name: "name", kind: "line", max: LIMITS.name, optional: false }, email];
    }
    case "details":
      return [
        {
          name: "details",
          kind: "text",
          max: LIMITS.details,
          optional: !needsDetails(answers.right),
        },
      ];
  }
}

/** `answers` decide what is optional on the page: the details of a grievance are not, those of an access request are. */
export function describeStep(
  policy: Policy,
  step: StepName,
  answers: Answers,
  say: Say,
): StepDescription {
  const fields = rulesOf(policy, step, answers).map((rule) => ({
    ...rule,
    messages: {
      missing: say(`error.${rule.name}.missing`),
      tooLong: say(`error.${rule.name}.tooLong`, { max: rule.max }),
      wrong: say(`error.${rule.name}.wrong`),
    },
  }));
  return { step, fields };
}

export type Submission = {
  right: Right;
  person: (typeof PERSONS)[number];
  authority: string;
  residence: Residence;
  identifier: string;
  name: string;
  email: string;
  details: string;
};

/** The whole form of one desk: every question that the desk asks, in one schema for form, API and CLI. */
export const submissionSchema = (policy: Policy, say: Say = (key) => key) =>
  z
    .looseObject({ right: z.string().optional(), person: z.string().optional() })
    .transform((input, context): Submission => {
      const answers: Answers = {};
      for (const step of stepsFor(policy)) {
        const parsed = stepSchema(describeStep(policy, step, input, say)).safeParse(input);
        if (parsed.success) Object.assign(answers, parsed.data);
        else
          for (const issue of parsed.error.issues) context.addIssue({ ...issue, code: "custom" });
      }
      const residence = (answers.residence ?? "elsewhere") as Residence;
      const right = answers.right as Right;
      return {
        right,
        person: (answers.person ?? "self") as Submission["person"],
        authority: answers.person === "self" ? "" : (answers.authority ?? ""),
        residence,
        identifier: answers.identifier ?? "",
        name: answers.name ?? "",
        email: answers.email ?? "",
        details: answers.details ?? "",
      };
    });
