import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";

/** The part of a context that actions on a member's own account need. Such actions need no desk. */
export type Self = Pick<Context, "actor" | "now">;

/** The id of the member who acts. Throws `forbidden` for any other actor, because only members have a sign-in. */
export function selfOf({ actor }: Self): string {
  if (actor.kind === "staff") return actor.id;
  throw new Problem("forbidden", message("problem.signIn.teamOnly"));
}
