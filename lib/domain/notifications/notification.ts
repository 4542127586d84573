import { z } from "zod";
import { message } from "@/lib/domain/problem/message";
import type { Role } from "@/lib/domain/request/role";

/** The reasons for which a request notifies a team member. */
export const NOTIFICATION_KINDS = [
  "mention",
  "reply",
  "due-soon",
  "target",
  "failed-mail",
  "acknowledgment",
  "assigned",
  "back",
  "second-look",
  "returned",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Notifications for the assignee. When the request is reassigned, they move to the new assignee. */
export const ASSIGNEE_KINDS: readonly NotificationKind[] = [
  "reply",
  "due-soon",
  "target",
  "failed-mail",
  "acknowledgment",
  "assigned",
];

/** Notifications about work that an auditor's role does not allow. */
export const HANDLERS_ONLY: readonly NotificationKind[] = [
  ...ASSIGNEE_KINDS,
  "second-look",
  "returned",
];

/** Notifications about dates. The dates were known before, so they do not end a snooze. */
export const DATE_KINDS: readonly NotificationKind[] = ["due-soon", "target"];

/** The kinds of email to team members: each kind of notification, and the daily digest of the desk. */
export const MAIL_KINDS = [...NOTIFICATION_KINDS, "digest"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

const MAIL_WAYS = ["at-once", "daily", "never"] as const;
export type MailWay = (typeof MAIL_WAYS)[number];
export type MailChoices = Record<MailKind, MailWay>;

/**
 * The defaults: what needs the member soon is emailed at once, assigned and returned-from-snooze requests once a day.
 */
export const DEFAULT_EMAIL_CHOICES: MailChoices = {
  mention: "at-once",
  reply: "at-once",
  "due-soon": "at-once",
  target: "at-once",
  "failed-mail": "at-once",
  acknowledgment: "at-once",
  assigned: "daily",
  back: "daily",
  "second-look": "at-once",
  returned: "at-once",
  digest: "daily",
};

export const isMailKind = (kind: string): kind is MailKind =>
  (MAIL_KINDS as readonly string[]).includes(kind);

/** The kinds of email that a member with this role can get. */
export const mailKindsOf = (role: Role): MailKind[] =>
  MAIL_KINDS.filter(
    (kind) =>
      role !== "auditor" || !([...HANDLERS_ONLY, "digest"] as readonly string[]).includes(kind),
  );

/** The choices for a kind of email. The digest is sent once a day or never. */
export const waysOf = (kind: MailKind): readonly MailWay[] =>
  kind === "digest" ? ["daily", "never"] : MAIL_WAYS;

const way = (kind: MailKind) =>
  z
    .enum(waysOf(kind) as [MailWay, ...MailWay[]], { error: message("problem.choice.option") })
    .optional();

export const mailChoicesSchema = z.object(
  Object.fromEntries(MAIL_KINDS.map((kind) => [kind, way(kind)])) as Record<
    MailKind,
    ReturnType<typeof way>
  >,
);
export type ChosenMail = z.infer<typeof mailChoicesSchema>;
