import type pg from "pg";
import { type Backlog, COUNTS, type Figures, type Report } from "@/lib/domain/reports/report";

const DAY = 86_400_000;
const HOUR = 3_600_000;

export type Row = {
  right: string;
  law: string;
  channel: string;
  locale: string;
  state: string;
  outcome: string | null;
  received_at: Date;
  answered_at: Date | null;
  closed_at: Date | null;
  due_at: Date | null;
  paused_at: Date | null;
  extended_at: Date | null;
  confirmed_at: Date | null;
  hold_days: number | null;
};

/** Nights on which a clock is changed, a year or a month ends, or a leap day falls. */
const NIGHTS = [
  "2024-02-29",
  "2024-10-27",
  "2025-03-30",
  "2025-10-26",
  "2025-11-02",
  "2025-12-31",
  "2026-01-31",
  "2026-03-08",
  "2026-03-29",
  "2026-06-30",
  "2026-10-25",
  "2026-11-01",
];

/** Random requests in every state, many of them within an hour or two of a midnight. */
export function manyRows(count: number, random: () => number, now: Date): Row[] {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const some = (share: number): boolean => random() < share;
  const when = (): number =>
    some(0.5)
      ? Date.parse(`${pick(NIGHTS)}T00:00:00Z`) + Math.round((random() * 60 - 24) * HOUR)
      : now.getTime() - Math.round(random() * 1100 * DAY);
  return Array.from({ length: count }, () => {
    const received = Math.min(when(), now.getTime());
    const until = (days: number) =>
      Math.min(received + Math.round(random() * days * DAY), now.getTime());
    const paused = some(0.1);
    const dueAt = paused || some(0.1) ? null : received + Math.round(random() * 60 * DAY);
    const row: Row = {
      right: pick(["access", "access", "erasure", "objection", "appeal"]),
      law: pick(["eu-gdpr", "eu-gdpr", "uk-gdpr", "us-ca"]),
      channel: pick(["web", "web", "api", "staff"]),
      locale: pick(["en", "de", "de", "pt-BR"]),
      ...ended(pick, some, until),
      received_at: new Date(received),
      due_at: dueAt === null ? null : new Date(dueAt),
      paused_at: paused ? new Date(until(20)) : null,
      extended_at: some(0.2) ? new Date(until(20)) : null,
      confirmed_at: some(0.8) ? new Date(until(5)) : null,
      hold_days: some(0.8) ? Math.floor(random() * 12) : null,
    };
    // A response at the due time itself is late.
    return row.answered_at && row.due_at && some(0.2) ? { ...row, due_at: row.answered_at } : row;
  });
}

function ended(
  pick: <T>(values: readonly T[]) => T,
  some: (share: number) => boolean,
  until: (days: number) => number,
): Pick<Row, "state" | "outcome" | "answered_at" | "closed_at"> {
  const open = { outcome: null, answered_at: null, closed_at: null };
  const at = until(75);
  const answer = {
    outcome: pick(["fulfilled", "fulfilled", "partly-fulfilled", "refused", "nothing-held"]),
  };
  const answered = { ...open, ...answer, answered_at: new Date(at) };
  if (some(0.3)) return { ...open, state: pick(["open", "open", "unconfirmed", "lapsed"]) };
  if (some(0.4)) return { ...answered, state: "answered" };
  const closed = { state: "closed", closed_at: new Date(at + HOUR) };
  if (some(0.6)) return { ...answered, ...closed };
  return { ...open, ...closed, outcome: pick(["closed", "withdrawn", "merged"]) };
}

/** Writes the rows without a use case. */
export async function storeRows(
  owner: pg.Client,
  deskId: string,
  rows: readonly (Row & { laws?: readonly string[] })[],
): Promise<void> {
  await owner.query(
    `insert into request (id, desk_id, reference, "right", law, laws, state, outcome, channel, locale, residence,
        received_at, answered_at, closed_at, due_at, paused_at, extended_at, confirmed_at, hold_days,
        deadline, idempotency_key)
     select $1 || n, $1, 'R' || n, "right", law, coalesce(laws, array[law]), state, outcome, channel, locale, 'eea',
        received_at, answered_at, closed_at, due_at, paused_at, extended_at, confirmed_at, hold_days,
        '{}', 'r' || n
       from rows from (jsonb_to_recordset($2::jsonb) as ("right" text, law text, laws text[], state text, outcome text, channel text,
        locale text, received_at timestamptz, answered_at timestamptz, closed_at timestamptz, due_at timestamptz,
        paused_at timestamptz, extended_at timestamptz, confirmed_at timestamptz, hold_days int)) with ordinality r("right", law, laws, state, outcome, channel,
        locale, received_at, answered_at, closed_at, due_at, paused_at, extended_at, confirmed_at, hold_days, n)`,
    [deskId, JSON.stringify(rows)],
  );
}

/** The days of a time zone from `Intl`, which neither the database nor our own code uses for them. */
function daysIn(zone: string) {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  const dayOf = (at: Date): string => format.format(at);
  const between = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
  return { dayOf, between };
}

type Query = { zone: string; now: Date; from: string; until: string };

