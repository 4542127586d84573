import { type Column, RowLink, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { RequestRow } from "@/lib/domain/view";
import { formatShortDay, wordsFor } from "@/lib/words/words";
import { LAW_NAMES, RIGHT_NAMES } from "./names";
import { RequestTimeLeft } from "./request-due";

export interface RequestTableProps {
  readonly caption: string;
  readonly rows: readonly RequestRow[];
  /** The desk's zone, which its dates are days of. */
  readonly zone: string;
  readonly hrefOf: (reference: string) => string;
}

/** One line a request, the earliest date first. */
export function RequestTable({ caption, rows, zone, hrefOf }: RequestTableProps) {
  return (
    <Table
      caption={caption}
      columns={columnsFor(zone, hrefOf)}
      rows={rows}
      rowKey={({ reference }) => reference}
    />
  );
}

const words = wordsFor("en");

function columnsFor(zone: string, hrefOf: (reference: string) => string): Column<RequestRow>[] {
  return [
    {
      key: "time",
      label: "Time left",
      cell: (row) => <RequestTimeLeft request={row} zone={zone} />,
    },
    {
      key: "due",
      label: "Due",
      cell: ({ dueOn }) => (dueOn ? formatShortDay(words, dueOn) : "None set"),
    },
    {
      key: "who",
      label: "Who",
      primary: true,
      fill: true,
      cell: (row) => (
        <RowLink href={hrefOf(row.reference)}>
          <bdi>{row.name || "Erased"}</bdi>
          {row.urgent ? <Urgent /> : null}
        </RowLink>
      ),
    },
    { key: "right", label: "Right", cell: ({ right }) => RIGHT_NAMES[right] },
    { key: "law", label: "Law", cell: ({ law }) => LAW_NAMES[law] },
    { key: "state", label: "State", cell: stateWords },
    {
      key: "assignee",
      label: "Assigned to",
      cell: ({ assignee }) =>
        assignee ? <bdi>{assignee.name}</bdi> : <span className="text-ink-soft">Nobody</span>,
    },
    {
      key: "reference",
      label: "Reference",
      cell: ({ reference }) => <span className="font-mono">{reference}</span>,
    },
  ];
}

/** It cannot wait for its date: said in a word, whatever the time left. */
export const Urgent = () => (
  <>
    {" "}
    <Tag>Urgent: a child</Tag>
  </>
);

/** The outcome where there is one: it says more than "closed". */
export const stateWords = ({ state, outcome }: Pick<RequestRow, "state" | "outcome">): string =>
  state === "closed" && outcome && outcome !== "closed"
    ? `Closed: ${words(`outcomes.${outcome}`).toLowerCase()}`
    : outcome
      ? words(`outcomes.${outcome}`)
      : words(`staffStates.${state}`);
