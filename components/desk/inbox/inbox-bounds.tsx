import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import type { InboxQuery, Sort } from "@/lib/domain/inbox/inbox";

export interface InboxBoundsProps {
  readonly query: Pick<InboxQuery, "q" | "sort" | "due">;
  readonly found: {
    readonly rows: readonly unknown[];
    readonly order: Sort | "id";
    readonly looked: number | null;
  };
}

/** Where a list is not quite what was asked for, because that would read all that the desk has. */
export function InboxBounds({ query, found }: InboxBoundsProps) {
  const { order, looked } = found;
  const said = [
    ...(looked ? [lookedWords(looked, found.rows.length)] : []),
    ...(order === "id" ? [t("inbox.limit.unsorted")] : []),
    ...(order === "due" && query.sort !== "due" ? [t("inbox.limit.sortedByDue")] : []),
  ];
  if (said.length === 0) return null;
  return (
    <Notice>
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}

const lookedWords = (looked: number, found: number): string =>
  t("inbox.limit.searched", { looked, found });
