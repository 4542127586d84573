import { z } from "zod";
import { message } from "@/lib/domain/problem/message";
import type { Role } from "@/lib/domain/request/role";

/** Why a request wants a member of the desk. */
export const WANT_KINDS = [
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
export type NotificationKind = (typeof WANT_KINDS)[number];

/** What waits for whoever has a request in hand: it goes along to another hand. */
export const IN_HAND: readonly NotificationKind[] = [
  "reply",
  "due-soon",
  "target",
  "failed-mail",
  "acknowledgment",
  "assigned",
];

/** What only those can do anything about who handle requests. */
export const HANDLERS_ONLY: readonly NotificationKind[] = [...IN_HAND, "second-look", "returned"];

/** Dates that were known before: they wake nothing that was snoozed. */
export const OF_DAYS: readonly NotificationKind[] = ["due-soon", "target"];

/** What members are mailed about: what wants them, and how the desk stands. */
export const MAIL_KINDS = [...WANT_KINDS, "digest"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export const MAIL_WAYS = ["at-once", "daily", "never"] as const;
export type MailWay = (typeof MAIL_WAYS)[number];
export type MailChoices = Record<MailKind, MailWay>;

/** What nobody has changed: replies and reminders of one's own requests as they come, the rest once a day. */
export const USUAL_MAIL: MailChoices = {
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

/** What a role can be mailed about. */
export const mailKindsOf = (role: Role): MailKind[] =>
  MAIL_KINDS.filter(
    (kind) =>
      role !== "auditor" || !([...HANDLERS_ONLY, "digest"] as readonly string[]).includes(kind),
  );

/** How the desk stands is told once a day or never. */
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
