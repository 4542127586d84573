import type { ReactNode } from "react";
import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { say, sayRich, words } from "@/components/speech/say";
import { Table } from "@/components/ui/table";
import type { Move, WhatIf } from "@/lib/domain/clock/what-if";
import { formatShortDay } from "@/lib/words/words";

export interface WhatIfTableProps {
  readonly found: WhatIf;
  readonly slug: string;
}

const dayOf = (on: string | null): string => (on ? formatShortDay(words, on) : say("no date"));

/** Which requests would move, from which day to which, and under which law then. */
export function WhatIfTable({ found, slug }: WhatIfTableProps) {
  const { seen, complete, earlier, later, moves } = found;
  if (moves.length === 0) return <p>{noneWords(found)}</p>;
  const parts = { seen, earlier, later, b: (inner: ReactNode[]) => <strong>{inner}</strong> };
  return (
    <>
      <p>
        {complete
          ? sayRich(
              "Of {seen, plural, one {# pending request} other {# pending requests}} <b>{earlier, plural, one {# request} other {# requests}} would be due earlier</b> and <b>{later, number} later</b>.",
              parts,
            )
          : sayRich(
              "Of the first {seen, plural, one {# request} other {# requests}} <b>{earlier, plural, one {# request} other {# requests}} would be due earlier</b> and <b>{later, number} later</b>.",
              parts,
            )}{" "}
        {moves.length < earlier + later
          ? say("The first {count} are listed.", { count: moves.length })
          : null}
      </p>
      <Table<Move>
        caption={say("Requests that would move")}
        rows={moves}
        rowKey={({ reference }) => reference}
        columns={[
          {
            key: "reference",
            label: say("Reference"),
            primary: true,
            cell: ({ reference }) => (
              <a className="font-mono" href={`/desk/${slug}/requests/${reference}`}>
                {reference}
              </a>
            ),
          },
          { key: "right", label: say("Right"), cell: ({ right }) => say(RIGHT_NAMES[right]) },
          { key: "from", label: say("Due now"), labelled: true, cell: ({ from }) => dayOf(from) },
          {
            key: "to",
            label: say("Then due"),
            labelled: true,
            cell: ({ to }) => <strong>{dayOf(to)}</strong>,
          },
          { key: "law", label: say("Law"), cell: lawOf },
        ]}
      />
    </>
  );
}

const noneWords = ({ seen, complete }: WhatIf): string =>
  complete
    ? say(
        "None of {seen, plural, one {# pending request} other {# pending requests}}. New requests would follow these terms.",
        { seen },
      )
    : say(
        "None of the first {seen, plural, one {# request} other {# requests}}. New requests would follow these terms.",
        { seen },
      );

const lawOf = ({ lawFrom, lawTo }: Move): string =>
  lawFrom === lawTo
    ? say(LAW_NAMES[lawTo])
    : say("{one}, then {other} ¦ laws", {
        one: say(LAW_NAMES[lawFrom]),
        other: say(LAW_NAMES[lawTo]),
      });
