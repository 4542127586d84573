import type { Right } from "@/lib/domain/law/right";
import type { WantKind } from "@/lib/domain/notifications/notification";
import { formatDay, type Words } from "@/lib/words/words";
import { line } from "./letter";
import { isolate, oneLine } from "./plain";
import type { Letter, Part } from "./render";
import { staffLetter } from "./staff";

type Row = { reference: string; dueOn: string | null; right: Right };

/** How a desk stands. */
export type Overview = {
  overdue: number;
  dueSoon: number;
  unassigned: number;
  open: number;
  rows: readonly Row[];
};

/** What a digest says of one desk. */
export type DigestPart = {
  name: string;
  deskUrl: string;
  /** `null` for members who want to read of their own requests alone. */
  overview: Overview | null;
  /** What waits for its reader, and was not told by an email of its own. */
  wants: readonly { reference: string; kind: WantKind }[];
  /** How many more there are. */
  more: number;
};

export type DigestFacts = {
  staffName: string | null;
  day: string;
  /** The desks that have something to say to this member: at least one. */
  desks: readonly DigestPart[];
  settingsUrl: string;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The day in one email: for each desk what waits for its reader, four numbers, and what is due next. */
export function digestLetter(facts: DigestFacts, words: Words): Letter {
  const { desks, settingsUrl, staffName } = facts;
  const [first] = desks;
  return staffLetter(words, {
    desk: desks.map(({ name }) => oneLine(name)).join(", "),
    name: staffName,
    url: first?.deskUrl ?? settingsUrl,
    settingsUrl,
    subject: subjectOf(facts, words),
    parts: desks.flatMap((desk) => deskParts(desk, facts, words)),
  });
}

function subjectOf({ desks }: DigestFacts, words: Words): string {
  const [first] = desks;
  const desk =
    desks.length === 1 && first
      ? oneLine(first.name)
      : words("letters.digest.desks", { count: desks.length });
  const overviews = desks.flatMap(({ overview }) => overview ?? []);
  if (overviews.length === 0) {
    const count = sum(desks.map(({ wants, more }) => wants.length + more));
    return words("letters.digest.subjectWants", { desk, count });
  }
  const total = (count: (one: Overview) => number): number => sum(overviews.map(count));
  const [overdue, dueSoon] = [total((one) => one.overdue), total((one) => one.dueSoon)];
  if (overdue + dueSoon > 0) return words("letters.digest.subject", { desk, overdue, dueSoon });
  const count = total((one) => one.unassigned);
  return words("letters.digest.subjectUnassigned", { desk, count });
}

const deskParts = (desk: DigestPart, { day }: DigestFacts, words: Words): Part[] => [
  line(words("letters.digest.told", { desk: isolate(desk.name), day: formatDay(words, day) })),
  ...wantsParts(desk, words),
  ...(desk.overview ? overviewParts(desk.overview, words) : []),
  { kind: "button", label: words("letters.digest.link"), url: desk.deskUrl },
];

function wantsParts({ wants, more }: DigestPart, words: Words): Part[] {
  if (wants.length === 0) return [];
  return [
    line(words("letters.digest.wants")),
    {
      kind: "facts",
      rows: wants.map(
        ({ reference, kind }) => [reference, words(`letters.digest.why.${kind}`)] as const,
      ),
    },
    ...(more > 0 ? [line(words("letters.digest.more", { count: more }))] : []),
  ];
}

const overviewParts = (facts: Overview, words: Words): Part[] => [
  {
    kind: "facts",
    rows: [
      [words("letters.digest.overdue"), String(facts.overdue)],
      [words("letters.digest.dueSoon"), String(facts.dueSoon)],
      [words("letters.digest.unassigned"), String(facts.unassigned)],
      [words("letters.digest.open"), String(facts.open)],
    ],
  },
  ...nextParts(facts, words),
];

function nextParts({ rows }: Overview, words: Words): Part[] {
  if (rows.length === 0) return [];
  return [
    line(words("letters.digest.next")),
    { kind: "facts", rows: rows.map((row) => [row.reference, rowOf(row, words)] as const) },
  ];
}

function rowOf({ right, dueOn }: Row, words: Words): string {
  const rightTitle = words(`rights.${right}.title`);
  return dueOn === null
    ? words("letters.digest.rowOpen", { rightTitle })
    : words("letters.digest.row", { rightTitle, due: formatDay(words, dueOn) });
}
