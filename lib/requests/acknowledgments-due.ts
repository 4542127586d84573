import { ACKNOWLEDGING, acknowledgesUnverified, alertAt } from "@/lib/domain/acknowledgment";
import type { Deadline } from "@/lib/domain/deadline";
import type { LawId } from "@/lib/domain/laws";
import type { State } from "@/lib/domain/request";
import type { Right } from "@/lib/domain/right";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { tellOfAcknowledgment } from "./tell-staff";

/** A receipt that no sent email acknowledges, although its time is nearly or fully over. */
export type AcknowledgmentDue = {
  id: string;
  reference: string;
  assigneeId: string | null;
  ackDueAt: Date;
  /** Whether its time has passed. */
  missed: boolean;
};

type Row = Omit<AcknowledgmentDue, "missed"> & {
  right: Right;
  laws: LawId[];
  state: State;
  receivedAt: Date;
  deadline: Deadline;
};

/** No alert begins earlier before its instant than this: `alertAt` in lib/domain/acknowledgment.ts. */
const MOST_AHEAD_MS = 48 * 3_600_000;

/**
 * The acknowledgments of the desk that staff have to see to, the most urgent first. Unverified requests are among
 * them only where the law or the policy counts from the receipt alone.
 */
export const acknowledgmentsDue = (ctx: Context): Promise<AcknowledgmentDue[]> =>
  ctx.db((tx) => dueWithin(ctx, tx));

async function dueWithin(ctx: Context, tx: Tx): Promise<AcknowledgmentDue[]> {
  const { desk, now } = ctx;
  const horizon = new Date(now.getTime() + MOST_AHEAD_MS);
  const rows = await tx.$queryRaw<Row[]>`
    select r."id", r."reference", r."right", r."laws", r."state", r."deadline",
           r."assignee_id" as "assigneeId", r."received_at" as "receivedAt", r."ack_due_at" as "ackDueAt"
      from "request" r
     where r."desk_id" = ${desk.id} and r."state" in ('unconfirmed', 'lapsed', 'open')
       and r."ack_due_at" <= ${horizon}
       and not exists (select 1 from "letter" l
             where l."request_id" = r."id" and l."kind" = any(${[...ACKNOWLEDGING]}::text[])
               and l."state" = 'sent')
     order by r."ack_due_at", r."id"`;
  return rows
    .filter(({ receivedAt, ackDueAt }) => alertAt(receivedAt, ackDueAt) <= now)
    .filter(
      ({ state, right, laws, deadline: { receivedOn } }) =>
        state === "open" || acknowledgesUnverified(desk.policy, { right, laws, receivedOn }),
    )
    .map(({ id, reference, assigneeId, ackDueAt }) => ({
      ...{ id, reference, assigneeId, ackDueAt, missed: ackDueAt <= now },
    }));
}

/**
 * Alerts staff once before an acknowledgment is missed and once after, by notification and email. Idempotent: a second
 * run, also of another worker, alerts nobody again.
 */
export async function alertOfAcknowledgments(ctx: Context): Promise<void> {
  for (const due of await acknowledgmentsDue(ctx)) {
    const milestone = `ack:${due.ackDueAt.toISOString()}:${due.missed ? "missed" : "soon"}`;
    await ctx.db(async (tx) => {
      const { count } = await tx.reminder.createMany({
        data: [{ deskId: ctx.desk.id, requestId: due.id, milestone, createdAt: ctx.now }],
        skipDuplicates: true,
      });
      if (count > 0) await tellOfAcknowledgment(ctx, tx, due);
    });
  }
}

/** When the first email that acknowledged the receipt was sent; `null` where none was. */
export async function acknowledgedAt(tx: Tx, requestId: string): Promise<Date | null> {
  const first = await tx.letter.findFirst({
    where: { requestId, kind: { in: [...ACKNOWLEDGING] }, state: "sent" },
    orderBy: { sentAt: "asc" },
    select: { sentAt: true },
  });
  return first?.sentAt ?? null;
}
