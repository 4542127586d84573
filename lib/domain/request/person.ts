import { z } from "zod";
import { ownAnswersSchema } from "@/lib/domain/form/form";
import { actingSchema, PERSONS } from "@/lib/domain/identity/acting";
import { withoutDirection } from "@/lib/domain/text/direction";

/** How an answer that hands something over reaches the person. */
export const DELIVERIES = ["download", "post", "mail"] as const;
export const POSTAL_LENGTH = 500;
export const deliverySchema = z.object({ by: z.enum(DELIVERIES), postal: z.string() });
export type Delivery = z.infer<typeof deliverySchema>;

/** The account that the person signed in with. `verified`: its provider vouches for the address. */
export const heldAccountSchema = z.object({
  sub: z.string(),
  email: z.string(),
  verified: z.boolean(),
});
export type HeldAccount = z.infer<typeof heldAccountSchema>;

/** Who asks, and how they are found and reached. Sealed as a whole under the request's own key. */
export const personSchema = z.object({
  name: z.string().transform(withoutDirection),
  email: z.string(),
  identifier: z.string().transform(withoutDirection),
  // Requests from before the two were told apart say that "other" asks.
  person: z.preprocess((held) => (held === "other" ? "agent" : held), z.enum(PERSONS)),
  acting: actingSchema.optional(),
  authority: z.string(),
  details: z.string(),
  /** Answers to the desk's own questions; requests from before there were any have none. */
  answers: ownAnswersSchema.optional(),
  /** Absent until they choose: the answer is then downloaded. */
  delivery: deliverySchema.optional(),
  account: heldAccountSchema.optional(),
});
export type Person = z.infer<typeof personSchema>;

/**
 * Whether the account has the address that the request gives. Closer than `normalEmail`, which takes letters that
 * merely look alike for one: with them somebody else's mailbox would prove this one.
 */
export const isAccountOf = ({ email }: HeldAccount, person: Pick<Person, "email">): boolean =>
  typedAlike(email) === typedAlike(person.email);

const typedAlike = (email: string): string => email.trim().normalize("NFC").toLowerCase();

export const normalEmail = (email: string): string => email.trim().normalize("NFKC").toLowerCase();

const normalIdentifier = (identifier: string): string =>
  identifier.trim().normalize("NFKC").toLowerCase();

/** What a request is called by in a list: whose data it is about, as far as anything is known of them. */
export const calledBy = ({ name, identifier, email, acting }: Person): string =>
  acting?.name || name || identifier || email;

/** Whole words without accents and case: `Zoë O’Connor` gives `zoe`, `o`, `connor`. */
export function wordsOf(text: string): string[] {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return [...new Set(bare.split(/[^\p{L}\p{N}]+/u).filter(Boolean))].slice(0, 40);
}

export type SearchTerm = { kind: "email" | "identifier" | "word"; value: string };

/** What a request can be found by: the exact address, the exact identifier, whole words of the name. */
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

/** How typed search words are looked up: an address as an address, else as identifier or as words of a name. */
export function queryTerms(query: string): { exact: SearchTerm[]; words: SearchTerm[] } {
  const typed = query.trim();
  const exact: SearchTerm[] = typed.includes("@")
    ? [{ kind: "email", value: normalEmail(typed) }]
    : [{ kind: "identifier", value: normalIdentifier(typed) }];
  const words = wordsOf(typed).map((value): SearchTerm => ({ kind: "word", value }));
  return { exact, words };
}
