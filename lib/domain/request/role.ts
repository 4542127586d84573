import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";

export const ROLES = ["admin", "handler", "auditor"] as const;
export type Role = (typeof ROLES)[number];

/** Who acts. */
export type Actor =
  | { kind: "subject" }
  | {
      kind: "staff";
      id: string;
      role: Role;
      /** When they last proved who they are. Absent: not recently. */
      authenticatedAt?: Date | null;
    }
  | { kind: "system" };

export type Permission =
  | "request.read"
  | "request.export"
  | "request.assign"
  | "request.note"
  | "request.message"
  | "request.decide"
  | "request.reopen"
  | "request.erase"
  | "view.share"
  | "template.change"
  | "desk.change"
  | "calendar.own"
  | "calendar.desk"
  | "people.read"
  | "people.manage"
  | "log.verify"
  | "subject.act"
  | "system.act";

/** Closed by default: what is not listed is forbidden. The same table hides the buttons. */
const PERMISSIONS: Record<Role, readonly Permission[]> = {
  admin: [
    "request.read",
    "request.export",
    "request.assign",
    "request.note",
    "request.message",
    "request.decide",
    "request.reopen",
    "request.erase",
    "view.share",
    "template.change",
    "desk.change",
    "calendar.own",
    "calendar.desk",
    "people.read",
    "people.manage",
    "log.verify",
  ],
  handler: [
    "request.read",
    "request.assign",
    "request.note",
    "request.message",
    "request.decide",
    "request.reopen",
    "view.share",
    "calendar.own",
    "people.read",
  ],
  auditor: ["request.read", "request.export", "people.read", "log.verify"],
};

export function may(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "staff") return PERMISSIONS[actor.role].includes(permission);
  if (actor.kind === "subject") return permission === "subject.act";
  return permission === "system.act" || permission === "request.read";
}

/** Throws `forbidden` with the role that would be needed left unsaid: the desk's admins grant roles. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw notAllowed();
}

/** How long a sign-in counts as recent. */
export const RECENT_MINUTES = 5;

export const signedInRecently = (actor: Actor, now: Date): boolean =>
  actor.kind !== "staff" ||
  (actor.authenticatedAt != null &&
    now.getTime() - actor.authenticatedAt.getTime() < RECENT_MINUTES * 60_000);

/**
 * Stands before what a stolen session must not reach: erasure, exports, roles and secrets. The member proves again
 * who they are and comes back to the form. The command line has no session and is not asked.
 */
export function requireRecentSignIn({ actor, now }: { actor: Actor; now: Date }): void {
  if (signedInRecently(actor, now)) return;
  throw new Problem("reauthenticate", message("problem.signIn.recent"));
}

export const notAllowed = (): Problem =>
  new Problem("forbidden", message("problem.permission.role"));

/** How an actor stands in the log: a code, never a name or address. */
export const actorCode = (actor: Actor): string =>
  actor.kind === "staff" ? `staff:${actor.id}` : actor.kind;
