import type { Colleague } from "@/components/desk/people/absence-panel";
import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { type InboxQuery, inboxSearch, isNarrowed, type Sort } from "@/lib/domain/inbox/inbox";

export interface InboxEmptyProps {
  readonly query: InboxQuery;
  /** The address of the list of all open requests, and of the list without filters. */
  readonly open: string;
  readonly cleared: string;
  readonly slug: string;
}

/** Shown if the list is empty: what that means, and what to do. */
export function InboxEmpty({ query, open, cleared, slug }: InboxEmptyProps) {
  if (query.q) {
    return (
      <Empty
        title={t("pages.inbox.noResults.title", { text: query.q })}
        action={<ButtonLink href={open}>{t("pages.inbox.noResults.back")}</ButtonLink>}
      >
        {t("pages.inbox.noResults.hint")}
      </Empty>
    );
  }
  if (isNarrowed(query) || query.after) {
    return (
      <Empty
        title={t("pages.inbox.noMatches.title")}
        action={<ButtonLink href={cleared}>{t("pages.inbox.noMatches.clear")}</ButtonLink>}
      >
        {t("pages.inbox.noMatches.hint", { view: t(`inbox.view.${query.view}`) })}
      </Empty>
    );
  }
  return (
    <Empty
      title={t(`inbox.emptyTitle.${query.view}`)}
      action={<ButtonLink href={`/${slug}`}>{t("pages.inbox.viewPublicPage")}</ButtonLink>}
    >
      {t(`inbox.emptyText.${query.view}`)}
    </Empty>
  );
}

/** The colleagues for whom the reader is the delegate today, each with a link to their open requests. */
export function DelegateNotice({
  page,
  people,
}: {
  readonly page: string;
  readonly people: readonly Colleague[];
}) {
  if (people.length === 0) return null;
  return (
    <Notice>
      {people.map(({ id, name }) => (
        <p key={id}>
          {t.rich("notifications.delegateFor", {
            name: <bdi>{name}</bdi>,
            link: (inner) => (
              <a href={page + inboxSearch({ view: "open", sort: "due", assignee: id })}>{inner}</a>
            ),
          })}
        </p>
      ))}
    </Notice>
  );
}

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
