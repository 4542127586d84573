import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";

/** What belongs to a member wherever they work: it needs no desk. */
export type Self = Pick<Context, "actor" | "now">;

/** The member who acts. Nobody else has a sign-in of their own. */
export function selfOf({ actor }: Self): string {
  if (actor.kind === "staff") return actor.id;
  throw new Problem("forbidden", message("problem.signIn.teamOnly"));
}
