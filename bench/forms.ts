import type { Submission } from "@/lib/domain/intake/submission";
import { offerOf, type Policy } from "@/lib/domain/policy/policy";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import type { Submit } from "@/lib/requests/intake/submit";

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const NAMES = [
  "Ada",
  "Björn",
  "Chinwe",
  "Dörte",
  "Émile",
  "Fatima",
  "Giulia",
  "Hanna",
  "李",
  "Zoë",
];
const SURNAMES = ["Lovelace", "Quasimodo-Łuczak", "Okafor", "Müller", "O’Brien", "García", "Sato"];
const DETAILS = "Everything you hold about my prompts, images and payments since I signed up. ";

/** Returns a function that makes one form after the other, as requesters fill them in at a desk with this policy. */
export function formsFor(policy: Policy, prefix: string, random: () => number): () => Submit {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  let made = 0;
  return () => {
    made += 1;
    const residence = pick(RESIDENCES);
    const { right } = pick(policy.rights.filter((one) => offerOf(policy, one.right, residence)));
    const answers: Submission = {
      right,
      residence,
      person: "self",
      authority: "",
      identifier: policy.identity.by === "device" ? `device-${prefix}-${made}` : "",
      name: `${pick(NAMES)} ${pick(SURNAMES)}`,
      email: `${prefix}.${made}@example.org`,
      details: DETAILS.repeat(1 + Math.floor(random() * 6)),
    };
    const idempotencyKey = `${prefix}-${made}`;
    return { ...answers, idempotencyKey, entryPoint: "form", locale: "en", channel: "web" };
  };
}
