import { formAt } from "@/lib/desks/form";
import { isAcknowledging } from "@/lib/domain/clock/acknowledgment";
import type { ClockView } from "@/lib/domain/clock/clock-view";
import type { ApprovalView } from "@/lib/domain/decision/approval";
import { type AnswerView, answersInForm } from "@/lib/domain/form/form";
import type { IdentityView } from "@/lib/domain/identity/identity";
import type { Delivery, Person } from "@/lib/domain/request/person";
import { requirePermission } from "@/lib/domain/request/role";
import { mayStepFrom, mayTake } from "@/lib/domain/request/step-rules";
import { STEPS, type Step } from "@/lib/domain/request/steps";
import {
  type FileView,
  isStored,
  type RequestRow,
  type TimelineEntry,
} from "@/lib/domain/request/view";
import { deskDay, isAway } from "@/lib/domain/team/absence";
import { handleFor, type Mentionable } from "@/lib/domain/team/mention";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { displayName } from "@/lib/platform/staff";
import { clockView } from "@/lib/requests/clock/clock-view";
import { mentionable } from "@/lib/requests/consequences/notify-staff";
import { logEntriesOf, timelineOf } from "@/lib/requests/conversation/timeline";
import { type Links, linksOf } from "@/lib/requests/decision/appeal";
import { approvalView } from "@/lib/requests/decision/approval-view";
import { deliveryOf } from "@/lib/requests/decision/choose-delivery";
import { type Ground, groundsFor } from "@/lib/requests/decision/remedies";
import { fileView } from "@/lib/requests/record/files/files";
import { identityView, whyNoFiles } from "@/lib/requests/record/identity-state";
import { type LoadedRequest, loadRequest, noSuchRequest } from "@/lib/requests/record/load-request";
import { type Member, membersOf, namesOf } from "@/lib/requests/record/members";
import { rowOf } from "@/lib/requests/record/request-row";
import {
  mergeTimelines,
  type OtherRequest,
  otherRequestsOf,
  type RelatedView,
  readRelated,
} from "./related-view";

/** Everything the request page shows to staff. */
export type RequestView = Omit<RequestRow, "tags"> &
  ClockView &
  RelatedView &
  ApprovalView & {
    id: string;
    version: number;
    /** The number of the last log entry that this view includes. */
    seq: number;
    confirmedAt: string | null;
    answeredAt: string | null;
    closedAt: string | null;
    extendedAt: string | null;
    erasedAt: string | null;
    ackDueAt: string | null;
    /** When the first email that acknowledged the receipt was sent. */
    acknowledgedAt: string | null;
    person: Person | null;
    /** The requester's answers to the desk's own questions, with the questions as they were asked then. */
    answers: AnswerView[];
    /** How the requester wants the data; `null` where none is given out. */
    delivery: Delivery | null;
    links: Links;
    /** Other requests from the same address or identifier, the newest first. */
    others: OtherRequest[];
    timeline: TimelineEntry[];
    files: FileView[];
    /** Files that the requester can download and staff can withdraw. */
    withdrawable: { id: string; name: string; of: "response" | "message" }[];
    /** Why a message can carry no files; `null` where it can. */
    noFiles: string | null;
    /** Copies of documents that prove identity or authority. The decision deletes them. */
    proofs: FileView[];
    /** Files that a team member stored with a request that they entered, such as the letter. */
    evidence: FileView[];
    identity: IdentityView;
    /** The steps that this member may take now. Other steps have no button. */
    steps: Step[];
    grounds: readonly Ground[];
    members: { id: string; name: string; role: string; away: { until: string | null } | null }[];
    /** The colleagues whom a note can mention, with the handle to write after the @. */
    mentionHandles: { name: string; handle: string }[];
  };

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** The request with this reference, for staff of its desk. Throws `not-found` where the desk has none. */
export async function readRequest(ctx: Context, reference: string): Promise<RequestView> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db(async (tx) => {
    // The log is read first, so that an entry that is written meanwhile is announced again later, and never missed.
    const log = await logEntriesOf(ctx, tx, reference);
    const row = await tx.request.findUnique({
      where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    });
    if (!row) throw noSuchRequest();
    const request = loadRequest(row);
    const members = await membersOf(ctx, tx);
    const names = namesOf(members);
    const called = members.map(mentionable);
    const files = await tx.file.findMany({
      where: { requestId: request.id },
      orderBy: { createdAt: "asc" },
      omit: { content: true },
    });
    const timeline = await timelineOf(tx, request, { log, names, called, files });
    const steps = stepsFor(ctx, request);
    const results = filesOf(request, files, "result");
    const { mergedTimeline, ...relatedView } = await readRelated(ctx, tx, request, {
      names,
      called,
    });
    return {
      ...rowOf(ctx, row, names),
      ...clockView(ctx, request, { timeline, steps }),
      ...relatedView,
      ...(await approvalView(ctx, tx, request, { members, files })),
      id: request.id,
      version: row.version,
      seq: log.at(-1)?.seq ?? 0,
      confirmedAt: iso(row.confirmedAt),
      answeredAt: iso(row.answeredAt),
      closedAt: iso(row.closedAt),
      extendedAt: iso(row.extendedAt),
      erasedAt: iso(row.erasedAt),
      ackDueAt: iso(row.ackDueAt),
      acknowledgedAt: acknowledgedAt(timeline),
      person: request.person,
      answers: await answersOf(ctx, tx, request),
      delivery: deliveryOf(request),
      links: await linksOf(tx, request),
      others: await otherRequestsOf(ctx, tx, request),
      timeline: mergeTimelines([...timeline, ...mergedTimeline], relatedView.deskTags),
      files: results,
      withdrawable: steps.includes("withdraw-file") ? withdrawableOf(results, timeline) : [],
      noFiles: whyNoFiles(ctx, request),
      proofs: filesOf(request, files, "proof"),
      evidence: filesOf(request, files, "evidence"),
      identity: identityView(ctx, request),
      steps,
      grounds: groundsFor(request),
      members: handlersOf(ctx, members),
      mentionHandles: mentionHandlesOf(ctx, called),
    };
  });
}

