/**
 * So many emails to one domain are sent at once by one worker. A domain that has not taken an email lately gets one
 * slot, since it may hang: many of them together leave slots for the others.
 */
const SLOTS = { known: 3, unknown: 1 };
/** How long it is remembered that a domain took an email, or was silent. */
const REMEMBERED_MS = 10 * 60_000;

const sending = new Map<string, number>();
type Memory = Map<string, number>;
const quickUntil: Memory = new Map();
const slowUntil: Memory = new Map();

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf("@") + 1).toLowerCase();

const holds = (memory: Memory, domain: string, now: Date): boolean =>
  (memory.get(domain) ?? 0) > now.getTime();

function remember(memory: Memory, domain: string, now: Date): void {
  for (const [known, until] of memory) if (until <= now.getTime()) memory.delete(known);
  memory.set(domain, now.getTime() + REMEMBERED_MS);
}

/** Takes a slot of the domain, and answers with how to give it back; `null` where all are taken. */
export function takeSlot(domain: string, now: Date): (() => void) | null {
  const taken = sending.get(domain) ?? 0;
  if (taken >= (holds(quickUntil, domain, now) ? SLOTS.known : SLOTS.unknown)) return null;
  sending.set(domain, taken + 1);
  return () => {
    const left = (sending.get(domain) ?? 1) - 1;
    if (left > 0) sending.set(domain, left);
    else sending.delete(domain);
  };
}

export const isSlow = (domain: string, now: Date): boolean => holds(slowUntil, domain, now);

/** The domain was silent: it is tried apart from the others until it takes an email. */
export function markSlow(domain: string, now: Date): void {
  quickUntil.delete(domain);
  remember(slowUntil, domain, now);
}

export function markQuick(domain: string, now: Date): void {
  slowUntil.delete(domain);
  remember(quickUntil, domain, now);
}
