import { ACKNOWLEDGING, acknowledgesUnverified, alertAt } from "@/lib/domain/clock/acknowledgment";
import type { Deadline } from "@/lib/domain/clock/deadline";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { State } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { type Notice, notifyMany } from "@/lib/requests/consequences/notify-many";
import { notificationEmail } from "@/lib/requests/consequences/notify-staff";
import { collectFailures } from "@/lib/requests/record/failures";
import { assigneeOrAdmins, type Member, membersOf } from "@/lib/requests/record/members";

/** How many requests one transaction handles. */
const BATCH = 500;
/** How long before the acknowledgment is due the earliest alert is: `alertAt` in lib/domain/clock/acknowledgment.ts. */
const MOST_AHEAD_MS = 48 * 3_600_000;

type Cursor = { id: string; ackDueAt: Date };

/** A request that no sent email has acknowledged, although the acknowledgment is nearly due or late. */
type Unacknowledged = Cursor & {
  reference: string;
  right: Right;
  laws: LawId[];
  state: State;
  assigneeId: string | null;
  receivedAt: Date;
  deadline: Deadline;
};

/**
 * Alerts staff once before an acknowledgment is missed and once after, by notification and email, the most urgent
 * first. Unverified requests are among them only where the law or the policy counts from the receipt alone.
 * Idempotent: a second run, also of another worker, alerts nobody again. Returns the ids of the requests.
 */
export async function alertOfAcknowledgments(ctx: Context): Promise<string[]> {
  const failures = collectFailures(ctx, "acknowledgments");
  const alerted: string[] = [];
  for (let after: Cursor = { ackDueAt: new Date(0), id: "" }; ; ) {
    const found = await unacknowledgedAfter(ctx, after);
    const due = found.filter((one) => isDue(ctx, one));
    const alert = (ids: readonly string[]) =>
      alertMany(
        ctx,
        due.filter(({ id }) => ids.includes(id)),
      );
    const ids = due.map(({ id }) => id);
    alerted.push(...(await failures.attemptBatch(ids, alert)));
    const last = found.at(-1);
    if (!last || found.length < BATCH) break;
    after = last;
  }
  failures.end();
  return alerted;
}

/** Requests whose current milestone has caused no alert yet, the earliest acknowledgment first. */
function unacknowledgedAfter(
  { desk, now, db }: Context,
  { ackDueAt, id }: Cursor,
): Promise<Unacknowledged[]> {
  const horizon = new Date(now.getTime() + MOST_AHEAD_MS);
  return db(
    (tx) => tx.$queryRaw<Unacknowledged[]>`
      select r."id", r."reference", r."right", r."laws", r."state", r."deadline",
             r."assignee_id" as "assigneeId", r."received_at" as "receivedAt", r."ack_due_at" as "ackDueAt"
        from "request" r
       where r."desk_id" = ${desk.id} and r."state" in ('unconfirmed', 'lapsed', 'open')
         and r."ack_due_at" <= ${horizon} and (r."ack_due_at", r."id") > (${ackDueAt}::timestamptz, ${id})
         and not exists (select 1 from "email" l
               where l."request_id" = r."id" and l."kind" = any(${[...ACKNOWLEDGING]}::text[])
                 and l."state" = 'sent')
         and not exists (select 1 from "reminder" m
               where m."request_id" = r."id" and m."milestone" = 'ack:' ||
                 to_char(r."ack_due_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') ||
                 case when r."ack_due_at" <= ${now} then ':missed' else ':soon' end)
       order by r."ack_due_at", r."id" limit ${BATCH}`,
  );
}

function isDue({ desk, now }: Context, one: Unacknowledged): boolean {
  const { state, right, laws, receivedAt, ackDueAt, deadline } = one;
  if (alertAt(receivedAt, ackDueAt) > now) return false;
  const { receivedOn } = deadline;
  return state === "open" || acknowledgesUnverified(desk.policy, { right, laws, receivedOn });
}

const isMissed = ({ now }: Context, { ackDueAt }: Cursor): boolean => ackDueAt <= now;

const milestoneOf = (ctx: Context, one: Cursor): string =>
  `ack:${one.ackDueAt.toISOString()}:${isMissed(ctx, one) ? "missed" : "soon"}`;

/** Alerts staff of a batch in one transaction, with a number of statements that does not grow with it. */
const alertMany = (ctx: Context, due: readonly Unacknowledged[]): Promise<string[]> =>
  ctx.db(async (tx) => {
    const written = await tx.reminder.createManyAndReturn({
      data: due.map((one) => ({
        deskId: ctx.desk.id,
        requestId: one.id,
        milestone: milestoneOf(ctx, one),
        createdAt: ctx.now,
      })),
      skipDuplicates: true,
      select: { requestId: true },
    });
    const fresh = new Set(written.map(({ requestId }) => requestId));
    const alerted = due.filter(({ id }) => fresh.has(id));
    const members = await membersOf(ctx, tx);
    const notices = alerted.map((one) => noticeOf(ctx, tx, members, one));
    await notifyMany(ctx, tx, "acknowledgment", notices);
    return alerted.map(({ id }) => id);
  });

/** Alerts the assignee, or else the admins. Once the acknowledgment is missed, the admins are alerted in any case. */
function noticeOf(ctx: Context, tx: Tx, members: Member[], one: Unacknowledged): Notice {
  const first = assigneeOrAdmins(ctx, members, one.assigneeId);
  const admins = isMissed(ctx, one) ? members.filter(({ role }) => role === "admin") : [];
  const recipients = [...first, ...admins.filter((admin) => !first.includes(admin))];
  return {
    requestId: one.id,
    notified: recipients,
    emailed: recipients,
    send: notificationEmail(ctx, tx, one, "acknowledgment", milestoneOf(ctx, one)),
  };
}

/** When the first email that acknowledged the request was sent; `null` where none was. */
export async function acknowledgedAt(tx: Tx, requestId: string): Promise<Date | null> {
  const first = await tx.email.findFirst({
    where: { requestId, kind: { in: [...ACKNOWLEDGING] }, state: "sent" },
    orderBy: { sentAt: "asc" },
    select: { sentAt: true },
  });
  return first?.sentAt ?? null;
}
