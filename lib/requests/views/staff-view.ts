import { formAt } from "@/lib/desks/form";
import { isAcknowledging } from "@/lib/domain/clock/acknowledgment";
import type { ClockView } from "@/lib/domain/clock/clock-view";
import type { SecondLook } from "@/lib/domain/decision/approval";
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
import { type Context, meOf } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { calledAs } from "@/lib/platform/staff";
import { clockView } from "@/lib/requests/clock/clock-view";
import { mentionable } from "@/lib/requests/consequences/notify-staff";
import { logOf, timelineOf } from "@/lib/requests/conversation/timeline";
import { type Links, linksOf } from "@/lib/requests/decision/appeal";
import { deliveryOf } from "@/lib/requests/decision/choose-delivery";
import { secondLookOf } from "@/lib/requests/decision/proposal-view";
import { type Ground, groundsFor } from "@/lib/requests/decision/remedies";
import { fileView } from "@/lib/requests/record/files";
import { identityView, whyNoFiles } from "@/lib/requests/record/identity-state";
import { type LoadedRequest, loadRequest, noSuchRequest } from "@/lib/requests/record/load-request";
import { type Member, membersOf, namesOf } from "@/lib/requests/record/members";
import { rowOf } from "@/lib/requests/record/request-row";
import { type Other, othersOf } from "@/lib/requests/related/same-person";
import { type Beside, besideOf, inOrder } from "./related-view";

/** Everything the request page shows to staff. */
export type RequestView = Omit<RequestRow, "tags"> &
  ClockView &
  Beside &
  SecondLook & {
    id: string;
    version: number;
    /** The last entry of its log that this shows. */
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
    /** What the person answered to the desk's own questions, as they were asked then. */
    answers: AnswerView[];
    /** How the person wants the answer; `null` where nothing is handed over. */
    delivery: Delivery | null;
    links: Links;
    /** Other requests from the same address or identifier, the newest first. */
    others: Other[];
    timeline: TimelineEntry[];
    files: FileView[];
    /** Files that the requester can download and staff can withdraw. */
    withdrawable: { id: string; name: string; of: "response" | "message" }[];
    /** Why a message can carry no files; `null` where it can. */
    noFiles: string | null;
    /** Copies of documents, until the decision. */
    proofs: FileView[];
    identity: IdentityView;
    /** The steps this member of staff may take now: what is not here is not shown as a button. */
    steps: Step[];
    grounds: readonly Ground[];
    members: { id: string; name: string; role: string; away: { until: string | null } | null }[];
    /** What to write in a note to name a colleague, after the @. */
    callable: { name: string; handle: string }[];
  };

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** The request with this reference, for staff of its desk. */
export async function readRequest(ctx: Context, reference: string): Promise<RequestView> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db(async (tx) => {
    // Before the rest is read: what is written in between is told a second time, never not at all.
    const log = await logOf(ctx, tx, reference);
    const row = await tx.request.findUnique({
      where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    });
    if (!row) throw noSuchRequest();
    const held = loadRequest(row);
    const members = await membersOf(ctx, tx);
    const names = namesOf(members);
    const called = members.map(mentionable);
    const files = await tx.file.findMany({
      where: { requestId: held.id },
      orderBy: { createdAt: "asc" },
      omit: { content: true },
    });
    const timeline = await timelineOf(tx, held, { log, names, called, files });
    const steps = stepsFor(ctx, held);
    const results = filesOf(held, files, "result");
    const { mergedTimeline, ...beside } = await besideOf(ctx, tx, held, { names, called });
    return {
      ...rowOf(ctx, row, names),
      ...clockView(ctx, held, { timeline, steps }),
      ...beside,
      ...(await secondLookOf(ctx, tx, held, { members, files })),
      id: held.id,
      version: row.version,
      seq: log.at(-1)?.seq ?? 0,
      confirmedAt: iso(row.confirmedAt),
      answeredAt: iso(row.answeredAt),
      closedAt: iso(row.closedAt),
      extendedAt: iso(row.extendedAt),
      erasedAt: iso(row.erasedAt),
      ackDueAt: iso(row.ackDueAt),
      acknowledgedAt: acknowledgedAt(timeline),
      person: held.person,
      answers: await answersOf(ctx, tx, held),
      delivery: deliveryOf(held),
      links: await linksOf(tx, held),
      others: await othersOf(ctx, tx, held),
      timeline: inOrder([...timeline, ...mergedTimeline], beside.deskTags),
      files: results,
      withdrawable: steps.includes("withdraw-file") ? withdrawableOf(results, timeline) : [],
      noFiles: whyNoFiles(ctx, held),
      proofs: filesOf(held, files, "proof"),
      identity: identityView(ctx, held),
      steps,
      grounds: groundsFor(held),
      members: handlersOf(ctx, members),
      callable: callableBy(ctx, called),
    };
  });
}

const filesOf = (
  held: LoadedRequest,
  files: readonly Parameters<typeof fileView>[0][],
  wanted: "result" | "proof",
): FileView[] =>
  files.filter(({ purpose }) => purpose === wanted).map((file) => fileView(file, held));

/** Files that staff handed to the requester and whose content is still there. */
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

/** Who can have a request in hand, and who of them is away today. */
function handlersOf(ctx: Context, members: readonly Member[]): RequestView["members"] {
  const today = deskDay(ctx.desk.policy.zone, ctx.now);
  return members
    .filter(({ role }) => role !== "auditor")
    .map(({ userId, role, user, ...absence }) => ({
      id: userId,
      name: calledAs(user),
      role,
      away: isAway(absence, today) ? { until: absence.awayUntil } : null,
    }));
}

const callableBy = (ctx: Context, called: readonly Mentionable[]): RequestView["callable"] =>
  called
    .filter(({ id }) => id !== meOf(ctx))
    .map((one) => ({ name: one.name, handle: handleFor(one, called) }));

async function answersOf(ctx: Context, tx: Tx, held: LoadedRequest): Promise<AnswerView[]> {
  if (!held.person?.answers) return [];
  return answersInForm(await formAt(tx, ctx.desk.id, held.formVersion), held.person.answers);
}

const stepsFor = (ctx: Context, { state, outcome, key }: LoadedRequest): Step[] =>
  (Object.keys(STEPS) as Step[]).filter(
    (step) =>
      mayTake(ctx.actor, step) &&
      mayStepFrom(step, { state, outcome }) &&
      (key !== null || step === "close"),
  );
