import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor } from "@/lib/domain/request/role";
import { checkedNow } from "@/lib/platform/clock";
import type { SignedIn } from "@/lib/team/session";
import { signedIn } from "./context";

export const notSignedIn = (): Problem =>
  new Problem("unauthenticated", message("problem.signIn.notSignedIn"));

/**
 * The signed-in member, for settings that apply at all their desks. Roles do not matter there, so the actor always has
 * the role auditor. Throws `unauthenticated` if nobody is signed in.
 */
export async function selfHere(): Promise<{
  self: { actor: Actor; now: Date };
  person: SignedIn;
}> {
  const member = await signedIn();
  if (!member) throw notSignedIn();
  const { userId: id, authenticatedAt } = member;
  const actor = { kind: "staff", id, role: "auditor", authenticatedAt } as const;
  return { self: { actor, now: await checkedNow() }, person: member };
}
