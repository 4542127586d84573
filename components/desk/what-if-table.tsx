import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { Table } from "@/components/ui/table";
import type { Move, WhatIf } from "@/lib/domain/what-if";
import { formatShortDay } from "@/lib/words/words";
import { words } from "./step-panel";

export interface WhatIfTableProps {
  readonly found: WhatIf;
  readonly slug: string;
}

const dayOf = (on: string | null): string => (on ? formatShortDay(words, on) : "no date");
const count = (number: number, one: string): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : `${one}s`}`;

/** Which requests would move, from which day to which, and under which law then. */
export function WhatIfTable({ found, slug }: WhatIfTableProps) {
  const { seen, complete, earlier, later, moves } = found;
  const all = complete ? count(seen, "pending request") : `the first ${count(seen, "request")}`;
  if (moves.length === 0) return <p>None of {all}. New requests would follow these terms.</p>;
  return (
    <>
      <p>
        Of {all} <strong>{count(earlier, "request")} would be due earlier</strong> and{" "}
        <strong>{later.toLocaleString("en")} later</strong>.
        {moves.length < earlier + later ? ` The first ${moves.length} are listed.` : null}
      </p>
      <Table<Move>
        caption="Requests that would move"
        rows={moves}
        rowKey={({ reference }) => reference}
        columns={[
          {
            key: "reference",
            label: "Reference",
            primary: true,
            cell: ({ reference }) => (
              <a className="font-mono" href={`/desk/${slug}/requests/${reference}`}>
                {reference}
              </a>
            ),
          },
          { key: "right", label: "Right", cell: ({ right }) => RIGHT_NAMES[right] },
          { key: "from", label: "Due now", labelled: true, cell: ({ from }) => dayOf(from) },
          {
            key: "to",
            label: "Then due",
            labelled: true,
            cell: ({ to }) => <strong>{dayOf(to)}</strong>,
          },
          { key: "law", label: "Law", cell: lawOf },
        ]}
      />
    </>
  );
}

const lawOf = ({ lawFrom, lawTo }: Move): string =>
  lawFrom === lawTo ? LAW_NAMES[lawTo] : `${LAW_NAMES[lawFrom]}, then ${LAW_NAMES[lawTo]}`;
