import type { Step } from "./steps";

/** A value in the audit log: a code, id, time, number or hash, never personal data. */
export type Fact = string | number | boolean | null | string[];
export type Facts = Record<string, Fact>;

type RequestEvent =
  | "submit"
  | Step
  | "letter-sent"
  | "letter-failed"
  | "proofs-deleted"
  | "proposal-lapsed"
  | "file-infected"
  | "file-unscannable";
export type DeskEvent =
  | "desk-created"
  | "policy-changed"
  | "form-published"
  | "template-saved"
  | "template-removed"
  | "member-invited"
  | "member-role-changed"
  | "member-removed"
  | "absence-changed"
  | "approval-change"
  | "assignment-changed"
  | "targets-changed"
  | "calendar-opened"
  | "calendar-revoked"
  | "list-exported"
  | "report-exported"
  | "bulk-started"
  | "bulk-undone"
  | "digest"
  | AccessEvent;

/** Events about sign-in and access. The audit log page describes each in words. */
export const ACCESS_EVENTS = [
  "staff-sign-in",
  "staff-sign-in-failed",
  "staff-sign-out",
  "member-sessions-ended",
  "identity-confirmed",
  "factor-added",
  "factor-removed",
  "factor-reset",
  "recovery-codes-made",
  "factor-required",
  "access-denied",
  "request-opened",
] as const;
export type AccessEvent = (typeof ACCESS_EVENTS)[number];

/**
 * The parts of the desk side that an entry on denied access can name, as in their addresses. Any other text is logged as
 * "other": it may be personal data.
 */
export const DESK_PARTS = [
  "account",
  "audit-log",
  "brand",
  "bulk",
  "calendar",
  "export",
  "form",
  "live",
  "notifications",
  "policy",
  "reports",
  "requests",
  "team",
  "templates",
] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

export type LogEvent = RequestEvent | DeskEvent;

export type Entry = {
  deskId: string;
  chain: string;
  seq: number;
  at: string;
  actor: string;
  event: LogEvent;
  facts: Facts;
};
