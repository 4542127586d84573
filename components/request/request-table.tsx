import { Fragment } from "react";
import { type Column, RowLink, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Channel } from "@/lib/domain/inbox";
import { type ColumnName, FIRST_SETTINGS } from "@/lib/domain/settings";
import type { RequestRow } from "@/lib/domain/view";
import { formatShortDay, wordsFor } from "@/lib/words/words";
import { CHANNEL_NAMES, COLUMN_NAMES, LAW_NAMES, languageName, RIGHT_NAMES } from "./names";
import { RequestTimeLeft } from "./request-due";
import { dayIn } from "./zone-day";

export interface RequestTableProps {
  readonly caption: string;
  readonly rows: readonly RequestRow[];
  /** The desk's zone, which its dates are days of. */
  readonly zone: string;
  readonly hrefOf: (reference: string) => string;
  /** What is shown beside who asks; in the order of the list. */
  readonly columns?: readonly ColumnName[];
  /** The id of a form that the rows can be chosen for. */
  readonly choosing?: string;
}

/** One line a request, the earliest date first. */
export function RequestTable(props: RequestTableProps) {
  const { caption, rows, zone, hrefOf, choosing, columns = FIRST_SETTINGS.columns } = props;
  const shown: readonly string[] = [WHO, ...columns];
  return (
    <Table
      caption={caption}
      columns={[
        ...(choosing ? [choiceColumn(choosing)] : []),
        ...columnsFor(zone, hrefOf).filter(({ key }) => shown.includes(key)),
      ]}
      rows={rows}
      rowKey={({ reference }) => reference}
    />
  );
}

const words = wordsFor("en");
const WHO = "who";

const choiceColumn = (form: string): Column<RequestRow> => ({
  ...{ key: "choose", label: "Choose", hideLabel: true },
  cell: ({ reference, name }) => (
    <label className="choose">
      <input
        type="checkbox"
        id={`choose-${reference}`}
        name="chosen"
        value={reference}
        form={form}
        autoComplete="off"
      />
      <span className="sr-words">
        Choose {reference} {name}
      </span>
    </label>
  ),
});

function columnsFor(zone: string, hrefOf: (reference: string) => string): Column<RequestRow>[] {
  return [
    {
      key: "time",
      label: COLUMN_NAMES.time,
      cell: (row) => <RequestTimeLeft request={row} zone={zone} />,
    },
    {
      key: "due",
      label: COLUMN_NAMES.due,
      cell: ({ dueOn }) => (dueOn ? formatShortDay(words, dueOn) : "None set"),
    },
    {
      key: WHO,
      label: "Who",
      primary: true,
      fill: true,
      cell: (row) => (
        <>
          <RowLink href={hrefOf(row.reference)}>
            <Called row={row} />
            {row.urgent ? <Urgent /> : null}
          </RowLink>
          <RowTags tags={row.tags} />
        </>
      ),
    },
    { key: "right", label: COLUMN_NAMES.right, cell: ({ right }) => RIGHT_NAMES[right] },
    { key: "law", label: COLUMN_NAMES.law, cell: ({ law }) => LAW_NAMES[law] },
    { key: "state", label: COLUMN_NAMES.state, cell: stateWords },
    {
      key: "assignee",
      label: COLUMN_NAMES.assignee,
      cell: ({ assignee }) =>
        assignee ? <bdi>{assignee.name}</bdi> : <span className="text-ink-soft">Nobody</span>,
    },
    {
      key: "reference",
      label: COLUMN_NAMES.reference,
      cell: ({ reference }) => <span className="font-mono">{reference}</span>,
    },
    {
      key: "received",
      label: COLUMN_NAMES.received,
      cell: ({ receivedAt }) => formatShortDay(words, dayIn(zone, new Date(receivedAt))),
    },
    {
      key: "residence",
      label: COLUMN_NAMES.residence,
      cell: ({ residence }) => words(`residences.${residence}`),
    },
    {
      key: "channel",
      label: COLUMN_NAMES.channel,
      cell: ({ channel }) => CHANNEL_NAMES[channel as Channel] ?? channel,
    },
    {
      key: "language",
      label: COLUMN_NAMES.language,
      cell: ({ locale }) => languageName(locale),
    },
  ];
}

/** Unread is a heavier name to the eye and a word to those who listen. */
const Called = ({ row: { name, unread } }: { row: RequestRow }) =>
  unread ? (
    <>
      <b>
        <bdi>{name || "Erased"}</bdi>
      </b>
      <span className="sr-words"> Unread</span>
    </>
  ) : (
    <bdi>{name || "Erased"}</bdi>
  );

/** The desk's own words for a request, beside what it is called by. */
const RowTags = ({ tags }: { tags: readonly string[] }) =>
  tags.map((tag) => (
    <Fragment key={tag}>
      {" "}
      <Tag>
        <bdi>{tag}</bdi>
      </Tag>
    </Fragment>
  ));

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
