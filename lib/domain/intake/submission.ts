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
import {
  type Answers,
  type FieldRule,
  STEP_NAMES,
  type StepDescription,
  type StepName,
} from "./step-description";
import { stepSchema } from "./step-schema";

export { stepSchema };

/** Limits in characters as people count them (code points), stated beside each field. */
export const LIMITS = {
  name: 200,
  email: 254,
  identifier: 200,
  details: 5000,
  authority: 1000,
} as const;

/** Says a message of the form in the reader's language; the key alone where nobody reads it. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

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
export function stepsFor(policy: Policy, { person }: Pick<Answers, "person">): StepName[] {
  return STEP_NAMES.filter((step) => {
    if (step === "acting") return isActing(person);
    if (step === "residence") return asksResidence(policy);
    if (step === "identity") return policy.identity.by === "device";
    return true;
  });
}

type Rule = Omit<FieldRule, "messages">;

/** The right's own questions, then the free text: it is asked for where nothing else has to be answered. */
function detailRules(form: Form, right: string | undefined): Rule[] {
  const own: Rule[] = ownRules(form, right);
  const optional = !needsDetails(right) || own.some((rule) => !rule.optional);
  return [...own, { name: "details", kind: "text", max: LIMITS.details, optional }];
}

/** Whom one acts for, and what lets one: no more than is needed to find the data and to look at the proof. */
function actingRules({ identity }: Policy, person: string | undefined): Rule[] {
  if (!isActing(person)) return [];
  const choice = (name: "capacity" | "age" | "situation", options: readonly string[]): Rule => {
    return { name, kind: "choice", options, max: 20, optional: false };
  };
  const named = identity.by === "email";
  return [
    ...(named
      ? ([
          { name: "subjectName", kind: "line", max: LIMITS.name, optional: false },
          // An agent speaks for somebody who can be asked; a child or somebody who died may have no address.
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

/** `answers` decide what is optional on the page: the details of a grievance are not, those of an access request are. */
export function describeStep(
  policy: Policy,
  step: StepName,
  answers: Answers,
  say: Say,
  form: Form,
): StepDescription {
  const fields = rulesOf(policy, step, answers, form).map((rule) => ({
    ...rule,
    messages: rule.asked ? ownMessages(rule.asked, rule.max, say) : messagesOf(rule, say),
  }));
  return { step, fields };
}

const messagesOf = ({ name, max }: Rule, say: Say): FieldRule["messages"] => ({
  missing: say(`error.${name}.missing`),
  tooLong: say(`error.${name}.tooLong`, { max }),
  wrong: say(`error.${name}.wrong`),
});

export type Submission = {
  right: Right;
  person: AsksAs;
  /** For whom somebody else asks; absent where the data subject does. */
  acting?: Acting;
  authority: string;
  residence: Residence;
  identifier: string;
  name: string;
  email: string;
  details: string;
  /** Of the desk's own questions, those that were answered. */
  answers?: OwnAnswers;
};

/** The whole form of one desk: every question that the desk asks, in one schema for form, API and CLI. */
export const submissionSchema = (policy: Policy, say: Say, form: Form) =>
  z
    .looseObject({ right: z.string().optional(), person: z.string().optional() })
    .transform((input, context): Submission => {
      const answers: Answers = {};
      for (const step of stepsFor(policy, input)) {
        const description = describeStep(policy, step, { ...input, ...answers }, say, form);
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
