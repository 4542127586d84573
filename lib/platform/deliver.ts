import type { Again } from "./job-end";
import { type Failure, failureOf, type Message, sendMail } from "./mail";
import { domainOf, isSlow, markQuick, markSlow, takeSlot } from "./mail-slots";
import { askLeave, type Leave, pauseMail, resumeMail } from "./mail-state";
import { SEND_TASKS } from "./queue";

/** How long an email waits after each try, in seconds; the last one is repeated. */
const WAITS = [30, 60, 120, 300, 900, 1800, 3600];
/** What somebody waits for at a screen is tried more often. */
const SOON_WAITS = [10, 20, 30];

type Sending = {
  now: Date;
  /** How many tries there were before this one. */
  tries: number;
  /** Somebody waits for it at a screen. */
  soon: boolean;
  /** The recipient's server was silent before: it is tried apart from the others, and has more time. */
  slow: boolean;
};

export type Delivery =
  | { result: "sent" }
  | { result: "rejected"; why: string }
  /** It was tried in vain, and is tried again. */
  | { result: "tried"; why: string; again: Again }
  /** It was not tried. */
  | { result: "waiting"; again: Again };

/** Domains that were denied one after the other, with no email sent in between. */
const denied = new Set<string>();
const DENIED_DOMAINS = 3;

const waiting = (inMs: number, task?: string): Delivery => ({
  result: "waiting",
  again: { inMs, counted: false, ...(task && { task }) },
});

/**
 * Sends an email if it may be sent now, and says what became of it. `claim` is called right before the mail server is:
 * `null` from it means that there is nothing to send any more.
 */
export async function deliver<Claim>(
  to: string,
  sending: Sending,
  claim: () => Promise<Claim | null>,
  write: (claim: Claim) => Message,
): Promise<{ claim: Claim | null; delivery: Delivery }> {
  const { now, slow } = sending;
  const domain = domainOf(to);
  if (!slow && isSlow(domain, now))
    return { claim: null, delivery: waiting(1_000, SEND_TASKS.slow) };
  const giveBack = takeSlot(domain, now);
  if (!giveBack) return { claim: null, delivery: waiting(1_000 + Math.random() * 2_000) };
  try {
    const leave = await askLeave(now);
    if (typeof leave === "object") return { claim: null, delivery: waiting(leave.inMs) };
    const claimed = await claim();
    if (!claimed) return { claim: null, delivery: { result: "sent" } };
    return { claim: claimed, delivery: await attempt(write(claimed), domain, sending, leave) };
  } finally {
    giveBack();
  }
}

async function attempt(
  message: Message,
  domain: string,
  sending: Sending,
  leave: Leave,
): Promise<Delivery> {
  const { now } = sending;
  try {
    await sendMail(message, sending.slow ? "patient" : "quick");
  } catch (error) {
    const failure = failureOf(error);
    await tellState(failure, domain, now, leave === "probe");
    return outcomeOf(failure, sending);
  }
  markQuick(domain, now);
  denied.clear();
  if (leave === "probe") await resumeMail(now);
  return { result: "sent" };
}

/** What a failure says of the mail server, and of the recipient's. */
async function tellState(
  { kind, why }: Failure,
  domain: string,
  now: Date,
  probe: boolean,
): Promise<void> {
  if (kind === "slow") markSlow(domain, now);
  if (kind === "denied") denied.add(domain);
  // One recipient's server can refuse us; several in a row mean that ours does.
  const down = kind === "relay" || (kind === "denied" && (probe || denied.size >= DENIED_DOMAINS));
  if (down) await pauseMail(now, why, probe);
  else if (probe) await resumeMail(now);
}

function outcomeOf({ kind, why }: Failure, { tries, soon }: Sending): Delivery {
  if (kind === "rejected") return { result: "rejected", why };
  const waits = soon ? SOON_WAITS : WAITS;
  const seconds = waits[Math.min(tries, waits.length - 1)] ?? 0;
  const again: Again = { inMs: seconds * 1_000, counted: true };
  return {
    result: "tried",
    why,
    again: kind === "slow" ? { ...again, task: SEND_TASKS.slow } : again,
  };
}
