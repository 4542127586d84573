import { Fragment } from "react";
import { dayIn } from "@/components/clock/zone-day";
import { t } from "@/components/i18n/translate";
import { type Column, RowLink, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Outcome } from "@/lib/domain/request/state";
import type { RequestRow } from "@/lib/domain/request/view";
import { type ColumnName, FIRST_SETTINGS } from "@/lib/domain/team/settings";
import { translateText } from "@/lib/words/message-text";
import type { LabelKey } from "@/lib/words/translator";
import { formatShortDay } from "@/lib/words/words";
import { channelName, LAW_NAMES, languageName, RIGHT_NAMES } from "./names";
import { RequestTimeLeft } from "./request-due";

export interface RequestTableProps {
  readonly caption: string;
  readonly rows: readonly RequestRow[];
  /** The time zone of the desk, in which dates are shown. */
  readonly zone: string;
  readonly hrefOf: (reference: string) => string;
  /** The columns to show besides the requester, in the order of the list. */
  readonly columns?: readonly ColumnName[];
  /** The id of the form that a selection of rows belongs to. */
  readonly choosing?: string;
}

/** One line for each request, with the earliest due date first. */
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

const WHO = "who";

const choiceColumn = (form: string): Column<RequestRow> => ({
  key: "choose",
  label: t("request.table.select"),
  hideLabel: true,
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
      <span className="sr-words">{t("request.table.selectRequest", { reference, name })}</span>
    </label>
  ),
});

function columnsFor(zone: string, hrefOf: (reference: string) => string): Column<RequestRow>[] {
  return [
    {
      key: "time",
      label: t("names.column.time"),
      cell: (row) => <RequestTimeLeft request={row} zone={zone} />,
    },
    {
      key: "due",
      label: t("names.column.due"),
      cell: ({ dueOn }) => (dueOn ? formatShortDay(t, dueOn) : t("request.table.noDueDate")),
    },
    {
      key: WHO,
      label: t("request.table.name"),
      primary: true,
      fill: true,
      cell: (row) => (
        <>
          <RowLink href={hrefOf(row.reference)}>
            <RequesterName row={row} />
            {row.urgent ? <Urgent /> : null}
          </RowLink>
          <RowTags tags={row.tags} />
        </>
      ),
    },
    { key: "right", label: t("names.column.right"), cell: ({ right }) => t(RIGHT_NAMES[right]) },
    { key: "law", label: t("names.column.law"), cell: ({ law }) => t(LAW_NAMES[law]) },
    { key: "state", label: t("names.column.state"), cell: stateWords },
    {
      key: "assignee",
      label: t("names.column.assignee"),
      cell: ({ assignee }) =>
        assignee ? (
          <bdi>{translateText(t, assignee.name)}</bdi>
        ) : (
          <span className="text-ink-soft">{t("request.unassigned")}</span>
        ),
    },
    {
      key: "reference",
      label: t("names.column.reference"),
      cell: ({ reference }) => <span className="font-mono">{reference}</span>,
    },
    {
      key: "received",
      label: t("names.column.received"),
      cell: ({ receivedAt }) => formatShortDay(t, dayIn(zone, new Date(receivedAt))),
    },
    {
      key: "residence",
      label: t("names.column.residence"),
      cell: ({ residence }) => t(`residences.${residence}`),
    },
    {
      key: "channel",
      label: t("names.column.channel"),
      cell: ({ channel }) => channelName(channel),
    },
    {
      key: "language",
      label: t("names.column.language"),
      cell: ({ locale }) => languageName(locale),
    },
  ];
}

/** An unread request has a bold name, and a word for screen readers. */
const RequesterName = ({ row: { name, unread } }: { row: RequestRow }) =>
  unread ? (
    <>
      <b>
        <bdi>{name || t("request.erased")}</bdi>
      </b>
      <span className="sr-words"> {t("inbox.filter.unread")}</span>
    </>
  ) : (
    <bdi>{name || t("request.erased")}</bdi>
  );

/** The tags of a request, after its name. */
const RowTags = ({ tags }: { tags: readonly string[] }) =>
  tags.map((tag) => (
    <Fragment key={tag}>
      {" "}
      <Tag>
        <bdi>{tag}</bdi>
      </Tag>
    </Fragment>
  ));

/** Marks a request that cannot wait for its due date, whatever the time left is. */
export const Urgent = () => (
  <>
    {" "}
    <Tag>{t("request.urgentChild")}</Tag>
  </>
);

const CLOSED_AS: Record<Exclude<Outcome, "closed">, LabelKey> = {
  fulfilled: "request.closedAs.fulfilled",
  refused: "request.closedAs.refused",
  "nothing-held": "request.closedAs.nothingHeld",
  withdrawn: "request.closedAs.withdrawn",
  merged: "request.closedAs.merged",
};

/** The outcome if there is one, because it says more than "closed". */
export function stateWords({ state, outcome }: Pick<RequestRow, "state" | "outcome">): string {
  if (!outcome) return t(`staffStates.${state}`);
  return state === "closed" && outcome !== "closed"
    ? t(CLOSED_AS[outcome])
    : t(`outcomes.${outcome}`);
}
