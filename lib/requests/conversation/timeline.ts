import { message } from "@/lib/domain/problem/message";
import type { TimelineEntry } from "@/lib/domain/request/view";
import { type Mentionable, mentionsIn } from "@/lib/domain/team/mention";
import type { Context } from "@/lib/platform/context";
import type { File, Tx } from "@/lib/platform/database/db";
import { type EmailContent, openEmail, withoutSecrets } from "@/lib/platform/email/outbox";
import { open } from "@/lib/platform/keys/crypto";
import { fileView } from "@/lib/requests/record/files/files";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { actorName } from "@/lib/requests/record/members";
import { messageContext } from "@/lib/requests/record/message-store";

// Shown as the message or email itself, not a second time as an event.
const SHOWN_OTHERWISE = ["note", "message", "reply", "letter-sent", "letter-failed"];

type Shown = {
  names: Map<string, string>;
  /** The members whom a note can mention. */
  called: readonly Mentionable[];
  files: readonly Omit<File, "content">[];
};
type Logged = {
  seq: number;
  at: Date;
  actor: string;
  event: string;
  facts: Record<string, unknown>;
};

/** The log entries of the request with this reference, for a caller that reads them before the request. */
export const logEntriesOf = (ctx: Context, tx: Tx, reference: string): Promise<Logged[]> =>
  tx.$queryRaw<Logged[]>`
    select l.seq, l.at, l.actor, l.event, l.facts from log_entry l join request r on r.id = l.chain
     where r.desk_id = ${ctx.desk.id} and r.reference = ${reference} order by l.seq`;

/** The timeline of a request: events, messages, and emails with their delivery state. Oldest first. */
export async function timelineOf(
  tx: Tx,
  request: LoadedRequest,
  { log, ...shown }: Shown & { log: readonly Logged[] },
): Promise<TimelineEntry[]> {
  const entries = [
    ...eventsOf(log, shown.names),
    ...(await messagesOf(tx, request, { log, ...shown })),
    ...(await emailsOf(tx, request)),
  ];
  return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function eventsOf(log: readonly Logged[], names: Map<string, string>): TimelineEntry[] {
  return log
    .filter(({ event }) => !SHOWN_OTHERWISE.includes(event))
    .map(({ at, actor, event, facts }) => ({
      kind: "event",
      at: at.toISOString(),
      actor: actorName(actor, names),
      event,
      facts,
    }));
}

async function messagesOf(
  tx: Tx,
  request: LoadedRequest,
  { log, names, called, files }: Shown & { log: readonly Logged[] },
): Promise<TimelineEntry[]> {
  const mentioned = mentionedIn(log, called);
  const rows = await tx.message.findMany({
    where: { requestId: request.id, kind: { not: "taken-back" } },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ id, kind, authorId, createdAt, sealed }) => {
    const text =
      request.key && sealed
        ? open(request.key, sealed, messageContext(id)).toString()
        : message("finding.erased.text");
    return {
      kind: kind === "note" ? "note" : "message",
      at: createdAt.toISOString(),
      actor: authorId ? actorName(`staff:${authorId}`, names) : actorName("subject", names),
      from: kind === "from-subject" ? "subject" : "desk",
      text,
      mentions: mentionsIn(text, mentioned.get(id) ?? []).map(({ from, to }) => ({ from, to })),
      files: files
        .filter(({ messageId }) => messageId === id)
        .map((file) => fileView(file, request)),
    };
  });
}

/** The members whom each note mentioned when it was written: a later name does not become a mention. */
function mentionedIn(
  log: readonly Logged[],
  called: readonly Mentionable[],
): Map<string, Mentionable[]> {
  const notes = log.flatMap(({ event, facts }): [string, Mentionable[]][] => {
    const { message, mentions } = facts;
    if (event !== "note" || !Array.isArray(mentions)) return [];
    return [[String(message), called.filter(({ id }) => mentions.includes(id))]];
  });
  return new Map(notes);
}

async function emailsOf(tx: Tx, request: LoadedRequest): Promise<TimelineEntry[]> {
  const rows = await tx.email.findMany({
    where: { requestId: request.id, state: { not: "taken-back" } },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ id, recipientId, sealed, ...row }) => {
    const key = recipientId ? null : request.key;
    const email = sealed && (key || recipientId) ? opened(id, sealed, key) : ERASED;
    return {
      kind: "letter",
      id,
      at: row.createdAt.toISOString(),
      letter: row.kind,
      subject: email.subject,
      text: email.text,
      delivery: row.state as "queued" | "sent" | "failed",
      sentAt: row.sentAt?.toISOString() ?? null,
      attempts: row.attempt,
      failure: row.failure,
    };
  });
}

/** An email that cannot be decrypted, because its key is missing, does not hide the rest of the request. */
function opened(id: string, sealed: Uint8Array, key: Buffer | null): EmailContent | typeof ERASED {
  try {
    return withoutSecrets(openEmail(id, sealed, key));
  } catch {
    return { subject: message("finding.email.unreadable"), text: "" };
  }
}

const ERASED = { subject: message("finding.erased.subject"), text: "" };
