import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import type { InboxQuery, Sort } from "@/lib/domain/inbox/inbox";

export interface InboxBoundsProps {
  readonly query: Pick<InboxQuery, "q" | "sort" | "due">;
  readonly found: {
    readonly rows: readonly unknown[];
    readonly order: Sort | "id";
    readonly rowsRead: number | null;
  };
}

/** Says where a list differs from the query because the exact list would have to read every request of the desk. */
export function InboxBounds({ query, found }: InboxBoundsProps) {
  const { order, rowsRead } = found;
  const notices = [
    ...(rowsRead ? [searchedWords(rowsRead, found.rows.length)] : []),
    ...(order === "id" ? [t("inbox.limit.unsorted")] : []),
    ...(order === "due" && query.sort !== "due" ? [t("inbox.limit.sortedByDue")] : []),
  ];
  if (notices.length === 0) return null;
  return (
    <Notice>
      {notices.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}

const searchedWords = (rowsRead: number, found: number): string =>
  t("inbox.limit.searched", { rowsRead, found });