const filesOf = (
  request: LoadedRequest,
  files: readonly Parameters<typeof fileView>[0][],
  kind: "result" | "proof" | "evidence",
): FileView[] =>
  files.filter(({ purpose }) => purpose === kind).map((file) => fileView(file, request));

/** The files that staff sent to the requester and whose content still exists. */
function withdrawableOf(
  results: readonly FileView[],
  timeline: readonly TimelineEntry[],
): RequestView["withdrawable"] {
  const sent = timeline.flatMap((entry) =>
    entry.kind === "message" && entry.from === "desk" ? entry.files : [],
  );
  const named = (files: readonly FileView[], of: "response" | "message") =>
    files.filter(({ state }) => isStored(state)).map(({ id, name }) => ({ id, name, of }));
  return [...named(results, "response"), ...named(sent, "message")];
}

/** When the first email that acknowledged the receipt was sent; `null` where none was. */
function acknowledgedAt(timeline: readonly TimelineEntry[]): string | null {
  const sent = timeline.flatMap((entry) =>
    entry.kind === "letter" && isAcknowledging(entry.letter) ? (entry.sentAt ?? []) : [],
  );
  return sent.sort()[0] ?? null;
}

/** The members who can be assignees, and who of them is out of office today. */
function handlersOf(ctx: Context, members: readonly Member[]): RequestView["members"] {
  const today = deskDay(ctx.desk.policy.zone, ctx.now);
  return members
    .filter(({ role }) => role !== "auditor")
    .map(({ userId, role, user, ...absence }) => ({
      id: userId,
      name: displayName(user),
      role,
      away: isAway(absence, today) ? { until: absence.awayUntil } : null,
    }));
}

const mentionHandlesOf = (
  ctx: Context,
  called: readonly Mentionable[],
): RequestView["mentionHandles"] =>
  called
    .filter(({ id }) => id !== teamMemberId(ctx))
    .map((one) => ({ name: one.name, handle: handleFor(one, called) }));

async function answersOf(ctx: Context, tx: Tx, request: LoadedRequest): Promise<AnswerView[]> {
  if (!request.person?.answers) return [];
  return answersInForm(await formAt(tx, ctx.desk.id, request.formVersion), request.person.answers);
}

const stepsFor = (ctx: Context, { state, outcome, key }: LoadedRequest): Step[] =>
  (Object.keys(STEPS) as Step[]).filter(
    (step) =>
      mayTake(ctx.actor, step) &&
      mayStepFrom(step, { state, outcome }) &&
      (key !== null || step === "close"),
  );
