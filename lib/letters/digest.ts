import type { Right } from "@/lib/domain/right";
import { formatDay, type Words } from "@/lib/words/words";
import { line } from "./letter";
import { isolate, oneLine } from "./plain";
import type { Letter, Part } from "./render";
import { staffLetter } from "./staff";

type Row = { reference: string; dueOn: string | null; right: Right };

export type DigestFacts = {
  desk: { name: string };
  staffName: string | null;
  day: string;
  overdue: number;
  dueSoon: number;
  open: number;
  unconfirmed: number;
  rows: readonly Row[];
  deskUrl: string;
};

/** The desk's day in one letter: four numbers and what is due next. */
export const digestLetter = (facts: DigestFacts, words: Words): Letter =>
  staffLetter(words, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: facts.deskUrl,
    subject: words("letters.digest.subject", {
      desk: oneLine(facts.desk.name),
      overdue: facts.overdue,
      dueSoon: facts.dueSoon,
    }),
    parts: [
      line(
        words("letters.digest.told", {
          desk: isolate(facts.desk.name),
          day: formatDay(words, facts.day),
        }),
      ),
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
      { kind: "button", label: words("letters.digest.link"), url: facts.deskUrl },
    ],
  });

function nextParts({ rows }: DigestFacts, words: Words): Part[] {
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
