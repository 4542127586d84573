import { daysUntil } from "@/lib/domain/calendar/zone";
import type { Deadline } from "@/lib/domain/clock/deadline";
import { isUrgent, type Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { Residence } from "@/lib/domain/policy/residence";
import { message } from "@/lib/domain/problem/message";
import { requestLabel } from "@/lib/domain/request/person";
import type { Outcome, State } from "@/lib/domain/request/state";
import { type RequestRow, timeStatus } from "@/lib/domain/request/view";
import type { Context } from "@/lib/platform/context";
import type { Request } from "@/lib/platform/database/db";
import { dataKeyOf, personOf } from "./load-request";

/** The columns of a request that a row of a list shows. */
export type Listed = Pick<
  Request,
  | "id"
  | "reference"
  | "right"
  | "law"
  | "state"
  | "outcome"
  | "receivedAt"
  | "dueOn"
  | "dueAt"
  | "pausedAt"
  | "assigneeId"
  | "unreadAt"
  | "dataKey"
  | "sealed"
  | "residence"
  | "channel"
  | "locale"
> & { deadline: unknown; tags?: string[] };

export function rowOf(ctx: Context, row: Listed, names: Map<string, string>): RequestRow {
  const person = personOf(row, dataKeyOf(row));
  const [right, state] = [row.right as Right, row.state as State];
  const daysLeft = row.dueOn ? daysUntil(row.dueOn, ctx.desk.policy.zone, ctx.now) : null;
  const paused = row.pausedAt ? ((row.deadline as Deadline).daysLeft ?? 0) : null;
  return {
    reference: row.reference,
    name: person ? requestLabel(person) : "",
    right,
    urgent: isUrgent(right),
    law: row.law as LawId,
    state,
    outcome: row.outcome as Outcome | null,
    receivedAt: row.receivedAt.toISOString(),
    residence: row.residence as Residence,
    channel: row.channel,
    locale: row.locale,
    dueOn: row.dueOn,
    daysLeft,
    paused,
    status: timeStatus(state, daysLeft, paused !== null),
    assignee: row.assigneeId
      ? { id: row.assigneeId, name: names.get(row.assigneeId) ?? message("finding.member.former") }
      : null,
    tags: row.tags ?? [],
    unread: row.unreadAt !== null,
  };
}
