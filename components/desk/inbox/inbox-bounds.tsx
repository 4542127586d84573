import { Notice } from "@/components/form/notice";
import { say } from "@/components/speech/say";
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
    ...(order === "id"
      ? [
          say(
            "Very many requests have these words, so they are in no order. Add a first name, the whole e-mail address or the reference.",
          ),
        ]
      : []),
    ...(order === "due" && query.sort !== "due"
      ? [say("A list of due days is in the order of its days: the earliest date first.")]
      : []),
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
  say(
    "A page looks through {looked, number} requests at most. Among those, {found, plural, =0 {none fits} one {# fits} other {# fit}}. There may be more: press “Look further”.",
    { looked, found },
  );
