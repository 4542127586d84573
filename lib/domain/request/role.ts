import { Problem } from "@/lib/domain/problem/problem";
import type { Step } from "./request";

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

/** Which permission allows a step; any one of them is enough. */
const STEP_PERMISSIONS: Record<Step, readonly Permission[]> = {
  confirm: ["subject.act"],
  resend: ["subject.act", "request.decide"],
  "send-code": ["subject.act"],
  reply: ["subject.act"],
  download: ["subject.act"],
  withdraw: ["subject.act"],
  "correct-address": ["subject.act", "request.decide"],
  "choose-delivery": ["subject.act"],
  appeal: ["subject.act"],
  "sign-in": ["subject.act"],
  prove: ["subject.act"],
  permit: ["subject.act"],
  verify: ["request.decide"],
  "verify-requester": ["request.decide"],
  "ask-permission": ["request.decide"],
  /** By itself where the desk has rules or turns. */
  assign: ["request.assign", "system.act"],
  note: ["request.note"],
  message: ["request.message"],
  attach: ["request.message"],
  /** By the command of whoever runs the installation, too. */
  "send-again": ["request.message", "system.act"],
  /** One's own acts alone. */
  "take-back": ["request.message"],
  pause: ["request.decide"],
  resume: ["request.decide"],
  "correct-law": ["request.decide"],
  extend: ["request.decide"],
  "announce-delay": ["request.decide"],
  refuse: ["request.decide"],
  fulfil: ["request.decide"],
  "hold-nothing": ["request.decide"],
  propose: ["request.decide"],
  approve: ["request.decide"],
  "return-proposal": ["request.decide"],
  "drop-proposal": ["request.decide"],
  close: ["request.decide"],
  reopen: ["request.reopen"],
  "withdraw-file": ["request.decide"],
  erase: ["request.erase", "system.act"],
  tag: ["request.note"],
  task: ["request.note"],
  link: ["request.note"],
  unlink: ["request.note"],
  merge: ["request.decide"],
  "take-in": ["request.decide"],
  unmerge: ["request.decide"],
  "let-go": ["request.decide"],
  lapse: ["system.act"],
  remind: ["system.act"],
  "remind-unverified": ["system.act"],
  target: ["system.act"],
  "delete-files": ["system.act"],
  recompute: ["system.act"],
};

export const mayTake = (actor: Actor, step: Step): boolean =>
  STEP_PERMISSIONS[step].some((permission) => may(actor, permission));

/** Throws `forbidden` with the role that would be needed left unsaid: the desk's admins grant roles. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw notAllowed();
}

export function requireStep(actor: Actor, step: Step): void {
  if (!mayTake(actor, step)) throw notAllowed();
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
  throw new Problem(
    "reauthenticate",
    "Confirm that it is you, then send it again: for this you must have signed in within the last five minutes.",
  );
}

const notAllowed = (): Problem =>
  new Problem(
    "forbidden",
    "Your role at this desk does not allow this. An admin of the desk can change your role.",
  );

/** How an actor stands in the log: a code, never a name or address. */
export const actorCode = (actor: Actor): string =>
  actor.kind === "staff" ? `staff:${actor.id}` : actor.kind;
