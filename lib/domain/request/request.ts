import { Problem } from "@/lib/domain/problem/problem";

export const STATES = ["unconfirmed", "lapsed", "open", "answered", "closed"] as const;
export type State = (typeof STATES)[number];

export const OUTCOMES = [
  "fulfilled",
  "refused",
  "nothing-held",
  "withdrawn",
  "closed",
  /** Answered together with another request of the same person. */
  "merged",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `answered` keeps the result within reach of the data subject; `closed` ends the matter. */
const OPEN: State[] = ["open"];
/** The states in which the clock of a request matters. */
export const PENDING: State[] = ["unconfirmed", "lapsed", "open"];

type Rule = { from: readonly State[]; to?: State; outcome?: Outcome | null };

/** The one table of steps. A step without `to` leaves the state as it is. */
export const STEPS = {
  confirm: { from: ["unconfirmed", "lapsed"], to: "open" },
  lapse: { from: ["unconfirmed"], to: "lapsed" },
  /** A new link to verify the email address: also after the one before it expired. */
  resend: { from: ["unconfirmed", "lapsed"], to: "unconfirmed" },
  /** Staff verify the requester by other means than the link. */
  "verify-requester": { from: ["unconfirmed", "lapsed"], to: "open" },
  /** The requester is reminded of the link before it expires. */
  "remind-unverified": { from: ["unconfirmed"] },
  "correct-address": { from: PENDING },
  assign: { from: PENDING },
  note: { from: STATES },
  message: { from: ["open", "answered"] },
  reply: { from: ["open", "answered"] },
  attach: { from: OPEN },
  /** How the person wants to get the answer. */
  "choose-delivery": { from: OPEN },
  extend: { from: OPEN },
  /** The requester is told of a delay where no law gives an extension: it moves no date. */
  "announce-delay": { from: OPEN },
  /** A question is asked: whether the clock stands still meanwhile is for the law to say. */
  pause: { from: OPEN },
  resume: { from: OPEN },
  /** The person signs in with the account that the data belongs to. */
  "sign-in": { from: PENDING },
  /** A document that shows who asks, or that somebody may act for another. */
  prove: { from: OPEN },
  /** Staff record how it was shown. */
  verify: { from: OPEN },
  /** The person behind an agent is asked whether they gave their permission, and says so. */
  "ask-permission": { from: OPEN },
  permit: { from: OPEN },
  "correct-law": { from: PENDING },
  /** Law, calendar, time zone or promise changed: the dates are computed anew. */
  recompute: { from: PENDING },
  refuse: { from: OPEN, to: "answered", outcome: "refused" },
  fulfil: { from: OPEN, to: "answered", outcome: "fulfilled" },
  "hold-nothing": { from: OPEN, to: "answered", outcome: "nothing-held" },
  /** An answer, or the erasure of a closed request, waits for a second person, who approves it or sends it back. */
  propose: { from: ["open", "closed"] },
  approve: { from: ["open", "closed"] },
  "return-proposal": { from: ["open", "closed"] },
  "drop-proposal": { from: ["open", "closed"] },
  withdraw: { from: PENDING, to: "closed", outcome: "withdrawn" },
  close: { from: ["unconfirmed", "lapsed", "open", "answered"], to: "closed" },
  reopen: { from: ["answered", "closed"], to: "open", outcome: null },
  /** The person does not accept the answer: a request of its own begins, and this one stays as it is. */
  appeal: { from: ["answered", "closed"] },
  /** Staff are never reminded of a request that nobody verified: anybody can send one. */
  remind: { from: OPEN },
  /** An own target of the desk was missed. */
  target: { from: OPEN },
  "send-code": { from: STATES },
  /** An email that was not delivered is sent once more. */
  "send-again": { from: STATES },
  download: { from: ["answered"] },
  /** Staff withdraw one file that the requester could download. */
  "withdraw-file": { from: STATES },
  /** Response files are deleted: their last day has passed, or they were withdrawn. */
  "delete-files": { from: STATES },
  erase: { from: ["closed"] },
  tag: { from: STATES },
  task: { from: STATES },
  /** What staff sent a moment ago is taken back before its letter goes out: the state is the one before. */
  "take-back": { from: STATES },
  /** Another request of the desk has to do with this one, or no longer. */
  link: { from: STATES },
  unlink: { from: STATES },
  /** It is handled together with another request of the same person from now on, which takes it in. */
  merge: { from: PENDING, to: "closed", outcome: "merged" },
  "take-in": { from: PENDING },
  /** It goes back to the state that it had, and the other one lets it go. */
  unmerge: { from: ["closed"], outcome: null },
  "let-go": { from: PENDING },
} as const satisfies Record<string, Rule>;

export type Step = keyof typeof STEPS;

/** The steps that answer a request. */
export const ANSWERS: readonly Step[] = ["refuse", "fulfil", "hold-nothing"];

export const isPending = (state: State): boolean => PENDING.includes(state);

/** Nobody has shown yet that the address is theirs. */
export const isUnconfirmed = (state: State): boolean =>
  state === "unconfirmed" || state === "lapsed";

export const mayStep = (step: Step, state: State): boolean =>
  (STEPS[step].from as readonly State[]).includes(state);

// For one that is merged these are steps of the request that it is merged into.
const ELSEWHERE: readonly Step[] = ["reopen", "erase", "propose", "approve"];

/** The same, where it matters how the request ended. */
export const mayStepFrom = (
  step: Step,
  { state, outcome }: { state: State; outcome: Outcome | null },
): boolean =>
  mayStep(step, state) && (outcome === "merged" ? !ELSEWHERE.includes(step) : step !== "unmerge");

/** The state after `step`. Throws a conflict where the state does not allow it. */
export function stepFrom(
  step: Step,
  { state, outcome }: { state: State; outcome: Outcome | null },
): { state: State; outcome?: Outcome | null } {
  if (!mayStepFrom(step, { state, outcome })) {
    throw new Problem(
      "conflict",
      `This request is ${state}, and that cannot be done with it now. Reload the page to see what changed.`,
    );
  }
  const rule: Rule = STEPS[step];
  return { state: rule.to ?? state, outcome: rule.outcome };
}

/** No characters that look or sound alike: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V are left out. */
export const REFERENCE_ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

/** Eight characters in two groups, e.g. `7K4M-9XQP`; `random` gives a whole number below its argument. */
export function newReference(random: (below: number) => number): string {
  const characters = Array.from({ length: 8 }, () =>
    REFERENCE_ALPHABET.charAt(random(REFERENCE_ALPHABET.length)),
  ).join("");
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/** Accepts a reference as people type it: small letters, spaces, no dash. `null` where it can be none. */
export function parseReference(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  if (bare.length !== 8 || [...bare].some((letter) => !REFERENCE_ALPHABET.includes(letter)))
    return null;
  return `${bare.slice(0, 4)}-${bare.slice(4)}`;
}
