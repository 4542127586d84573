import { Notice } from "@/components/form/notice";
import { inboxSearch } from "@/lib/domain/inbox";
import type { Colleague } from "./absence-panel";

/** Whom the reader stands in for today, each with a way to their open requests. */
export function StandIns({
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
          You stand in for <bdi>{name}</bdi>:{" "}
          <a href={page + inboxSearch({ view: "open", sort: "due", assignee: id })}>see theirs</a>.
        </p>
      ))}
    </Notice>
  );
}
