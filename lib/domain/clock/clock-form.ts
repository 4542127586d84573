import { z } from "zod";
import { type Day, dateOf, dayFrom, dayOf, yearOf } from "@/lib/domain/calendar/civil";
import { instantAt, isZone, startOfDay } from "@/lib/domain/calendar/zone";
import {
  ENGINE_RIGHTS,
  type EngineRight,
  WAIT_REASONS,
  type WaitReason,
} from "@/lib/domain/law/law";
import { isLawId, type LawId, lawFor } from "@/lib/domain/laws/laws";
import type { DeadlineInput, Wait } from "./deadline-terms";

const line = z.string().trim();

/** The fields of the form, which are the parameters in the URL of its page. */
const typedSchema = z.object({
  law: line,
  right: line,
  received: line,
  time: line,
  zone: line,
  region: line,
  days: line,
  why1: line,
  asked1: line,
  answered1: line,
  why2: line,
  asked2: line,
  answered2: line,
  noticed: line,
  until: line,
});

export type ClockTyped = z.infer<typeof typedSchema>;
export type ClockField = keyof ClockTyped;
export const CLOCK_FIELDS = typedSchema.keyof().options;

/** The input of a deadline, with the region of the public holidays in place of the calendar. */
export type ClockQuestion = Omit<DeadlineInput, "calendar"> & { region: string };

/** The years of receipt for which public holidays are known. */
const FIRST_YEAR = 1972;
const LAST_YEAR = 2095;
/** Events are in the year of receipt or the next, so that the holidays after them are known too. */
const EVENT_YEARS = 1;
const NAMED_YEARS = 2;
const MOST_DAYS = 3650;

/** Adds an issue for a field. Returns `null` as the value of the field. */
type Fault = (field: ClockField, what: string, params?: Record<string, string | number>) => null;

/**
 * Parses the form. The message of an issue is the field's name without its number and a code, e.g. “asked.before”,
 * which together are the key of its text. `params` are the arguments of that text.
 */
export const clockFormSchema = typedSchema.transform((form, ctx): ClockQuestion => {
  const fault: Fault = (field, what, params) => {
    const message = `${field.replace(/\d$/, "")}.${what}`;
    ctx.addIssue({ code: "custom", path: [field], message, params });
    return null;
  };
  return questionOf(form, fault) ?? z.NEVER;
});

function questionOf(form: ClockTyped, fault: Fault): ClockQuestion | null {
  const law = lawOf(form, fault);
  const right = rightOf(form, fault);
  const zone = zoneOf(form, fault);
  const region = regionOf(form, fault);
  const received = receivedOf(form, law, fault);
  const time = timeOf(form, fault);
  const houseDays = daysOf(form, fault);
  const waits = [waitOf(form, 1, received, fault), waitOf(form, 2, received, fault)];
  const notice = noticeOf(form, received, fault);
  checkOverlap(waits, fault);
  if (!law || !right || !zone || !region || received === null) return null;
  const receivedAt = time ? instantAt(received, time, zone) : startOfDay(received, zone);
  // Other events on the day of receipt came after it, so they get the time of the receipt.
  const at = (day: Day) => (day === received ? receivedAt : startOfDay(day, zone));
  const validWaits = waits.flatMap((wait): Wait[] => (wait ? [waitAt(wait, at)] : []));
  return {
    law,
    right,
    receivedAt,
    zone,
    region,
    waits: validWaits,
    ...(houseDays !== null && { houseDays }),
    ...(notice && {
      extension: {
        noticeAt: at(notice.sent),
        ...(notice.until !== null && { until: dateOf(notice.until) }),
      },
    }),
  };
}

function lawOf({ law }: ClockTyped, fault: Fault): LawId | null {
  if (!law) return fault("law", "missing");
  return isLawId(law) ? law : fault("law", "wrong");
}

function rightOf({ right }: ClockTyped, fault: Fault): EngineRight | null {
  if (!right) return fault("right", "missing");
  return ENGINE_RIGHTS.find((known) => known === right) ?? fault("right", "wrong");
}

function zoneOf({ zone }: ClockTyped, fault: Fault): string | null {
  if (!zone) return fault("zone", "missing");
  if (!isZone(zone)) return fault("zone", "wrong");
  const same = (known: string) => known.toLowerCase() === zone.toLowerCase();
  return Intl.supportedValuesOf("timeZone").find(same) ?? zone;
}

