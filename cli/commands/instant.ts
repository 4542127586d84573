import { Problem } from "@/lib/domain/problem";

/** The instant that an option gives, or now: whatever depends on the time takes it as an argument. */
export function instantOption(name: string, given: string | undefined): Date {
  const at = given === undefined ? new Date() : new Date(given);
  if (!Number.isNaN(at.getTime())) return at;
  throw new Problem("invalid", "The time is not an instant.", {
    [name]: "Give it like 2026-03-01T09:00:00Z.",
  });
}
