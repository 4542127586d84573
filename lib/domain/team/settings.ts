import { z } from "zod";
import { isZone } from "@/lib/domain/calendar/zone";
import { UNDO_CHOICES, type UndoSeconds } from "@/lib/domain/decision/undo";
import { message } from "@/lib/domain/problem/message";
import type { Role } from "@/lib/domain/request/role";
import type { ViewName } from "@/lib/domain/request/view";
import { LANGUAGE_CODE } from "@/lib/domain/text/language";

export const DENSITIES = ["compact", "cosy"] as const;
export type Density = (typeof DENSITIES)[number];

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The columns that a list can show after the requester, in the order of the list. */
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

export const PAGE_SIZES = [50, 100, 200, 500] as const;
type PageSize = (typeof PAGE_SIZES)[number];

/** The views that the inbox can open with. */
export const STARTS = [
  "open",
  "mine",
  "unassigned",
  "overdue",
  "all",
] as const satisfies readonly ViewName[];
export type Start = (typeof STARTS)[number];

/** The personal settings of a team member. They apply at every desk that the member works at. */
export type Settings = {
  density: Density;
  theme: Theme;
  columns: readonly ColumnName[];
  rows: PageSize;
  /** The view that the inbox opens with; `null`: the default of the role. */
  start: Start | null;
  /** Times of day are shown in this zone; `null`: in the desk's. A due date is always a day in the desk's zone. */
  zone: string | null;
  /** Language of pages and emails; `null`: for pages the browser's, for emails the desk's. */
  language: string | null;
  /** For how many seconds the member can undo a message to a requester. */
  takeBack: UndoSeconds;
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

const listOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z.preprocess(
    (typed) => (typeof typed === "string" ? typed.split(",").filter(Boolean) : typed),
    z.array(z.enum(values)).transform((chosen) => values.filter((value) => chosen.includes(value))),
  );

export const settingsSchema = z.object({
  density: z.enum(DENSITIES, { error: message("problem.choice.one") }),
  theme: z.enum(THEMES, { error: message("problem.choice.one") }),
  columns: listOf(COLUMNS),
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
    .pipe(z.literal(UNDO_CHOICES, { error: message("problem.choice.one") }))
    .default(10),
});

/** Long enough for every name that fits on one line. */
export const MOST_NAME = 80;

/** Line breaks, invisible characters, and marks that change the direction of the text around them. */
const NOT_IN_NAMES = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The display name of a team member; empty where the email address is shown instead. */
export const nameSchema = z.object({
  name: z
    .string({ error: message("problem.settings.name") })
    .trim()
    .refine((name) => [...name].length <= MOST_NAME, {
      error: message("problem.name.tooLong", { n: MOST_NAME }),
    })
    .refine((name) => name === "" || (LETTER_OR_DIGIT.test(name) && !NOT_IN_NAMES.test(name)), {
      error: message("problem.settings.nameLetters"),
    }),
});
export type Named = z.output<typeof nameSchema>;

/** Roles that decide begin with the open requests. Auditors begin with all requests. */
export const usualStart = (role: Role): Start => (role === "auditor" ? "all" : "open");

/** The view that the inbox opens with where its URL names none. */
export const startOf = ({ start }: Settings, role: Role): Start => start ?? usualStart(role);

/** Reads stored settings. A value that is missing, or unknown to this version of the product, becomes the default. */
export function settingsOf(stored: unknown): Settings {
  const values = stored && typeof stored === "object" ? (stored as Record<string, unknown>) : {};
  const { shape } = settingsSchema;
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] => {
    const { success, data } = shape[name].safeParse(values[name]);
    return success && name in values ? (data as Settings[Name]) : FIRST_SETTINGS[name];
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
