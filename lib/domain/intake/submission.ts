import { z } from "zod";
import type { Form, OwnAnswers } from "@/lib/domain/form/form";
import { ownAnswers, ownMessages, ownRules } from "@/lib/domain/form/form-rules";
import {
  type Acting,
  AGES,
  type AsksAs,
  CAPACITIES,
  isActing,
  PERSONS,
  SITUATIONS,
} from "@/lib/domain/identity/acting";
import { RIGHTS, type Right } from "@/lib/domain/law/right";
import { asksResidence, offerOf, type Policy } from "@/lib/domain/policy/policy";
import { RESIDENCES, type Residence } from "@/lib/domain/policy/residence";
import { type MessageText, message } from "@/lib/domain/problem/message";
import {
  type Answers,
  type FieldRule,
  STEP_NAMES,
  type StepDescription,
  type StepName,
} from "./step-description";
import { stepSchema } from "./step-schema";

export { stepSchema };

/** Limits in characters (code points). The form shows each one at its field. */
export const LIMITS = {
  name: 200,
  email: 254,
  identifier: 200,
  details: 5000,
  authority: 1000,
} as const;

/** Translates a message of the form into the reader's language, or returns the key where no reader sees it. */
export type TranslateKey = (key: string, values?: Record<string, string | number>) => string;

/** The messages of the form, for a problem that is translated later. */
export const formMessage: TranslateKey = (key, values) =>
  (message as (key: string, values?: object) => MessageText)(`form.${key}`, values);

/** The rights that need details in the requester's own words, such as what is wrong or who is nominated. */
const NEED_DETAILS: readonly Right[] = [
  "rectification",
  "objection",
  "nomination",
  "grievance",
  "child-data",
];

export const needsDetails = (right: string | undefined): boolean =>
  (NEED_DETAILS as readonly string[]).includes(right ?? "");

/** The steps of the form in order, under the policy and the answers so far. */
export function stepsFor(policy: Policy, { person }: Pick<Answers, "person">): StepName[] {
  return STEP_NAMES.filter((step) => {
    if (step === "acting") return isActing(person);
    if (step === "residence") return asksResidence(policy);
    if (step === "identity") return policy.identity.by === "device";
    return true;
  });
}

type Rule = Omit<FieldRule, "messages">;

/** The questions of the right, then the free text, which is required if the right needs details and no question is. */
function detailRules(form: Form, right: string | undefined): Rule[] {
  const own: Rule[] = ownRules(form, right);
  const optional = !needsDetails(right) || own.some((rule) => !rule.optional);
  return [...own, { name: "details", kind: "text", max: LIMITS.details, optional }];
}

/** The data subject and the requester's authority: only what is needed to find the data and check the proof. */
function actingRules({ identity }: Policy, person: string | undefined): Rule[] {
  if (!isActing(person)) return [];
  const choice = (name: "capacity" | "age" | "situation", options: readonly string[]): Rule => {
    return { name, kind: "choice", options, max: 20, optional: false };
  };
  const byEmail = identity.by === "email";
  return [
    ...(byEmail
      ? ([
          { name: "subjectName", kind: "line", max: LIMITS.name, optional: false },
          // An agent's data subject can be asked by email. A child or somebody who died may have no email address.
          { name: "subjectEmail", kind: "email", max: LIMITS.email, optional: person !== "agent" },
        ] as const)
      : []),
    ...(person === "child" ? [choice("age", AGES)] : []),
    ...(person === "representative" ? [choice("situation", SITUATIONS)] : []),
    choice("capacity", CAPACITIES[person]),
    { name: "authority", kind: "text", max: LIMITS.authority, optional: true },
  ];
}

function rulesOf(policy: Policy, step: StepName, answers: Answers, form: Form): Rule[] {
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
      return [{ name: "person", kind: "choice", options: PERSONS, max: 20, optional: false }];
    case "acting":
      return actingRules(policy, answers.person);
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
      return detailRules(form, answers.right);
  }
}

/** The fields of a step. `answers` decide what is optional: details are for an access request, not for a grievance. */
export function describeStep(
  policy: Policy,
  step: StepName,
  answers: Answers,
  t: TranslateKey,
  form: Form,
): StepDescription {
  const fields = rulesOf(policy, step, answers, form).map((rule) => ({
    ...rule,
    messages: rule.asked ? ownMessages(rule.asked, rule.max, t) : messagesOf(rule, t),
  }));
  return { step, fields };
}

const messagesOf = ({ name, max }: Rule, t: TranslateKey): FieldRule["messages"] => ({
  missing: t(`error.${name}.missing`),
  tooLong: t(`error.${name}.tooLong`, { max }),
  wrong: t(`error.${name}.wrong`),
});

export type Submission = {
  right: Right;
  person: AsksAs;
  /** The data subject and the authority; absent where the requester is the data subject. */
  acting?: Acting;
  authority: string;
  residence: Residence;
  identifier: string;
  name: string;
  email: string;
  details: string;
  /** The answers to the desk's own questions, without blank ones. */
  answers?: OwnAnswers;
};

/** The schema of a whole submission to one desk, for form, API and CLI. */
export const submissionSchema = (policy: Policy, t: TranslateKey, form: Form) =>
  z
    .looseObject({ right: z.string().optional(), person: z.string().optional() })
    .transform((input, context): Submission => {
      const answers: Answers = {};
      for (const step of stepsFor(policy, input)) {
        const description = describeStep(policy, step, { ...input, ...answers }, t, form);
        const parsed = stepSchema(description).safeParse(input);
        if (parsed.success) Object.assign(answers, parsed.data);
        else
          for (const issue of parsed.error.issues) context.addIssue({ ...issue, code: "custom" });
      }
      const residence = (answers.residence ?? "elsewhere") as Residence;
      return {
        right: answers.right as Right,
        person: (answers.person ?? "self") as AsksAs,
        ...(isActing(answers.person) && { acting: actingIn(answers) }),
        authority: answers.authority ?? "",
        residence,
        identifier: answers.identifier ?? "",
        name: answers.name ?? "",
        email: answers.email ?? "",
        details: answers.details ?? "",
        answers: ownAnswers(form, answers.right, answers),
      };
    });

const actingIn = ({ capacity, age, situation, subjectName, subjectEmail }: Answers) =>
  ({
    capacity,
    ...(age && { age }),
    ...(situation && { situation }),
    name: subjectName ?? "",
    email: subjectEmail ?? "",
  }) as Acting;
