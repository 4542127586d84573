import { t } from "@/components/i18n/translate";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { type InboxQuery, isNarrowed } from "@/lib/domain/inbox/inbox";
import { EMPTY_VIEWS, VIEW_NAMES } from "./view-names";

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
        {t("pages.inbox.noMatches.hint", { view: t(VIEW_NAMES[query.view]) })}
      </Empty>
    );
  }
  const { title, text } = EMPTY_VIEWS[query.view];
  return (
    <Empty
      title={t(title)}
      action={<ButtonLink href={`/${slug}`}>{t("pages.inbox.viewPublicPage")}</ButtonLink>}
    >
      {t(text)}
    </Empty>
  );
}
