import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";

export const ROLES = ["admin", "handler", "auditor"] as const;
export type Role = (typeof ROLES)[number];

export type Actor =
  | { kind: "subject" }
  | {
      kind: "staff";
      id: string;
      role: Role;
      /** The time of the member's last sign-in or re-authentication. Absent: not recent. */
      authenticatedAt?: Date | null;
    }
  | { kind: "system" };

export type Permission =
  | "request.read"
  | "request.export"
  | "request.enter"
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

/** Everything that is not listed is forbidden. The same table hides the buttons. */
const PERMISSIONS: Record<Role, readonly Permission[]> = {
  admin: [
    "request.read",
    "request.export",
    "request.enter",
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
    "request.enter",
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

/** Throws `forbidden`. The message does not name the role that is needed, because the desk's admins grant roles. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw notAllowed();
}

/** How long a sign-in counts as recent. */
const RECENT_MINUTES = 5;

export const signedInRecently = (actor: Actor, now: Date): boolean =>
  actor.kind !== "staff" ||
  (actor.authenticatedAt != null &&
    now.getTime() - actor.authenticatedAt.getTime() < RECENT_MINUTES * 60_000);

/**
 * Guards what a stolen session must not reach: erasure, exports, roles and secrets. The member authenticates again and
 * returns to the form. The command line has no session and is exempt.
 */
export function requireRecentSignIn({ actor, now }: { actor: Actor; now: Date }): void {
  if (signedInRecently(actor, now)) return;
  throw new Problem("reauthenticate", message("problem.signIn.recent"));
}

export const notAllowed = (): Problem =>
  new Problem("forbidden", message("problem.permission.role"));

/** The code of an actor in the audit log, never a name or email address. */
export const actorCode = (actor: Actor): string =>
  actor.kind === "staff" ? `staff:${actor.id}` : actor.kind;
