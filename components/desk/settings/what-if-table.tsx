import type { ReactNode } from "react";
import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { say, words } from "@/components/speech/say";
import { Table } from "@/components/ui/table";
import type { Move, WhatIf } from "@/lib/domain/clock/what-if";
import { formatShortDay } from "@/lib/words/words";

export interface WhatIfTableProps {
  readonly found: WhatIf;
  readonly slug: string;
}

const dayOf = (on: string | null): string =>
  on ? formatShortDay(words, on) : say("request.noDate");

/** Which requests would move, from which day to which, and under which law then. */
export function WhatIfTable({ found, slug }: WhatIfTableProps) {
  const { seen, complete, earlier, later, moves } = found;
  if (moves.length === 0) return <p>{noneWords(found)}</p>;
  const parts = { seen, earlier, later, b: (inner: ReactNode) => <strong>{inner}</strong> };
  return (
    <>
      <p>
        {complete
          ? say.rich("policy.preview.someMove", parts)
          : say.rich("policy.preview.someOfFirst", parts)}{" "}
        {moves.length < earlier + later
          ? say("policy.preview.listed", { count: moves.length })
          : null}
      </p>
      <Table<Move>
        caption={say("policy.preview.caption")}
        rows={moves}
        rowKey={({ reference }) => reference}
        columns={[
          {
            key: "reference",
            label: say("names.column.reference"),
            primary: true,
            cell: ({ reference }) => (
              <a className="font-mono" href={`/desk/${slug}/requests/${reference}`}>
                {reference}
              </a>
            ),
          },
          {
            key: "right",
            label: say("names.column.right"),
            cell: ({ right }) => say(RIGHT_NAMES[right]),
          },
          {
            key: "from",
            label: say("policy.preview.dueNow"),
            labelled: true,
            cell: ({ from }) => dayOf(from),
          },
          {
            key: "to",
            label: say("policy.preview.dueThen"),
            labelled: true,
            cell: ({ to }) => <strong>{dayOf(to)}</strong>,
          },
          { key: "law", label: say("names.column.law"), cell: lawOf },
        ]}
      />
    </>
  );
}

const noneWords = ({ seen, complete }: WhatIf): string =>
  complete ? say("policy.preview.noneMove", { seen }) : say("policy.preview.noneOfFirst", { seen });

const lawOf = ({ lawFrom, lawTo }: Move): string =>
  lawFrom === lawTo
    ? say(LAW_NAMES[lawTo])
    : say("policy.preview.lawChange", {
        one: say(LAW_NAMES[lawFrom]),
        other: say(LAW_NAMES[lawTo]),
      });
