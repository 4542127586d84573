import type { Colleague } from "@/components/desk/people/absence-panel";
import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { inboxSearch } from "@/lib/domain/inbox/inbox";

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
