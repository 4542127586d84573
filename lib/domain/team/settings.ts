import { z } from "zod";
import { isZone } from "@/lib/domain/calendar/zone";
import { TAKE_BACK_SECONDS, type TakeBackSeconds } from "@/lib/domain/decision/undo";
import { message } from "@/lib/domain/problem/message";
import type { Role } from "@/lib/domain/request/role";
import type { ViewName } from "@/lib/domain/request/view";
import { LANGUAGE_CODE } from "@/lib/domain/text/language";

export const DENSITIES = ["compact", "cosy"] as const;
export type Density = (typeof DENSITIES)[number];

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What a list may show of a request beside who asks, in the order of the list. */
export const COLUMNS = [
  "time",
  "due",
  "right",
  "law",
  "state",
  "assignee",
  "reference",
  "received",
  "residence",
  "channel",
  "language",
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** How many requests a page of a list shows. */
export const PAGE_SIZES = [50, 100, 200, 500] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** The views that the inbox may open with. */
export const STARTS = [
  "open",
  "mine",
  "unassigned",
  "overdue",
  "all",
] as const satisfies readonly ViewName[];
export type Start = (typeof STARTS)[number];

/** How a member of staff wants to see the desk, at every desk they work at. */
export type Settings = {
  density: Density;
  theme: Theme;
  columns: readonly ColumnName[];
  rows: PageSize;
  /** What the inbox opens with; `null`: what is usual for their role. */
  start: Start | null;
  /** Times of day are told in this zone; `null`: in the desk's. A last day is a day of the desk, whoever reads it. */
  zone: string | null;
  /** What pages and letters are written in; `null`: what the browser asks for, and in letters what the desk speaks. */
  language: string | null;
  /** For how many seconds what they send to a person can be taken back. */
  takeBack: TakeBackSeconds;
};

export const FIRST_SETTINGS: Settings = {
  density: "compact",
  theme: "system",
  columns: ["time", "due", "right", "law", "state", "assignee", "reference"],
  rows: 50,
  start: null,
  zone: null,
  language: null,
  takeBack: 10,
};

const several = <T extends string>(values: readonly [T, ...T[]]) =>
  z.preprocess(
    (typed) => (typeof typed === "string" ? typed.split(",").filter(Boolean) : typed),
    z.array(z.enum(values)).transform((chosen) => values.filter((value) => chosen.includes(value))),
  );

export const settingsSchema = z.object({
  density: z.enum(DENSITIES, { error: message("problem.choice.one") }),
  theme: z.enum(THEMES, { error: message("problem.choice.one") }),
  columns: several(COLUMNS),
  rows: z.coerce.number().pipe(z.literal(PAGE_SIZES, { error: message("problem.choice.one") })),
  start: z
    .enum(["", ...STARTS], { error: message("problem.choice.one") })
    .nullish()
    .transform((chosen) => chosen || null),
  zone: z
    .string()
    .trim()
    .max(64)
    .nullish()
    .transform((typed) => typed || null)
    .refine((zone) => zone === null || isZone(zone), {
      error: message("problem.settings.zone"),
    }),
  language: z
    .string()
    .trim()
    .nullish()
    .transform((chosen) => chosen || null)
    .refine((language) => language === null || LANGUAGE_CODE.test(language), {
      error: message("problem.settings.language"),
    }),
  takeBack: z.coerce
    .number()
    .pipe(z.literal(TAKE_BACK_SECONDS, { error: message("problem.choice.one") }))
    .default(10),
});

/** Long enough for every name that a colleague reads in a line. */
export const MOST_NAME = 80;

/** Breaks the line, is never seen, or turns what stands around it: none of it is part of a name. */
const NO_NAME = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const SEEN = /[\p{L}\p{N}]/u;

/** How a member of staff is called; empty where they have no name and are called by their address. */
export const nameSchema = z.object({
  name: z
    .string({ error: message("problem.settings.name") })
    .trim()
    .refine((name) => [...name].length <= MOST_NAME, {
      error: message("problem.name.tooLong", { n: MOST_NAME }),
    })
    .refine((name) => name === "" || (SEEN.test(name) && !NO_NAME.test(name)), {
      error: message("problem.settings.nameLetters"),
    }),
});
export type Named = z.output<typeof nameSchema>;

/** Whoever decides begins with what is to be done, whoever checks with all there is. */
export const usualStart = (role: Role): Start => (role === "auditor" ? "all" : "open");

/** The view that the inbox opens with, where its address says nothing. */
export const startOf = ({ start }: Settings, role: Role): Start => start ?? usualStart(role);

/** The settings as they were kept. What a later or an earlier version wrote counts as far as it is understood. */
export function settingsOf(kept: unknown): Settings {
  const given = kept && typeof kept === "object" ? (kept as Record<string, unknown>) : {};
  const { shape } = settingsSchema;
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] => {
    const { success, data } = shape[name].safeParse(given[name]);
    return success && name in given ? (data as Settings[Name]) : FIRST_SETTINGS[name];
  };
  return {
    density: read("density"),
    theme: read("theme"),
    columns: read("columns"),
    rows: read("rows"),
    start: read("start"),
    zone: read("zone"),
    language: read("language"),
    takeBack: read("takeBack"),
  };
}
