import { Problem } from "@/lib/domain/problem";
import { checkedNow } from "@/lib/platform/clock";

/** The instant that an option gives, or now: whatever depends on the time takes it as an argument. */
export async function instantOption(name: string, given: string | undefined): Promise<Date> {
  const at = given === undefined ? await checkedNow() : new Date(given);
  if (!Number.isNaN(at.getTime())) return at;
  throw new Problem("invalid", "The time is not an instant.", {
    [name]: "Give it like 2026-03-01T09:00:00Z.",
  });
}
