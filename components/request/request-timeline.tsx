import { Fragment, type ReactNode } from "react";
import { dayIn } from "@/components/clock/zone-day";
import { t } from "@/components/i18n/translate";
import { type TimelineEntry as Shown, Timeline } from "@/components/ui/timeline";
import type { TimelineEntry } from "@/lib/domain/request/view";
import { translateText } from "@/lib/words/message-text";
import type { LabelKey } from "@/lib/words/translator";
import { formatInstant, formatShortDay } from "@/lib/words/words";
import { eventWords } from "./event-words";
import { FileList } from "./file-list";
import { letterLanguage, letterWords } from "./letter-words";
import { agoWords } from "./time-words";

export interface RequestTimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly zone: string;
  /** Of the request: its person is written to in it. */
  readonly language: string;
  readonly now: Date;
  readonly nameOf: (id: string) => string;
  /** `of`: the reference of a merged request that the file is of. */
  readonly fileHref: (id: string, of?: string) => string;
  /** The button that sends an email again which was not delivered. */
  readonly again?: (id: string) => ReactNode;
}

/** Everything that happened, oldest first: what was said, decided and mailed, and how the mail fared. */
export function RequestTimeline(props: RequestTimelineProps) {
  return (
    <Timeline
      label={t("activity.title")}
      noteMark={t("activity.noteMark")}
      entries={props.entries.map((entry, index) => ({
        // Nothing in a log moves: its place is its name.
        id: `entry-${index + 1}`,
        at: whenOf(entry.at, props),
        ...marked(shownOf(entry, props), entry.of),
      }))}
    />
  );
}

/** What belongs to a request that is handled together with this one says so. */
const marked = <T extends Omit<Shown, "id" | "at">>(shown: T, of: string | undefined): T =>
  of
    ? {
        ...shown,
        title: (
          <>
            {shown.title} <span className="tag font-mono">{of}</span>
          </>
        ),
      }
    : shown;

function whenOf(at: string, { zone, now }: RequestTimelineProps): Shown["at"] {
  const instant = new Date(at);
  return {
    dateTime: at,
    label: agoWords(instant, now) ?? formatShortDay(t, dayIn(zone, instant)),
    exact: formatInstant(t, instant, zone),
  };
}

function shownOf(entry: TimelineEntry, props: RequestTimelineProps): Omit<Shown, "id" | "at"> {
  if (entry.kind === "event") {
    const { title, detail } = eventWords(t, entry.event, entry.facts, props.nameOf);
    return { kind: "event", title, actor: translateText(t, entry.actor), state: detail };
  }
  if (entry.kind === "letter") {
    return {
      kind: "letter",
      title: letterWords(t, entry.letter),
      state: <Delivery letter={entry} zone={props.zone} />,
      body: (
        <>
          <LetterText {...entry} language={letterLanguage(entry.letter, props.language)} />
          {entry.delivery === "failed" && !entry.of ? props.again?.(entry.id) : null}
        </>
      ),
    };
  }
  const kind = entry.kind === "note" ? "note" : entry.from === "subject" ? "received" : "sent";
  return {
    kind,
    title: t(SAID[kind]),
    actor: translateText(t, entry.actor),
    body: <Said entry={entry} {...props} />,
  };
}

const SAID: Record<"note" | "received" | "sent", LabelKey> = {
  note: "activity.noteLabel",
  received: "activity.messageFromRequester",
  sent: "activity.messageToRequester",
};

type Letter = Extract<TimelineEntry, { kind: "letter" }>;

function Delivery({ letter, zone }: { readonly letter: Letter; readonly zone: string }) {
  const { delivery, sentAt, attempts, failure } = letter;
  if (delivery === "sent" && sentAt) {
    const exact = formatInstant(t, new Date(sentAt), zone);
    return (
      <time dateTime={sentAt} title={exact}>
        {attempts > 1
          ? t("activity.delivery.sentAfterAttempts", { attempts })
          : t("activity.delivery.sent")}
        <span className="sr-words"> ({exact})</span>
      </time>
    );
  }
  const why = failure && translateText(t, failure);
  if (delivery === "failed") {
    return <strong className="font-semibold text-ink">{failedWords(attempts, why)}</strong>;
  }
  return attempts === 0 ? t("activity.delivery.queued") : againWords(attempts, why);
}

const failedWords = (attempts: number, why: string | null): string =>
  why
    ? t("activity.delivery.failedWhy", {
        attempts,
        why,
      })
    : t("activity.delivery.failed", {
        attempts,
      });

const againWords = (attempts: number, why: string | null): string =>
  why
    ? t("activity.delivery.retryingWhy", { attempts, why })
    : t("activity.delivery.retrying", {
        attempts,
      });

function LetterText({
  subject,
  text,
  language,
}: Pick<Letter, "subject" | "text"> & { readonly language: string }) {
  return text ? (
    <details lang={language}>
      <summary className="min-h-6 cursor-pointer py-0.5 text-accent underline underline-offset-2">
        {subject}
      </summary>
      <p className="mt-2 whitespace-pre-line border-t border-line pt-2">{text}</p>
    </details>
  ) : (
    // An email that is erased or cannot be opened has a message in place of its subject.
    <span>{translateText(t, subject)}</span>
  );
}

function Said({
  entry,
  fileHref,
  zone,
}: {
  readonly entry: Extract<TimelineEntry, { kind: "message" | "note" }>;
} & Pick<RequestTimelineProps, "fileHref" | "zone">) {
  return (
    <>
      <p className="whitespace-pre-line">
        <WithMentions {...entry} />
      </p>
      {entry.files.length > 0 ? (
        <div className="mt-2 border-t border-line pt-2">
          <FileList files={entry.files} hrefOf={(id) => fileHref(id, entry.of)} zone={zone} />
        </div>
      ) : null}
    </>
  );
}

/** A text in which those who were named stand out. */
function WithMentions({
  text,
  mentions = [],
}: Pick<Extract<TimelineEntry, { kind: "message" | "note" }>, "text" | "mentions">) {
  return mentions.length === 0
    ? translateText(t, text)
    : mentions.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(mentions[index - 1]?.to ?? 0, from)}
          <span className="mention">
            <bdi>{text.slice(from, to)}</bdi>
          </span>
          {index === mentions.length - 1 ? text.slice(to) : null}
        </Fragment>
      ));
}