const middle = (sorted: readonly number[]): number | null => {
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

const isPendingNow = ({ state }: Row): boolean => state === "open" || state === "unconfirmed";

const isOverdue = (row: Row, now: Date): boolean =>
  isPendingNow(row) && row.due_at !== null && row.due_at.getTime() <= now.getTime();

function addStages(
  { hold_days, confirmed_at, received_at }: Row,
  whole: number,
  { dayOf, between }: ReturnType<typeof daysIn>,
  add: (name: (typeof COUNTS)[number], by?: number) => void,
) {
  if (hold_days === null) return;
  const toVerify = confirmed_at ? between(dayOf(received_at), dayOf(confirmed_at)) : 0;
  const verified = Math.min(Math.max(toVerify, 0), whole);
  const held = Math.min(hold_days, whole - verified);
  add("staged");
  add("verificationDays", verified);
  add("holdDays", held);
  add("workDays", whole - verified - held);
}

function figuresOf(rows: readonly Row[], { zone, now, from, until }: Query): Figures {
  const days = daysIn(zone);
  const { dayOf, between } = days;
  const within = (at: Date | null): boolean =>
    at !== null && dayOf(at) >= from && dayOf(at) <= until;
  const found = Object.fromEntries(COUNTS.map((name) => [name, 0])) as Record<string, number>;
  const add = (name: (typeof COUNTS)[number], by = 1) => {
    found[name] = (found[name] ?? 0) + by;
  };
  const took: number[] = [];
  for (const row of rows) {
    const { state, outcome, received_at, answered_at, closed_at, due_at } = row;
    if (within(received_at)) {
      add(outcome === "merged" ? "merged" : "received");
      if (state === "unconfirmed" || state === "lapsed") add("unconfirmed");
    }
    if (answered_at && within(answered_at)) {
      const whole = between(dayOf(received_at), dayOf(answered_at));
      took.push(whole);
      addStages(row, whole, days, add);
      if (outcome === "fulfilled" || outcome === "refused") add(outcome);
      else if (outcome === "partly-fulfilled") add("partlyFulfilled");
      else add("nothingHeld");
      if (row.extended_at) add("extended");
      if (due_at) add(answered_at.getTime() < due_at.getTime() ? "onTime" : "late");
      else add(row.paused_at ? "paused" : "undated");
    } else if (!answered_at && within(closed_at) && outcome !== "merged") {
      add(outcome === "withdrawn" ? "withdrawn" : "closed");
    }
    if (isOverdue(row, now) && within(new Date((due_at?.getTime() ?? 0) - 1))) add("overdue");
  }
  took.sort((one, other) => one - other);
  const ninetieth = took[Math.ceil(took.length * 0.9) - 1] ?? null;
  return { ...found, median: middle(took), ninetieth } as Figures;
}

/** The figures for each value of a column. Values whose figures are all zero are left out. */
function byPart(rows: readonly Row[], query: Query, part: "right" | "law" | "channel" | "locale") {
  return Object.fromEntries(
    [...new Set(rows.map((row) => row[part]))]
      .map((key) => {
        const theirs = rows.filter((row) => row[part] === key);
        return [key, figuresOf(theirs, query)] as const;
      })
      .filter(([, { median, ninetieth: _, ...counts }]) =>
        [median ?? 0, ...Object.values(counts)].some((value) => value > 0),
      ),
  );
}

function byMonth(rows: readonly Row[], query: Query): Record<string, Figures> {
  const months: Record<string, Figures> = {};
  for (let at = Date.parse(query.from); at <= Date.parse(query.until); at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    const month = day.slice(0, 7);
    if (months[month]) continue;
    const last = [`${month}-31`, query.until].sort()[0] ?? "";
    months[month] = figuresOf(rows, { ...query, from: day, until: last });
  }
  return months;
}

function pendingNow(rows: readonly Row[], { zone, now }: Query): Backlog[] {
  const { dayOf, between } = daysIn(zone);
  return [
    [0, 7],
    [8, 14],
    [15, 30],
    [31, Number.POSITIVE_INFINITY],
  ].map(([least = 0, most = 0]) => {
    const aged = rows.filter((row) => {
      const age = between(dayOf(row.received_at), dayOf(now));
      return isPendingNow(row) && age >= least && age <= most;
    });
    const count = (fits: (row: Row) => boolean) => aged.filter(fits).length;
    return {
      open: count(({ state }) => state === "open"),
      unconfirmed: count(({ state }) => state === "unconfirmed"),
      overdue: count(({ due_at }) => due_at !== null && due_at.getTime() <= now.getTime()),
      paused: count(({ due_at, paused_at }) => due_at === null && paused_at !== null),
      undated: count(({ due_at, paused_at }) => due_at === null && paused_at === null),
    };
  });
}

/** The expected report, counted row by row in plain steps. */
export async function oracle(owner: pg.Client, deskId: string, query: Query) {
  const { rows } = await owner.query<Row>(`select * from request where desk_id = $1`, [deskId]);
  return {
    total: figuresOf(rows, query),
    month: byMonth(rows, query),
    right: byPart(rows, query, "right"),
    law: byPart(rows, query, "law"),
    channel: byPart(rows, query, "channel"),
    language: byPart(rows, query, "locale"),
    backlog: pendingNow(rows, query),
  };
}

/** A report in the form of the oracle's result. */
export function inOracleForm({ total, backlog, ...report }: Report) {
  const parts = (list: readonly { key: string; figures: Figures }[]) =>
    Object.fromEntries(list.map(({ key, figures }) => [key, figures]));
  return {
    total,
    month: parts(report.month),
    right: parts(report.right),
    law: parts(report.law),
    channel: parts(report.channel),
    language: parts(report.language),
    backlog,
  };
}
