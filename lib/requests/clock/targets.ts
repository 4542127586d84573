import { slaTargetsIn } from "@/lib/desks/sla-targets";
import type { Wait } from "@/lib/domain/clock/deadline";
import {
  hasNoTargets,
  nextTargetChange,
  questionPauses,
  type TargetClock,
  type Targeted,
  type TargetTerms,
  type TargetView,
  targetsOf,
} from "@/lib/domain/clock/target";
import type { Policy } from "@/lib/domain/policy/policy";
import { requirePermission } from "@/lib/domain/request/role";
import { stepsWhere } from "@/lib/domain/request/steps";
import type { Context } from "@/lib/platform/context";
import { type Sql, sql, type Tx } from "@/lib/platform/database/db";
import { calendarAround } from "@/lib/platform/holidays";

// What a team member wrote, asked or decided. Automatic emails do not count.
const CONTACT_STEPS = stepsWhere(({ contact }) => contact === "from-desk");
// What the requester sent. It counts as the answer to every open question, since the content is not known here.
const REQUESTER_STEPS = stepsWhere(({ contact }) => contact === "from-requester");
const RESPONSE_STEPS = stepsWhere(({ responds }) => responds === true);

/** What the targets of a request depend on, from its row and its log. Nothing sealed is read. */
export type TargetRow = {
  id: string;
  reference: string;
  state: string;
  receivedAt: Date;
  confirmedAt: Date | null;
  dueOn: string | null;
  waits: Wait[];
  takenAt: Date | null;
  wordsAt: Date | null;
  answeredAt: Date | null;
  inbound: Date[];
  /** The warnings and misses that staff were notified of, as `target:dueOn:milestone`. */
  told: string[];
  /** Whether somebody has an open notification about its targets. */
  listed: boolean;
};

/** The requests `r` that match `which`, in id order. Steps that were undone do not count. */
export const targetRows = (
  tx: Tx,
  deskId: string,
  which: Sql,
  most: number,
): Promise<TargetRow[]> =>
  tx.$queryRaw<TargetRow[]>`
    select r."id", r."reference", r."state", r."received_at" as "receivedAt",
           r."confirmed_at" as "confirmedAt", r."due_on" as "dueOn", r."waits",
           l."takenAt", l."wordsAt", l."answeredAt", coalesce(l."inbound", '{}') as "inbound",
           array(select m."target" || ':' || m."due_on" || ':' || m."milestone"
                   from "target_mark" m where m."request_id" = r."id") as "told",
           exists(select 1 from "notification" a where a."request_id" = r."id" and a."kind" = 'target'
                     and a."done_at" is null) as "listed"
      from "request" r cross join lateral (
        select min(e."at") filter (where e."event" = 'assign' and e."facts"->>'assignee' is not null)
                 as "takenAt",
               min(e."at") filter (where e."event" = any(${CONTACT_STEPS}) and e."actor" like 'staff:%')
                 as "wordsAt",
               min(e."at") filter (where e."event" = any(${RESPONSE_STEPS})) as "answeredAt",
               array_agg(e."at") filter (where e."event" = any(${REQUESTER_STEPS}) and e."actor" = 'subject')
                 as "inbound"
          from "log_entry" e where e."chain" = r."id" and not exists (
            select 1 from "log_entry" t where t."chain" = e."chain" and t."event" = 'take-back'
               and coalesce(t."facts"->>'seq' = e."seq"::text,
                 -- Entries of earlier versions name the step by its time.
                 t."facts"->>'at' = to_char(e."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))) l
     where r."desk_id" = ${deskId} and ${which}
     order by r."id" limit ${most}`;

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one);

/** The targets of a request as they are now. A response without an assignee counts as an assignment, too. */
export const viewsOf = (by: Clock, terms: TargetTerms, row: TargetRow): TargetView[] =>
  targetsOf(terms, targetedOf(row), clockOf(by, row));

/** When the passage of time alone changes the targets next; `null` where it never does. */
export const nextChangeOf = (by: Clock, terms: TargetTerms, row: TargetRow): string | null =>
  nextTargetChange(terms, targetedOf(row), clockOf(by, row));

type Clock = { policy: Policy; now: Date };

function targetedOf(row: TargetRow): Targeted {
  const { receivedAt, confirmedAt, takenAt, wordsAt, answeredAt, dueOn } = row;
  return {
    receivedAt,
    openedAt: later(receivedAt, confirmedAt),
    takenAt: takenAt ?? answeredAt,
    wordsAt,
    answeredAt,
    dueOn,
    waits: questionPauses(row.waits, row.inbound),
  };
}

function clockOf({ policy, now }: Clock, { receivedAt }: TargetRow): TargetClock {
  const { region, zone, extraHolidays } = policy;
  return { calendar: calendarAround(region, receivedAt.toISOString(), extraHolidays), zone, now };
}

/** A request that never reached the desk, or ended without a response, has no targets. */
const counts = ({ state, answeredAt }: TargetRow): boolean =>
  state === "open" || answeredAt !== null;

/** The SLA targets of a request as they are now, for staff only. Empty where the desk sets none. */
export async function targetsFor(ctx: Context, reference: string): Promise<TargetView[]> {
  requirePermission(ctx.actor, "request.read");
  const { id, policy } = ctx.desk;
  return ctx.db(async (tx) => {
    const { terms } = await slaTargetsIn(tx, id);
    if (hasNoTargets(terms)) return [];
    const [row] = await targetRows(tx, id, sql`r."reference" = ${reference}`, 1);
    return row && counts(row) ? viewsOf({ policy, now: ctx.now }, terms, row) : [];
  });
}
