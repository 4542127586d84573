import { dateOf, instantText, partsOf } from "@/lib/domain/calendar/civil";
import { message } from "@/lib/domain/problem/message";
import type { Found } from "./deadline-dates";
import type { Case, WaitDays } from "./deadline-input";
import type { Deadline, Reason, ReasonCode } from "./deadline-terms";

/** "Without undue delay": three working days are within five days of receipt, except around long holidays. */
const PROMPT_DAYS = 5;
const HOUR_MS = 3_600_000;
const POLICY_SOURCE = message("source.policyDeadline");
const SETTING_SOURCE = message("source.deskSetting");

const WAIT_CODES = {
  suspend: "wait-suspended",
  "skip-inclusive": "wait-skipped",
  restart: "wait-restarted",
  reflection: "wait-reflection",
} as const satisfies Record<string, ReasonCode>;

function reason(
  code: ReasonCode,
  on: string | null,
  source: string,
  params?: Reason["params"],
): Reason {
  return params === undefined ? { code, on, source } : { code, on, source, params };
}

function waitReasons(wait: WaitDays, facts: Case, { start, first, longer }: Found): Reason[] {
  const { rule, received } = facts;
  const source = rule.waitSource ?? rule.source;
  const params = { reason: wait.reason };
  const asked = dateOf(wait.asked);
  if (wait.model === "none") return [reason("wait-does-not-stop", asked, source, params)];
  const reach = Math.max(first?.counted ?? 0, longer?.counted ?? 0);
  if (start.late.includes(wait) || wait.asked > reach) {
    return [reason("wait-too-late", asked, source, params)];
  }
  const found: Reason[] = [];
  if (wait.asked - received > PROMPT_DAYS) {
    found.push(reason("asked-slowly", asked, source, { ...params, days: wait.asked - received }));
  }
  if (wait.answered === null) return found;
  const both = wait.model === "skip-inclusive" ? 1 : 0;
  const days = wait.answered - wait.asked + both;
  const on = wait.model === "reflection" ? dateOf(start.start) : dateOf(wait.answered);
  found.push(reason(WAIT_CODES[wait.model], on, source, { ...params, asked, days }));
  return found;
}

function periodReasons({ rule }: Case, { start, first }: Found): Reason[] {
  const { period } = rule;
  if (period === null || first === null) return [reason("no-period", null, rule.source)];
  const counted = dateOf(first.nominal);
  const params = { n: period.n, unit: period.unit, basis: rule.basis };
  const found = [reason("period", counted, rule.source, params)];
  if (period.unit === "month" && partsOf(start.start).date !== partsOf(first.nominal).date) {
    found.push(reason("month-clamped", counted, rule.source));
  }
  return found;
}

function endReasons({ rule }: Case, { first, outer }: Found, deadline: Deadline): Reason[] {
  const found: Reason[] = [];
  const source = rule.waitSource ?? rule.source;
  if (deadline.state === "withdrawn") found.push(reason("withdrawn", null, source));
  if (deadline.daysLeft !== undefined) {
    found.push(reason("paused", null, source, { days: deadline.daysLeft }));
  }
  if (first !== null && first.due !== null && first.due !== first.counted && rule.roll !== null) {
    found.push(
      reason("rolled", dateOf(first.due), rule.roll.source, { from: dateOf(first.counted) }),
    );
  }
  if (first !== null && first.safe !== null && first.safe !== first.due) {
    found.push(reason("safe-reading", dateOf(first.safe), rule.source));
  }
  if (outer !== null && rule.outer !== null) {
    found.push(reason("outer-limit", dateOf(outer), rule.outer.source, { days: rule.outer.n }));
  }
  return found;
}

function extensionReasons({ rule, noticed }: Case, deadline: Deadline): Reason[] {
  const { extension } = rule;
  if (noticed === null) return [];
  const sent = { noticed: dateOf(noticed) };
  if (extension === null) return [reason("extension-none", null, rule.source, sent)];
  if (deadline.extensionValid !== true) {
    const params = deadline.noticeDueOn === null ? sent : { ...sent, by: deadline.noticeDueOn };
    return [reason("extension-late", deadline.dueOn, extension.source, params)];
  }
  const on = deadline.extendedDueOn ?? null;
  const code = extension.n === null ? "extension-open" : "extended";
  return [reason(code, on, extension.source, sent)];
}

function acknowledgmentReasons({ rule, ackHours, receivedAt }: Case, deadline: Deadline): Reason[] {
  const found: Reason[] = [];
  const { ack } = rule;
  if (ack !== null) {
    const on = deadline.ackDueOn ?? null;
    found.push(reason("ack-law", on, ack.source, { n: ack.n, unit: ack.unit, basis: ack.basis }));
  }
  if (ackHours !== null) {
    const on = instantText(receivedAt + ackHours * HOUR_MS);
    found.push(reason("ack-promise", on, POLICY_SOURCE, { hours: ackHours }));
  }
  return found;
}

function houseReasons({ houseDays, rule }: Case, deadline: Deadline): Reason[] {
  const { houseDueOn, houseUncappedOn } = deadline;
  if (houseDays === null || houseUncappedOn === null) return [];
  const params = { days: houseDays };
  // A timely notice of a later date also told the requester that the promised date no longer applies.
  if (deadline.extensionValid === true && deadline.targetOn !== houseDueOn) {
    return [reason("house-extended", deadline.targetOn, POLICY_SOURCE, params)];
  }
  // Where the law sets no period, the only date is the policy deadline, and its reason says so.
  const code = rule.period === null ? "house-only" : "house-promise";
  const found = [reason(code, houseUncappedOn, POLICY_SOURCE, params)];
  if (houseDueOn !== null && houseDueOn < houseUncappedOn) {
    found.push(reason("house-capped", houseDueOn, rule.source, params));
  }
  return found;
}

function internalReasons({ internalDays }: Case, { internalOn }: Deadline): Reason[] {
  if (internalDays === null || internalOn === undefined) return [];
  return [reason("internal-period", internalOn, SETTING_SOURCE, { days: internalDays })];
}

/** The reasons for the dates, in the order of the computation. */
export function reasonsFor(facts: Case, found: Found, deadline: Deadline): Reason[] {
  const { rule, received, zone, waits } = facts;
  const receipt = reason("received", dateOf(received), zone);
  const stop = rule.atOnce === null ? [] : [reason("stop-at-once", dateOf(received), rule.atOnce)];
  return [
    receipt,
    ...stop,
    ...periodReasons(facts, found),
    ...waits.flatMap((wait) => waitReasons(wait, facts, found)),
    ...endReasons(facts, found, deadline),
    ...extensionReasons(facts, deadline),
    ...acknowledgmentReasons(facts, deadline),
    ...houseReasons(facts, deadline),
    ...internalReasons(facts, deadline),
  ];
}
