import { z } from "zod";
import { ownAnswersSchema } from "@/lib/domain/form/form";
import { actingSchema, PERSONS } from "@/lib/domain/identity/acting";
import { withoutDirection } from "@/lib/domain/text/direction";

/** How a response with files reaches the requester. */
export const DELIVERIES = ["download", "post", "mail"] as const;
export const POSTAL_LENGTH = 500;
const deliverySchema = z.object({ by: z.enum(DELIVERIES), postal: z.string() });
export type Delivery = z.infer<typeof deliverySchema>;

/** The account with which the requester signed in. `verified`: the provider has verified its email address. */
const heldAccountSchema = z.object({
  sub: z.string(),
  email: z.string(),
  verified: z.boolean(),
});
export type HeldAccount = z.infer<typeof heldAccountSchema>;

/** The requester's personal data, encrypted as a whole with the request's own key. */
export const personSchema = z.object({
  name: z.string().transform(withoutDirection),
  email: z.string(),
  identifier: z.string().transform(withoutDirection),
  // Older requests have "other", from before agents and representatives were separate values.
  person: z.preprocess((stored) => (stored === "other" ? "agent" : stored), z.enum(PERSONS)),
  acting: actingSchema.optional(),
  authority: z.string(),
  details: z.string(),
  /** Answers to the desk's own questions. Absent in requests that are older than such questions. */
  answers: ownAnswersSchema.optional(),
  /** Absent until the requester chooses; until then the response is a download. */
  delivery: deliverySchema.optional(),
  account: heldAccountSchema.optional(),
  /** Where letters go. Only requests that a team member entered have one. */
  postal: z.string().transform(withoutDirection).optional(),
});
export type Person = z.infer<typeof personSchema>;

/**
 * Whether the account has the email address of the request. Stricter than `normalEmail`, whose NFKC treats some
 * characters that only look alike as equal: somebody else's mailbox would then verify this requester.
 */
export const isAccountOf = ({ email }: HeldAccount, person: Pick<Person, "email">): boolean =>
  exactEmail(email) !== "" && exactEmail(email) === exactEmail(person.email);

const exactEmail = (email: string): string => email.trim().normalize("NFC").toLowerCase();

export const normalEmail = (email: string): string => email.trim().normalize("NFKC").toLowerCase();

const normalIdentifier = (identifier: string): string =>
  identifier.trim().normalize("NFKC").toLowerCase();

/** The label of a request in lists: the data subject's name, or the best that is known: identifier or email address. */
export const requestLabel = ({ name, identifier, email, acting }: Person): string =>
  acting?.name || name || identifier || email;

/**
 * The whole words of a text in lower case and without accents, at most 40: `Zoë O’Connor` gives `zoe`, `o`, `connor`.
 */
export function wordsOf(text: string): string[] {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return [...new Set(bare.split(/[^\p{L}\p{N}]+/u).filter(Boolean))].slice(0, 40);
}

export type SearchTerm = { kind: "email" | "identifier" | "word"; value: string };

/** The terms that find a request: the exact email address, the exact identifier, whole words of the name. */
export function searchTerms(person: Person): SearchTerm[] {
  const { acting, account } = person;
  const words = new Set([...wordsOf(person.name), ...wordsOf(acting?.name ?? "")]);
  const terms: SearchTerm[] = [...words].map((value) => ({ kind: "word", value }));
  for (const email of new Set(
    [person.email, acting?.email ?? "", account?.email ?? ""].map(normalEmail),
  )) {
    if (email) terms.push({ kind: "email", value: email });
  }
  if (person.identifier)
    terms.push({ kind: "identifier", value: normalIdentifier(person.identifier) });
  return terms;
}

/** The terms for a typed query: with an @ an exact email address, else an exact identifier; and words of a name. */
export function queryTerms(query: string): { exact: SearchTerm[]; words: SearchTerm[] } {
  const typed = query.trim();
  const exact: SearchTerm[] = typed.includes("@")
    ? [{ kind: "email", value: normalEmail(typed) }]
    : [{ kind: "identifier", value: normalIdentifier(typed) }];
  const words = wordsOf(typed).map((value): SearchTerm => ({ kind: "word", value }));
  return { exact, words };
}