/** The region in upper case if it was typed in lower case. Whether it exists is checked by the calendar. */
function regionOf({ region }: ClockTyped, fault: Fault): string | null {
  if (!region) return fault("region", "missing");
  return region === region.toLowerCase() ? region.toUpperCase() : region;
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

function timeOf({ time }: ClockTyped, fault: Fault): string | null {
  return time === "" || TIME.test(time) ? time || null : fault("time", "wrong");
}

function daysOf({ days }: ClockTyped, fault: Fault): number | null {
  if (days === "") return null;
  const whole = /^\d{1,4}$/.test(days) ? Number(days) : 0;
  return whole >= 1 && whole <= MOST_DAYS ? whole : fault("days", "wrong", { most: MOST_DAYS });
}

/** The day in a field; `null` where the field is empty or, with an issue, not a valid day. */
function dayIn(form: ClockTyped, field: ClockField, fault: Fault): Day | null {
  if (form[field] === "") return null;
  return z.iso.date().safeParse(form[field]).success && yearIn(form[field])
    ? dayOf(form[field], field)
    : fault(field, "wrong");
}

const yearIn = (date: string): boolean => date >= "1900" && date < "2200";

function receivedOf(form: ClockTyped, law: LawId | null, fault: Fault): Day | null {
  if (form.received === "") return fault("received", "missing");
  const day = dayIn(form, "received", fault);
  if (day === null) return null;
  if (yearOf(day) < FIRST_YEAR || yearOf(day) > LAST_YEAR) {
    return fault("received", "range", { first: `${FIRST_YEAR}`, last: `${LAST_YEAR}` });
  }
  const since = law && lawFor(law).versions.map(({ validFrom }) => validFrom);
  const first = since?.sort()[0];
  return first && dateOf(day) < first ? fault("received", "before", { day: first }) : day;
}

/** The day of an event, not before `after` and at most `years` after the year of receipt. */
function eventIn(
  form: ClockTyped,
  field: ClockField,
  { after, received, years }: { after: Day | null; received: Day | null; years: number },
  fault: Fault,
): Day | null {
  const day = dayIn(form, field, fault);
  if (day === null) return null;
  if (after !== null && day < after) return fault(field, "before", { day: dateOf(after) });
  const last = received === null ? day : dayFrom(yearOf(received) + years, 12, 31);
  return day > last ? fault(field, "after", { day: dateOf(last) }) : day;
}

type WaitDays = { reason: WaitReason; asked: Day; answered: Day | null };

function waitOf(form: ClockTyped, n: 1 | 2, received: Day | null, fault: Fault): WaitDays | null {
  const why = form[`why${n}`];
  if (!why && !form[`asked${n}`] && !form[`answered${n}`]) return null;
  const reason = WAIT_REASONS.find((known) => known === why) ?? null;
  if (reason === null) fault(`why${n}`, why ? "wrong" : "missing");
  if (!form[`asked${n}`]) fault(`asked${n}`, "missing");
  const limits = { received, years: EVENT_YEARS };
  const asked = eventIn(form, `asked${n}`, { ...limits, after: received }, fault);
  const answered = eventIn(form, `answered${n}`, { ...limits, after: asked }, fault);
  const known = reason !== null && asked !== null && (answered !== null || !form[`answered${n}`]);
  return known ? { reason, asked, answered } : null;
}

const waitAt = ({ reason, asked, answered }: WaitDays, at: (day: Day) => string): Wait => ({
  reason,
  askedAt: at(asked),
  ...(answered !== null && { answeredAt: at(answered) }),
});

/** Adds an issue for two overlapping questions with the same reason. Questions for different reasons can overlap. */
function checkOverlap([one, other]: readonly (WaitDays | null)[], fault: Fault): void {
  if (!one || !other || one.reason !== other.reason) return;
  const [first, second] = other.asked < one.asked ? [other, one] : [one, other];
  if (first.answered === null || second.asked < first.answered) fault("asked2", "overlap");
}

function noticeOf(form: ClockTyped, received: Day | null, fault: Fault) {
  if (!form.noticed && form.until) fault("noticed", "missing");
  const limits = { received, after: received, years: EVENT_YEARS };
  const sent = eventIn(form, "noticed", limits, fault);
  const untilLimits = { received, after: sent ?? received, years: NAMED_YEARS };
  const until = eventIn(form, "until", untilLimits, fault);
  return sent === null ? null : { sent, until };
}
