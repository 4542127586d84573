import { unprovenBy } from "@/lib/domain/identity/identity";
import type { Held } from "./load-request";

type Of = Pick<Held, "state" | "person" | "identityLevel" | "right" | "laws" | "authorityShown">;

/** Why the person behind an agent cannot be asked; `null` where they can, `undefined` where nobody acts for them. */
export function unaskable(request: Of): string | null | undefined {
  const { person, identityLevel, right, laws } = request;
  if (person?.person !== "agent" || request.state !== "open") return undefined;
  if (identityLevel === "none") {
    const article = unprovenBy(right, laws);
    return article
      ? `The law forbids to ask for a confirmation of this request (${article}).`
      : "This request gives no data out, so nobody is asked to confirm it.";
  }
  if (!person.acting?.email) return "The agent gave no address of the person they act for.";
  if (person.acting.capacity === "power-of-attorney") {
    // 11 CCR 7063(b), and no other law wants more than the power itself.
    return "A power of attorney stands for the person: look at it instead.";
  }
  return null;
}
