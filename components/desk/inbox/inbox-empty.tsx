import { say } from "@/components/speech/say";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { type InboxQuery, isNarrowed } from "@/lib/domain/inbox/inbox";
import { EMPTY_VIEWS, VIEW_NAMES } from "./view-names";

export interface InboxEmptyProps {
  readonly query: InboxQuery;
  /** Where all open requests are, and the list without what narrows it. */
  readonly open: string;
  readonly cleared: string;
  readonly slug: string;
}

/** Nothing in the list: what that means, and what to do. */
export function InboxEmpty({ query, open, cleared, slug }: InboxEmptyProps) {
  if (query.q) {
    return (
      <Empty
        title={say("Nothing found for “{text}”", { text: query.q })}
        action={<ButtonLink href={open}>{say("Back to the open requests")}</ButtonLink>}
      >
        {say(
          "Type a whole reference, a whole e-mail address, a whole identifier, or whole words of a name. Parts of words find nothing: names are kept sealed.",
        )}
      </Empty>
    );
  }
  if (isNarrowed(query) || query.after) {
    return (
      <Empty
        title={say("No request fits these filters")}
        action={<ButtonLink href={cleared}>{say("Clear the filters")}</ButtonLink>}
      >
        {say("The view “{view}” may hold others.", { view: say(VIEW_NAMES[query.view]) })}
      </Empty>
    );
  }
  const { title, text } = EMPTY_VIEWS[query.view];
  return (
    <Empty
      title={say(title)}
      action={<ButtonLink href={`/${slug}`}>{say("See the public page")}</ButtonLink>}
    >
      {say(text)}
    </Empty>
  );
}
