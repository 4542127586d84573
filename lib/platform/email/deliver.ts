import type { RunAgain } from "@/lib/platform/jobs/job-end";
import { SEND_TASKS } from "@/lib/platform/jobs/queue";
import { domainOf, isSlow, markQuick, markSlow, takeSlot } from "./domain-slots";
import { pauseEmail, requestSendPermission, resumeEmail, type SendPermission } from "./email-state";
import { type Failure, failureOf, type SmtpMessage, sendBySmtp } from "./smtp";

/** Seconds until the next attempt to send an email, after each failed one. The last value is repeated. */
const RETRY_SECONDS = [30, 60, 120, 300, 900, 1800, 3600];
/** The same for an email that somebody waits for at a screen. */
const SOON_RETRY_SECONDS = [10, 20, 30];

type Sending = {
  now: Date;
  /** How many attempts there were before this one. */
  tries: number;
  /** Somebody waits for the email at a screen. */
  soon: boolean;
  /** The recipient's server was silent before, so the email has more time and does not share slots with the others. */
  slow: boolean;
};

export type Delivery =
  | { result: "sent" }
  | { result: "rejected"; why: string }
  /** The attempt failed, and the email is tried again. */
  | { result: "tried"; why: string; again: RunAgain }
  /** No attempt was made. */
  | { result: "waiting"; again: RunAgain };

/** Domains whose servers denied an email one after the other, with no email sent in between. */
const denied = new Set<string>();
const DENIED_DOMAINS = 3;

const waiting = (inMs: number, task?: string): Delivery => ({
  result: "waiting",
  again: { inMs, counted: false, ...(task && { task }) },
});

/**
 * Sends an email if one may be sent now, and returns what became of it. `claim` is called right before the mail
 * server is contacted. If it returns `null`, there is nothing to send any more.
 */
export async function deliver<Claim>(
  to: string,
  sending: Sending,
  claim: () => Promise<Claim | null>,
  write: (claim: Claim) => SmtpMessage,
): Promise<{ claim: Claim | null; delivery: Delivery }> {
  const { now, slow } = sending;
  const domain = domainOf(to);
  if (!slow && isSlow(domain, now))
    return { claim: null, delivery: waiting(1_000, SEND_TASKS.slow) };
  const releaseSlot = takeSlot(domain, now);
  if (!releaseSlot) return { claim: null, delivery: waiting(1_000 + Math.random() * 2_000) };
  try {
    const permission = await requestSendPermission(now);
    if (typeof permission === "object") return { claim: null, delivery: waiting(permission.inMs) };
    const claimed = await claim();
    if (!claimed) return { claim: null, delivery: { result: "sent" } };
    return { claim: claimed, delivery: await attempt(write(claimed), domain, sending, permission) };
  } finally {
    releaseSlot();
  }
}

async function attempt(
  message: SmtpMessage,
  domain: string,
  sending: Sending,
  permission: SendPermission,
): Promise<Delivery> {
  const { now } = sending;
  try {
    await sendBySmtp(message, sending.slow ? "patient" : "quick");
  } catch (error) {
    const failure = failureOf(error);
    await recordFailure(failure, domain, now, permission === "probe");
    return outcomeOf(failure, sending);
  }
  markQuick(domain, now);
  denied.clear();
  if (permission === "probe") await resumeEmail(now);
  return { result: "sent" };
}

/** Records what a failure says about our mail server and about the recipient's. */
async function recordFailure(
  { kind, why }: Failure,
  domain: string,
  now: Date,
  probe: boolean,
): Promise<void> {
  if (kind === "slow") markSlow(domain, now);
  if (kind === "denied") denied.add(domain);
  // A single refusal can come from the recipient's server. Refusals for several domains in a row come from ours.
  const down = kind === "relay" || (kind === "denied" && (probe || denied.size >= DENIED_DOMAINS));
  if (down) await pauseEmail(now, why, probe);
  else if (probe) await resumeEmail(now);
}

function outcomeOf({ kind, why }: Failure, { tries, soon }: Sending): Delivery {
  if (kind === "rejected") return { result: "rejected", why };
  const waits = soon ? SOON_RETRY_SECONDS : RETRY_SECONDS;
  const seconds = waits[Math.min(tries, waits.length - 1)] ?? 0;
  const again: RunAgain = { inMs: seconds * 1_000, counted: true };
  return {
    result: "tried",
    why,
    again: kind === "slow" ? { ...again, task: SEND_TASKS.slow } : again,
  };
}
