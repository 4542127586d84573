import type { Right } from "@/lib/domain/law/right";
import { searchTerms } from "@/lib/domain/request/person";
import type { Outcome, State } from "@/lib/domain/request/state";
import type { FileView, TimelineEntry } from "@/lib/domain/request/view";
import type { TagView } from "@/lib/domain/tasks/tag";
import type { TaskView } from "@/lib/domain/tasks/task";
import type { Mentionable } from "@/lib/domain/team/mention";
import type { Context } from "@/lib/platform/context";
import { join, sql, type Tx } from "@/lib/platform/database/db";
import { logEntriesOf, timelineOf } from "@/lib/requests/conversation/timeline";
import { tagsOf, tagsOfDesk } from "@/lib/requests/record/desk-tags";
import { fileView } from "@/lib/requests/record/files/files";
import { type LoadedRequest, loadRequest } from "@/lib/requests/record/load-request";
import { mergedRows, mergeTarget } from "@/lib/requests/record/merged";
import { termHash } from "@/lib/requests/record/search-index";
import { type Duplicate, duplicatesOf } from "@/lib/requests/related/duplicates";
import { type Related, relatedOf } from "@/lib/requests/related/link";
import { tasksOf } from "@/lib/requests/tasks/task";

/** A request that is merged into the one on the page. */
type MergedView = {
  reference: string;
  receivedAt: string;
  /** Its own due date, without the merge. */
  dueOn: string | null;
  details: string;
  tags: TagView[];
  /** The files that belong to no message. */
  files: FileView[];
};

/** The tags and tasks of a request, and the requests that are related to it. */
export type RelatedView = {
  tags: TagView[];
  /** Every tag of the desk, to choose from. */
  deskTags: TagView[];
  tasks: TaskView[];
  related: Related[];
  duplicates: Duplicate[];
  merged: MergedView[];
  /** The request that this one is merged into; `ended` once that one has ended, so that they cannot be unmerged. */
  mergedInto: { reference: string; ended: boolean } | null;
};

/** The members of the desk: their display names by id, and what a mention can name them by. */
type Colleagues = { names: Map<string, string>; called: readonly Mentionable[] };

/** The tags, tasks and related requests, and the timeline of the requests that are merged into this one. */
export async function readRelated(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  colleagues: Colleagues,
): Promise<RelatedView & { mergedTimeline: TimelineEntry[] }> {
  const stays = await mergeTarget(tx, request);
  const tasks = await tasksOf(ctx, tx, request, colleagues.names);
  const merged: MergedView[] = [];
  const mergedTimeline: TimelineEntry[] = [];
  for (const row of await mergedRows(tx, request.id)) {
    const other = await mergedOf(ctx, tx, loadRequest(row), colleagues);
    merged.push(other.view);
    tasks.push(...other.tasks);
    mergedTimeline.push(...other.timeline);
  }
  return {
    tasks,
    merged,
    mergedTimeline,
    tags: await tagsOf(tx, request.id),
    deskTags: await tagsOfDesk(ctx, tx),
    related: await relatedOf(tx, request.id),
    duplicates: await duplicatesOf(ctx, tx, request),
    mergedInto: stays && {
      reference: stays.reference,
      ended: stays.state === "answered" || stays.state === "closed",
    },
  };
}

/** The purposes of files that nobody was sent. */
const UNSENT = ["proposed", "taken-back"];

async function mergedOf(ctx: Context, tx: Tx, request: LoadedRequest, colleagues: Colleagues) {
  const of = request.reference;
  const files = await tx.file.findMany({
    where: { requestId: request.id },
    orderBy: { createdAt: "asc" },
    omit: { content: true },
  });
  const log = await logEntriesOf(ctx, tx, of);
  const timeline = await timelineOf(tx, request, { log, files, ...colleagues });
  const tasks = await tasksOf(ctx, tx, request, colleagues.names);
  return {
    timeline: timeline.map((entry) => ({ ...entry, of })),
    tasks: tasks.map((task) => ({ ...task, of })),
    view: {
      reference: of,
      receivedAt: request.receivedAt.toISOString(),
      dueOn: request.dueOn,
      details: request.person?.details ?? "",
      tags: await tagsOf(tx, request.id),
      files: files
        .filter(({ messageId, purpose }) => messageId === null && !UNSENT.includes(purpose))
        .map((file) => fileView(file, request)),
    },
  };
}

/**
 * Sorts the entries of several timelines by time. Entries with the same time stay in the order of their timelines. The
 * log contains only the ids of tags, so the names of tags that still exist are added.
 */
export const mergeTimelines = (
  entries: readonly TimelineEntry[],
  tags: readonly TagView[],
): TimelineEntry[] =>
  entries
    .map((entry) => {
      if (entry.kind !== "event" || entry.event !== "tag") return entry;
      const name = tags.find(({ id }) => id === entry.facts.tag)?.name;
      return { ...entry, facts: { ...entry.facts, name } };
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** Another request of the same requester, as a row of a list. */
export type OtherRequest = {
  reference: string;
  right: Right;
  state: State;
  outcome: Outcome | null;
  receivedAt: string;
};

const MOST = 20;
// An agent may have made thousands of requests, so no more than these are read for each address or identifier.
const MOST_MATCHES = 500;

/**
 * The newest 20 requests of this desk with the same address or identifier, found by their keyed hashes. The name is not
 * compared, because a name alone does not identify anybody.
 */
export async function otherRequestsOf(
  ctx: Context,
  tx: Tx,
  { id, person }: LoadedRequest,
): Promise<OtherRequest[]> {
  if (!person) return [];
  const hashes = searchTerms(person)
    .filter(({ kind }) => kind !== "word")
    .map(
      (term) => sql`(select "request_id" as id from "search_hash"
        where "desk_id" = ${ctx.desk.id} and "hash" = ${termHash(ctx.desk, term)}::bytea
          and "kind" = ${term.kind} limit ${MOST_MATCHES})`,
    );
  if (hashes.length === 0) return [];
  const rows = await tx.$queryRaw<(Omit<OtherRequest, "receivedAt"> & { receivedAt: Date })[]>`
    select r.* from (${join(hashes, " union ")}) m cross join lateral (
        select "reference", "right", "state", "outcome", "received_at" as "receivedAt"
          from "request" where "id" = m.id limit 1) r
     where m.id <> ${id} order by r."receivedAt" desc, m.id desc limit ${MOST}`;
  return rows.map(({ receivedAt, ...row }) => ({ ...row, receivedAt: receivedAt.toISOString() }));
}
