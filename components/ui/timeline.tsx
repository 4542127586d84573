import { Circle, FileText, Lock, Mail, Paperclip, Reply } from "lucide-react";
import type { ReactNode } from "react";

export type EntryKind = "received" | "sent" | "note" | "letter" | "file" | "event";

export interface TimelineEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly at: {
    readonly dateTime: string;
    /** "2 hours ago" */
    readonly label: string;
    /** The instant with its time zone. */
    readonly exact: string;
  };
  readonly actor?: ReactNode;
  readonly title: ReactNode;
  /** The result: "Delivered", "Refused by the mail server". */
  readonly state?: ReactNode;
  readonly body?: ReactNode;
}

const MARKS = {
  received: Mail,
  sent: Reply,
  note: Lock,
  letter: FileText,
  file: Paperclip,
  event: Circle,
} as const;

export interface TimelineProps {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
  /** "Internal note, never sent", shown at the top of each note. */
  readonly noteMark: string;
}

export function Timeline({ label, entries, noteMark }: TimelineProps) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} noteMark={noteMark} />
      ))}
    </ol>
  );
}

function Entry({ entry, noteMark }: { readonly entry: TimelineEntry; readonly noteMark: string }) {
  const { kind, at, actor, title, state, body } = entry;
  const Mark = MARKS[kind];
  return (
    <li className="entry" data-kind={kind} id={entry.id}>
      <span className="entry-mark">
        <Mark aria-hidden="true" strokeWidth={1.75} />
      </span>
      <div className="entry-line">
        <strong>{title}</strong>
        {actor ? <bdi>{actor}</bdi> : null}
        {state ? <span className="entry-state">{state}</span> : null}
        <time dateTime={at.dateTime} title={at.exact}>
          {at.label}
          <span className="sr-words"> ({at.exact})</span>
        </time>
      </div>
      {body || kind === "note" ? (
        <div className="entry-body" dir="auto" data-plain={typeof body === "string" || undefined}>
          {kind === "note" ? <span className="entry-note-mark">{noteMark}</span> : null}
          {body}
        </div>
      ) : null}
    </li>
  );
}
