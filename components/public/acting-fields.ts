import type { FieldDescription } from "@/components/form/field-description";
import { childAge, isActing } from "@/lib/domain/identity/acting";
import { identityLevel } from "@/lib/domain/identity/identity";
import type { AnswerName, Answers, FieldRule } from "@/lib/domain/intake/step-description";
import type { Right } from "@/lib/domain/law/right";
import type { IdentityLevel } from "@/lib/domain/policy/identity-level";
import { lawsOf, type Policy } from "@/lib/domain/policy/policy";
import type { Residence } from "@/lib/domain/policy/residence";
import type { Translate } from "@/lib/words/translator";

const NAMES = ["subjectName", "subjectEmail", "age", "situation", "capacity", "authority"] as const;
type ActingName = (typeof NAMES)[number];

export const isActingName = (name: AnswerName): name is ActingName =>
  (NAMES as readonly string[]).includes(name);

type Shown = { policy: Policy; answers: Answers };
type FieldTexts = Omit<FieldDescription, "name" | "kind" | "defaultValue" | "error">;

const lawsFor = ({ policy, answers }: Shown) =>
  lawsOf(
    policy,
    (answers.right ?? "access") as Right,
    (answers.residence ?? "elsewhere") as Residence,
  );

/** A question about the data subject for whom the requester acts, in words. */
export function actingField(
  shown: Shown,
  rule: FieldRule & { name: ActingName },
  t: Translate,
): FieldTexts {
  const { policy, answers } = shown;
  const person = isActing(answers.person) ? answers.person : "agent";
  const { name } = policy;
  const options = rule.options?.map((value) => ({
    value,
    label: actingInWords(rule.name, value, t),
  }));
  const optionalLabel = rule.optional ? t("form.common.optional") : undefined;
  switch (rule.name) {
    case "subjectName":
      return { label: t(`acting.name.${person}`), hint: t("acting.nameHint", { name }) };
    case "subjectEmail":
      return {
        label: t(`acting.email.${person}`),
        hint: t(`acting.emailHint.${person}`, { name }),
        inputMode: "email",
        optionalLabel,
      };
    case "age":
      return { label: t("acting.age"), hint: ageHint(shown, t), options };
    case "situation":
      return { label: t("acting.situation"), options };
    case "capacity":
      return { label: t("acting.capacity"), hint: proofHint(shown, t), options };
    case "authority":
      return {
        label: t("acting.more"),
        hint: t("form.common.upTo", { max: rule.max }),
        optionalLabel,
      };
  }
}

function ageHint(shown: Shown, t: Translate): string {
  const { age } = childAge(shown.policy, lawsFor(shown));
  return age >= 18 ? t("acting.ageHintAll") : t("acting.ageHint", { age });
}

/** The identity level of the chosen right, as it will be stored with the request. */
export const levelOf = (shown: Shown): IdentityLevel =>
  identityLevel(shown.policy, (shown.answers.right ?? "access") as Right, lawsFor(shown));

/** Says whether proof of authority will be needed, before anything is typed. */
const proofHint = (shown: Shown, t: Translate): string =>
  t(levelOf(shown) === "none" ? "acting.capacityFree" : "acting.capacityHint");

/**
 * The rows about the data subject on the page for checking the answers; none if the requester acts for nobody else.
 */
export function actingRows({ identity }: Policy, { person }: Answers, t: Translate) {
  if (!isActing(person)) return [];
  const named = identity.by === "email";
  const row = (
    name: ActingName,
    key: "name" | "email" | "age" | "situation" | "capacity" | "more",
  ) => [{ name, step: "acting" as const, label: t(`acting.rows.${key}`) }];
  return [
    ...(named ? [...row("subjectName", "name"), ...row("subjectEmail", "email")] : []),
    ...(person === "child" ? row("age", "age") : []),
    ...(person === "representative" ? row("situation", "situation") : []),
    ...row("capacity", "capacity"),
    ...row("authority", "more"),
  ];
}

/** An answer about the data subject, in words. */
export function actingInWords(name: ActingName, value: string, t: Translate): string {
  if (name === "age") return t(`acting.ages.${value as "13-15"}`);
  if (name === "situation") return t(`acting.situations.${value as "died"}`);
  if (name === "capacity") return t(`acting.capacities.${value as "heir"}`);
  return value;
}
