import { one, type PublicDesk, type Query } from "@/app/(public)/_requester/desk";
import {
  CLOCK_FIELDS,
  type ClockField,
  type ClockQuestion,
  type ClockTyped,
  clockFormSchema,
} from "@/lib/domain/clock/clock-form";
import { computeDeadline, type Deadline } from "@/lib/domain/clock/deadline";
import type { Policy } from "@/lib/domain/policy/policy";
import { Problem } from "@/lib/domain/problem/problem";
import type { WaitView } from "@/lib/domain/request/view";
import { calendarAround, ZONES_RELEASE } from "@/lib/platform/holidays";
import { waitViews } from "@/lib/requests/record/compute-clock";
import { formatDay, translatorBelow } from "@/lib/words/words";

export type Errors = Partial<Record<ClockField, string>>;
export type Worked = { deadline: Deadline; waits: WaitView[]; zone: string };
export type ClockPage = { typed: ClockTyped; errors: Errors; worked: Worked | null };

/**
 * Computes the deadline for the facts in the address of the page. The database is read only for the desk, and nothing
 * is written.
 */
export function workOut(desk: PublicDesk, query: Query): ClockPage {
  const { t, ctx } = desk;
  const typed = typedIn(query, desk.policy);
  const page: ClockPage = { typed, errors: {}, worked: null };
  // An address with a language and without a receipt comes from the language switch: the form was not sent yet.
  if (query.received === undefined || (query.lang && query.received === "")) return page;
  const errorText = translatorBelow(t, "clock.form.error");
  const read = clockFormSchema.safeParse(typed);
  for (const issue of read.error?.issues ?? []) {
    const params = issue.code === "custom" ? issue.params : {};
    const field = issue.path[0] as ClockField;
    page.errors[field] ??= errorText(issue.message, formatDays(params ?? {}, t));
  }
  if (!read.data) return page;
  try {
    page.worked = compute(read.data, typed, desk.policy, ctx.now);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const [at = "", text = error.message] = Object.entries(error.fields)[0] ?? [];
    if (at === "region" || at === "calendar") {
      page.errors.region = errorText(at === "region" ? "region.wrong" : "region.years");
    } else page.errors[FIELDS[at] ?? "received"] = text;
  }
  return page;
}

/** Maps the fields of the clock to those of the form, for errors that only the clock itself finds. */
const FIELDS: Readonly<Record<string, ClockField>> = {
  law: "law",
  right: "right",
  zone: "zone",
  waits: "asked1",
  extension: "noticed",
  houseDays: "days",
};

function typedIn(query: Query, { placeStated, zone, region, lawOf }: Policy): ClockTyped {
  const laws = Object.values(lawOf).flat();
  const law = laws.find((id) => id !== "house") ?? "house";
  // If the policy states no place, time zone and region are internal settings of the desk and are not shown to the
  // public.
  const place = placeStated ? { zone, region } : {};
  const defaults: Partial<ClockTyped> = { law, right: "access", ...place };
  const entries = CLOCK_FIELDS.map((field) => [field, one(query[field]) ?? defaults[field] ?? ""]);
  return Object.fromEntries(entries) as ClockTyped;
}

function compute(
  { region, ...question }: ClockQuestion,
  { received }: ClockTyped,
  policy: Policy,
  now: Date,
): Worked {
  // The desk's own holidays count in its own region, so that this page and the desk show the same date.
  const own = region === policy.region ? policy.extraHolidays : [];
  const calendar = calendarAround(region, received.trim(), own);
  const asOf = now.toISOString();
  const found = computeDeadline({ ...question, calendar, asOf });
  const { zone, waits = [] } = question;
  const deadline = { ...found, zoneVersion: ZONES_RELEASE };
  return { deadline, waits: waitViews(zone, { waits, deadline }), zone };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

const formatDays = (params: Record<string, string | number>, t: PublicDesk["t"]) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" && DAY.test(value) ? formatDay(t, value) : value,
    ]),
  );
