import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor } from "@/lib/domain/request/role";
import type { SignedIn } from "@/lib/people/session";
import { checkedNow } from "@/lib/platform/clock";
import { signedIn } from "./context";

export const notSignedIn = (): Problem =>
  new Problem("unauthenticated", message("problem.signIn.notSignedIn"));

/** The member who is signed in, for what belongs to them at every desk. The role of a desk plays no part in it. */
export async function selfHere(): Promise<{
  self: { actor: Actor; now: Date };
  person: SignedIn;
}> {
  const person = await signedIn();
  if (!person) throw notSignedIn();
  const { userId: id, authenticatedAt } = person;
  const actor = { kind: "staff", id, role: "auditor", authenticatedAt } as const;
  return { self: { actor, now: await checkedNow() }, person };
}
