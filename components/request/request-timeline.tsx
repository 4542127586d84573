import { Fragment, type ReactNode } from "react";
import { dayIn } from "@/components/clock/zone-day";
import { t } from "@/components/i18n/translate";
import { type TimelineEntry as Shown, Timeline } from "@/components/ui/timeline";
import type { TimelineEntry } from "@/lib/domain/request/view";
import { translateText } from "@/lib/words/message-text";
import type { LabelKey } from "@/lib/words/translator";
import { formatInstant, formatShortDay } from "@/lib/words/words";
import { emailLanguage, emailWords } from "./email-words";
import { eventWords } from "./event-words";
import { FileList } from "./file-list";
import { agoWords } from "./time-words";

export interface RequestTimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly zone: string;
  /** The language of the request, in which the requester gets emails. */
  readonly language: string;
  readonly now: Date;
  readonly nameOf: (id: string) => string;
  /** `of` is the reference of the merged request that the file belongs to. */
  readonly fileHref: (id: string, of?: string) => string;
  /** The button that sends an undelivered email again. */
  readonly again?: (id: string) => ReactNode;
}

/** The activity of a request, oldest first: messages, decisions, emails and their delivery. */
export function RequestTimeline(props: RequestTimelineProps) {
  return (
    <Timeline
      label={t("activity.title")}
      noteMark={t("activity.noteMark")}
      entries={props.entries.map((entry, index) => ({
        // Log entries never move, so the position of an entry is its id.
        id: `entry-${index + 1}`,
        at: timeOf(entry.at, props),
        ...marked(shownOf(entry, props), entry.of),
      }))}
    />
  );
}

/** Adds the reference of a merged request to the title of its entries. */
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

function timeOf(at: string, { zone, now }: RequestTimelineProps): Shown["at"] {
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
      title: emailWords(t, entry.letter),
      state: <Delivery email={entry} zone={props.zone} />,
      body: (
        <>
          <EmailText {...entry} language={emailLanguage(entry.letter, props.language)} />
          {entry.delivery === "failed" && !entry.of ? props.again?.(entry.id) : null}
        </>
      ),
    };
  }
  const kind = entry.kind === "note" ? "note" : entry.from === "subject" ? "received" : "sent";
  return {
    kind,
    title: t(MESSAGE_TITLES[kind]),
    actor: translateText(t, entry.actor),
    body: <MessageBody entry={entry} {...props} />,
  };
}

const MESSAGE_TITLES: Record<"note" | "received" | "sent", LabelKey> = {
  note: "activity.noteLabel",
  received: "activity.messageFromRequester",
  sent: "activity.messageToRequester",
};

type Email = Extract<TimelineEntry, { kind: "letter" }>;

function Delivery({ email, zone }: { readonly email: Email; readonly zone: string }) {
  const { delivery, sentAt, attempts, failure } = email;
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
  return attempts === 0 ? t("activity.delivery.queued") : retryWords(attempts, why);
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

const retryWords = (attempts: number, why: string | null): string =>
  why
    ? t("activity.delivery.retryingWhy", { attempts, why })
    : t("activity.delivery.retrying", {
        attempts,
      });

function EmailText({
  subject,
  text,
  language,
}: Pick<Email, "subject" | "text"> & { readonly language: string }) {
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

function MessageBody({
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

/** A text with its mentions highlighted. */
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
