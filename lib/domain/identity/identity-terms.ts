import { z } from "zod";
import { RIGHTS, type Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import { IDENTITY_LEVELS, type IdentityLevel } from "@/lib/domain/policy/identity-level";
import { lawsOf, type Offer, offersOf } from "@/lib/domain/policy/policy";
import { accountSchema, type Policy } from "@/lib/domain/policy/policy-schema";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import { type MessageText, message } from "@/lib/domain/problem/message";
import { canonical } from "@/lib/domain/text/canonical";
import { articleAgainstVerification, asksNothing, identityLevel } from "./identity";

/** The part of the policy on identity verification that an admin can change. */
export type IdentityTerms = Pick<Policy["identity"], "hint" | "levels" | "document">;
export type AccountTerms = NonNullable<Policy["identity"]["account"]>;

/** The fields of the form, all as text. An empty level means the default of the product. */
type FormValues = Readonly<Record<string, string>>;

export const levelField = (right: Right): string => `level-${right}`;

export const typedIdentity = ({ identity }: Policy): Record<string, string> => ({
  hint: identity.hint,
  document: identity.document,
  ...Object.fromEntries(RIGHTS.map((right) => [levelField(right), identity.levels[right] ?? ""])),
});

const HINT_LENGTH = 300;

/** The terms from a form. A right without a field in the form keeps its level. Each issue has the path of its field. */
export const identityTermsSchema = (before: Policy["identity"]) =>
  z.record(z.string(), z.string()).transform((typed, context): IdentityTerms => {
    const fault = (name: string, remedy: MessageText) =>
      context.addIssue({ code: "custom", path: [name], message: remedy });
    const hint = (typed.hint ?? "").trim();
    if (hint === "") fault("hint", message("problem.identity.hint"));
    if (hint.length > HINT_LENGTH)
      fault("hint", message("problem.text.tooLong", { n: HINT_LENGTH }));
    const document = z.enum(["never", "last-resort"]).safeParse(typed.document);
    if (!document.success) fault("document", message("problem.choice.oneOfTwo"));
    const levels = { ...before.levels };
    for (const right of RIGHTS) {
      const chosen = typed[levelField(right)];
      if (chosen === undefined) continue;
      const level = IDENTITY_LEVELS.find((one) => one === chosen);
      if (level) levels[right] = level;
      else if (chosen === "") delete levels[right];
      else fault(levelField(right), message("problem.choice.list"));
    }
    return { hint, document: document.data ?? "last-resort", levels };
  });

const CONFIGURATION_PATH = /\/\.well-known\/openid-configuration\/?$/;

/** The identity provider from a form. Each issue has the path of its field. */
export const accountTermsSchema = z
  .record(z.string(), z.string())
  .transform((typed: FormValues, context): AccountTerms => {
    const at = (name: string) => (typed[name] ?? "").trim();
    // Most admins copy the URL of the provider's OpenID configuration. The issuer is the part before that path.
    const issuer = at("issuer").replace(CONFIGURATION_PATH, "");
    const parsed = accountSchema.safeParse({ issuer, clientId: at("clientId"), name: at("name") });
    if (parsed.success) return parsed.data;
    const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    for (const name of wrong) {
      context.addIssue({
        code: "custom",
        path: [name],
        message: REMEDIES[name] ?? REMEDIES.issuer,
      });
    }
    return z.NEVER;
  });

const REMEDIES: Record<string, MessageText> & { issuer: MessageText } = {
  issuer: message("problem.identity.issuer"),
  clientId: message("problem.identity.clientId"),
  name: message("problem.identity.accountName"),
};

/** The identity level of a right for which the desk has chosen none. */
export const ordinaryLevel = (right: Right): IdentityLevel =>
  asksNothing(right) ? "none" : "email";

/** The identity level of a right at this desk for requesters whose law does not forbid verification. */
export const levelAt = (policy: Policy, right: Right): IdentityLevel =>
  identityLevel(policy, right, []);

/** The laws that forbid identity verification, the article, and whether they apply to every residence of the right. */
export type Forbidden = { laws: LawId[]; article: string; everybody: boolean };

export function forbiddenAt(policy: Policy, { right }: Offer): Forbidden | null {
  const places = RESIDENCES.filter((place) =>
    policy.rights.some(
      (offer) => offer.right === right && (offer.residences?.includes(place) ?? true),
    ),
  );
  const forbidding = places.map((place) =>
    lawsOf(policy, right, place).filter((law) => articleAgainstVerification(right, [law])),
  );
  const laws = [...new Set(forbidding.flat())];
  const article = articleAgainstVerification(right, laws);
  return article ? { laws, article, everybody: forbidding.every((one) => one.length > 0) } : null;
}

/** The supported rights that require a sign-in under these terms. */
export const askingAccount = (policy: Policy, levels: IdentityTerms["levels"]): Right[] =>
  offersOf(policy)
    .map(({ right }) => right)
    .filter((right) => levels[right] === "account");

/** The names of the fields that differ, never their values. A level is named by its right. */
export function changedIdentity(before: Policy["identity"], after: Policy["identity"]): string[] {
  const differs = (one: unknown, other: unknown) =>
    canonical(one ?? null) !== canonical(other ?? null);
  return [
    ...(["hint", "document"] as const)
      .filter((name) => differs(before[name], after[name]))
      .map((name) => `identity.${name}`),
    ...RIGHTS.filter((right) => differs(before.levels[right], after.levels[right])).map(
      (right) => `identity.levels.${right}`,
    ),
    ...(["issuer", "clientId", "name"] as const)
      .filter((name) => differs(before.account?.[name], after.account?.[name]))
      .map((name) => `identity.account.${name}`),
  ];
}
