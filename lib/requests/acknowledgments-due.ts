import { ACKNOWLEDGING, acknowledgesUnverified, alertAt } from "@/lib/domain/acknowledgment";
import type { Deadline } from "@/lib/domain/deadline";
import type { LawId } from "@/lib/domain/laws";
import type { State } from "@/lib/domain/request";
import type { Right } from "@/lib/domain/right";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { collectFailures } from "./failures";
import { tellOfAcknowledgment } from "./tell-staff";

/** A receipt that no sent email acknowledges, although its time is nearly or fully over. */
type AcknowledgmentDue = {
  id: string;
  reference: string;
  assigneeId: string | null;
  ackDueAt: Date;
  /** Whether its time has passed. */
  missed: boolean;
  /** The milestones of the request that staff were told of. */
  told: string[];
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
export async function acknowledgmentsDue({ desk, now, db }: Context): Promise<AcknowledgmentDue[]> {
  const horizon = new Date(now.getTime() + MOST_AHEAD_MS);
  const rows = await db(
    (tx) => tx.$queryRaw<Row[]>`
      select r."id", r."reference", r."right", r."laws", r."state", r."deadline",
             r."assignee_id" as "assigneeId", r."received_at" as "receivedAt", r."ack_due_at" as "ackDueAt",
             array(select m."milestone" from "reminder" m where m."request_id" = r."id") as "told"
        from "request" r
       where r."desk_id" = ${desk.id} and r."state" in ('unconfirmed', 'lapsed', 'open')
         and r."ack_due_at" <= ${horizon}
         and not exists (select 1 from "letter" l
               where l."request_id" = r."id" and l."kind" = any(${[...ACKNOWLEDGING]}::text[])
                 and l."state" = 'sent')
       order by r."ack_due_at", r."id"`,
  );
  return rows
    .filter(({ receivedAt, ackDueAt }) => alertAt(receivedAt, ackDueAt) <= now)
    .filter(
      ({ state, right, laws, deadline: { receivedOn } }) =>
        state === "open" || acknowledgesUnverified(desk.policy, { right, laws, receivedOn }),
    )
    .map(({ id, reference, assigneeId, ackDueAt, told }) => ({
      id,
      reference,
      assigneeId,
      ackDueAt,
      missed: ackDueAt <= now,
      told,
    }));
}

/**
 * Alerts staff once before an acknowledgment is missed and once after, by notification and email. Idempotent: a second
 * run, also of another worker, alerts nobody again.
 */
export async function alertOfAcknowledgments(ctx: Context): Promise<void> {
  const failures = collectFailures(ctx, "acknowledgments");
  for (const one of await acknowledgmentsDue(ctx)) {
    // One that is missed stays due until an email is sent.
    if (one.told.includes(milestoneOf(one))) continue;
    await failures.attempt(one.id, () => alertOnce(ctx, one));
  }
  failures.end();
}

const milestoneOf = ({ ackDueAt, missed }: AcknowledgmentDue): string =>
  `ack:${ackDueAt.toISOString()}:${missed ? "missed" : "soon"}`;

const alertOnce = (ctx: Context, due: AcknowledgmentDue): Promise<void> =>
  ctx.db(async (tx) => {
    const { count } = await tx.reminder.createMany({
      data: [
        {
          deskId: ctx.desk.id,
          requestId: due.id,
          milestone: milestoneOf(due),
          createdAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (count > 0) await tellOfAcknowledgment(ctx, tx, due);
  });

/** When the first email that acknowledged the receipt was sent; `null` where none was. */
export async function acknowledgedAt(tx: Tx, requestId: string): Promise<Date | null> {
  const first = await tx.letter.findFirst({
    where: { requestId, kind: { in: [...ACKNOWLEDGING] }, state: "sent" },
    orderBy: { sentAt: "asc" },
    select: { sentAt: true },
  });
  return first?.sentAt ?? null;
}
