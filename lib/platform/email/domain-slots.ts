/**
 * How many emails to one domain one worker sends at once. A domain that has not accepted an email lately gets one
 * slot, since it may hang: many such domains together leave slots for the others.
 */
const SLOTS = { known: 3, unknown: 1 };
/** How long the worker remembers that a domain accepted an email, or was silent. */
const REMEMBERED_MS = 10 * 60_000;

const sending = new Map<string, number>();
type Memory = Map<string, number>;
const quickUntil: Memory = new Map();
const slowUntil: Memory = new Map();

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf("@") + 1).toLowerCase();

const remembers = (memory: Memory, domain: string, now: Date): boolean =>
  (memory.get(domain) ?? 0) > now.getTime();

function remember(memory: Memory, domain: string, now: Date): void {
  for (const [known, until] of memory) if (until <= now.getTime()) memory.delete(known);
  memory.set(domain, now.getTime() + REMEMBERED_MS);
}

/** Takes a slot of the domain and returns how to release it; `null` if all slots are taken. */
export function takeSlot(domain: string, now: Date): (() => void) | null {
  const taken = sending.get(domain) ?? 0;
  if (taken >= (remembers(quickUntil, domain, now) ? SLOTS.known : SLOTS.unknown)) return null;
  sending.set(domain, taken + 1);
  return () => {
    const left = (sending.get(domain) ?? 1) - 1;
    if (left > 0) sending.set(domain, left);
    else sending.delete(domain);
  };
}

export const isSlow = (domain: string, now: Date): boolean => remembers(slowUntil, domain, now);

/** The domain was silent. Its emails do not share slots with the others until it accepts one. */
export function markSlow(domain: string, now: Date): void {
  quickUntil.delete(domain);
  remember(slowUntil, domain, now);
}

export function markQuick(domain: string, now: Date): void {
  slowUntil.delete(domain);
  remember(quickUntil, domain, now);
}
