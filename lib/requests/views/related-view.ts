import type { FileView, TimelineEntry } from "@/lib/domain/request/view";
import type { TagView } from "@/lib/domain/tasks/tag";
import type { TaskView } from "@/lib/domain/tasks/task";
import type { Mentionable } from "@/lib/domain/team/mention";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { logOf, timelineOf } from "@/lib/requests/conversation/timeline";
import { tagsOf, tagsOfDesk } from "@/lib/requests/record/desk-tags";
import { fileView } from "@/lib/requests/record/files";
import { type LoadedRequest, loadRequest } from "@/lib/requests/record/load-request";
import { mergedRows, mergeTarget } from "@/lib/requests/record/merged";
import { type Duplicate, duplicatesOf } from "@/lib/requests/related/duplicates";
import { type Related, relatedOf } from "@/lib/requests/related/link";
import { tasksOf } from "@/lib/requests/tasks/task";

/** A request that is handled together with the one at hand. */
export type MergedView = {
  reference: string;
  receivedAt: string;
  /** Its own last day, had it stayed alone. */
  dueOn: string | null;
  details: string;
  tags: TagView[];
  /** Files that stand in no message. */
  files: FileView[];
};

/** What stands beside a request: how the desk marks and divides its work, and which others belong to it. */
export type Beside = {
  tags: TagView[];
  /** Every tag of the desk, to choose from. */
  deskTags: TagView[];
  tasks: TaskView[];
  related: Related[];
  duplicates: Duplicate[];
  merged: MergedView[];
  /** The request that is answered for this one; `ended` once the two stay together. */
  mergedInto: { reference: string; ended: boolean } | null;
};

/** Who works at the desk: how they are called, and how notes name them. */
type Colleagues = { names: Map<string, string>; called: readonly Mentionable[] };

/** With the timeline of what was merged into the request. */
export async function besideOf(
  ctx: Context,
  tx: Tx,
  held: LoadedRequest,
  colleagues: Colleagues,
): Promise<Beside & { mergedTimeline: TimelineEntry[] }> {
  const stays = await mergeTarget(tx, held);
  const tasks = await tasksOf(ctx, tx, held, colleagues.names);
  const merged: MergedView[] = [];
  const mergedTimeline: TimelineEntry[] = [];
  for (const row of await mergedRows(tx, held.id)) {
    const other = await mergedOf(ctx, tx, loadRequest(row), colleagues);
    merged.push(other.view);
    tasks.push(...other.tasks);
    mergedTimeline.push(...other.timeline);
  }
  return {
    tasks,
    merged,
    mergedTimeline,
    tags: await tagsOf(tx, held.id),
    deskTags: await tagsOfDesk(ctx, tx),
    related: await relatedOf(tx, held.id),
    duplicates: await duplicatesOf(ctx, tx, held),
    mergedInto: stays && {
      reference: stays.reference,
      ended: stays.state === "answered" || stays.state === "closed",
    },
  };
}

/** Files that nobody was sent. */
const UNSENT = ["proposed", "taken-back"];

async function mergedOf(ctx: Context, tx: Tx, held: LoadedRequest, colleagues: Colleagues) {
  const of = held.reference;
  const files = await tx.file.findMany({
    where: { requestId: held.id },
    orderBy: { createdAt: "asc" },
    omit: { content: true },
  });
  const log = await logOf(ctx, tx, of);
  const timeline = await timelineOf(tx, held, { log, files, ...colleagues });
  const tasks = await tasksOf(ctx, tx, held, colleagues.names);
  return {
    timeline: timeline.map((entry) => ({ ...entry, of })),
    tasks: tasks.map((task) => ({ ...task, of })),
    view: {
      reference: of,
      receivedAt: held.receivedAt.toISOString(),
      dueOn: held.dueOn,
      details: held.person?.details ?? "",
      tags: await tagsOf(tx, held.id),
      files: files
        .filter(({ messageId, purpose }) => messageId === null && !UNSENT.includes(purpose))
        .map((file) => fileView(file, held)),
    },
  };
}

/**
 * One timeline of several that are each in order: where two have an entry at one time, the first one's comes first.
 * The log knows tags by their ids; those that still are there are called by name.
 */
export const inOrder = (
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
