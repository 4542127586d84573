import type { Right } from "@/lib/domain/right";
import type { WantKind } from "@/lib/domain/want";
import { formatDay, type Words } from "@/lib/words/words";
import { line } from "./letter";
import { isolate, oneLine } from "./plain";
import type { Letter, Part } from "./render";
import { staffLetter } from "./staff";

type Row = { reference: string; dueOn: string | null; right: Right };

/** How the desk stands. */
export type Overview = {
  overdue: number;
  dueSoon: number;
  open: number;
  unconfirmed: number;
  rows: readonly Row[];
};

export type DigestFacts = {
  desk: { name: string };
  staffName: string | null;
  day: string;
  /** `null` for whoever wants to read of their own alone. */
  overview: Overview | null;
  /** What wants its reader, and was not told by a letter of its own. */
  wants: readonly { reference: string; kind: WantKind }[];
  /** How many more there are. */
  more: number;
  deskUrl: string;
  settingsUrl: string;
};

/** The day in one letter: what wants its reader, four numbers, and what is due next. */
export function digestLetter(facts: DigestFacts, words: Words): Letter {
  const { overview, deskUrl, settingsUrl } = facts;
  const desk = oneLine(facts.desk.name);
  return staffLetter(words, {
    desk: facts.desk.name,
    name: facts.staffName,
    ...{ url: deskUrl, settingsUrl },
    subject: overview
      ? words("letters.digest.subject", {
          desk,
          overdue: overview.overdue,
          dueSoon: overview.dueSoon,
        })
      : words("letters.digest.subjectWants", { desk, count: facts.wants.length + facts.more }),
    parts: [
      line(
        words("letters.digest.told", {
          desk: isolate(facts.desk.name),
          day: formatDay(words, facts.day),
        }),
      ),
      ...wantsParts(facts, words),
      ...(overview ? overviewParts(overview, words) : []),
      { kind: "button", label: words("letters.digest.link"), url: deskUrl },
    ],
  });
}

function wantsParts({ wants, more }: DigestFacts, words: Words): Part[] {
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
      [words("letters.digest.open"), String(facts.open)],
      [words("letters.digest.unconfirmed"), String(facts.unconfirmed)],
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
