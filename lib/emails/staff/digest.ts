import type { Right } from "@/lib/domain/law/right";
import type { NotificationKind } from "@/lib/domain/notifications/notification";
import { isolate, oneLine } from "@/lib/emails/plain-text";
import type { Part, RenderedEmail } from "@/lib/emails/render";
import { line } from "@/lib/emails/requester-email";
import { staffEmail } from "@/lib/emails/staff-email";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";

type Row = { reference: string; dueOn: string | null; right: Right };

/** The figures of a desk. */
export type Overview = {
  overdue: number;
  dueSoon: number;
  unassigned: number;
  open: number;
  rows: readonly Row[];
};

/** The part of a digest for one desk. */
export type DigestPart = {
  name: string;
  deskUrl: string;
  /** `null` for members who get only notifications, without an overview of the desk. */
  overview: Overview | null;
  /** Open notifications of the member that were not sent as emails of their own. */
  notifications: readonly { reference: string; kind: NotificationKind }[];
  /** The number of further notifications that are not listed. */
  more: number;
};

export type DigestFacts = {
  staffName: string | null;
  day: string;
  /** The desks with news for this member; at least one. */
  desks: readonly DigestPart[];
  settingsUrl: string;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The daily email: for each desk the member's notifications, four figures, and the requests due next. */
export function digestEmail(facts: DigestFacts, t: Translate): RenderedEmail {
  const { desks, settingsUrl, staffName } = facts;
  const [first] = desks;
  return staffEmail(t, {
    desk: desks.map(({ name }) => oneLine(name)).join(", "),
    name: staffName,
    url: first?.deskUrl ?? settingsUrl,
    settingsUrl,
    subject: subjectOf(facts, t),
    parts: desks.flatMap((desk) => deskParts(desk, facts, t)),
  });
}

function subjectOf({ desks }: DigestFacts, t: Translate): string {
  const [first] = desks;
  const desk =
    desks.length === 1 && first
      ? oneLine(first.name)
      : t("emails.digest.desks", { count: desks.length });
  const overviews = desks.flatMap(({ overview }) => overview ?? []);
  if (overviews.length === 0) {
    const count = sum(desks.map(({ notifications, more }) => notifications.length + more));
    return t("emails.digest.subjectWants", { desk, count });
  }
  const total = (count: (one: Overview) => number): number => sum(overviews.map(count));
  const [overdue, dueSoon] = [total((one) => one.overdue), total((one) => one.dueSoon)];
  if (overdue + dueSoon > 0) return t("emails.digest.subject", { desk, overdue, dueSoon });
  const count = total((one) => one.unassigned);
  return t("emails.digest.subjectUnassigned", { desk, count });
}

const deskParts = (desk: DigestPart, { day }: DigestFacts, t: Translate): Part[] => [
  line(t("emails.digest.told", { desk: isolate(desk.name), day: formatDay(t, day) })),
  ...notificationsParts(desk, t),
  ...(desk.overview ? overviewParts(desk.overview, t) : []),
  { kind: "button", label: t("emails.digest.link"), url: desk.deskUrl },
];

function notificationsParts({ notifications, more }: DigestPart, t: Translate): Part[] {
  if (notifications.length === 0) return [];
  return [
    line(t("emails.digest.wants")),
    {
      kind: "facts",
      rows: notifications.map(
        ({ reference, kind }) => [reference, t(`emails.digest.why.${kind}`)] as const,
      ),
    },
    ...(more > 0 ? [line(t("emails.digest.more", { count: more }))] : []),
  ];
}

const overviewParts = (facts: Overview, t: Translate): Part[] => [
  {
    kind: "facts",
    rows: [
      [t("emails.digest.overdue"), String(facts.overdue)],
      [t("emails.digest.dueSoon"), String(facts.dueSoon)],
      [t("emails.digest.unassigned"), String(facts.unassigned)],
      [t("emails.digest.open"), String(facts.open)],
    ],
  },
  ...nextParts(facts, t),
];

function nextParts({ rows }: Overview, t: Translate): Part[] {
  if (rows.length === 0) return [];
  return [
    line(t("emails.digest.next")),
    { kind: "facts", rows: rows.map((row) => [row.reference, rowOf(row, t)] as const) },
  ];
}

function rowOf({ right, dueOn }: Row, t: Translate): string {
  const rightTitle = t(`rights.${right}.title`);
  return dueOn === null
    ? t("emails.digest.rowOpen", { rightTitle })
    : t("emails.digest.row", { rightTitle, due: formatDay(t, dueOn) });
}
