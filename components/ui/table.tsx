import type { ReactNode } from "react";

export interface Column<Row> {
  readonly key: string;
  /** The heading of the column. On a phone it is shown before the cell if `labelled` is set. */
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly labelled?: boolean;
  readonly align?: "start" | "end";
  /** Shown as the title of the row when rows are stacked. */
  readonly primary?: boolean;
  /** Takes the remaining width. */
  readonly fill?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** A column of numbers, which end at the same place. On a phone each has its heading. */
export const numberColumn = <Row,>(
  key: string,
  label: string,
  cell: (row: Row) => string,
): Column<Row> => ({ key, label, labelled: true, align: "end", cell });

export interface TableProps<Row> {
  /** The name of the table, visible only with `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** Dense rows that become short blocks on a phone. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, rowKey } = props;
  return (
    <table className="table">
      <caption className={props.showCaption ? undefined : "sr-words"}>{props.caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, hideLabel, align }) => (
            <th key={key} scope="col" data-align={align}>
              {hideLabel ? <span className="sr-words">{label}</span> : label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  return (
    <td data-align={column.align} data-primary={column.primary} data-fill={column.fill}>
      {column.labelled ? (
        <span className="cell-label" aria-hidden="true">
          {column.label}{" "}
        </span>
      ) : null}
      {column.cell(row)}
    </td>
  );
}

/** The link of a row, which makes the whole row its target. */
export function RowLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <a className="row-link" href={href}>
      {children}
    </a>
  );
}
