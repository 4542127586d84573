import { z } from "zod";
import { message } from "@/lib/domain/problem/message";
import { type Policy, policySchema } from "./policy-schema";
import { RESIDENCES, type Residence } from "./residence";

/** The part of the policy that determines the dates of requests and that an admin can change. */
export type ClockTerms = Pick<
  Policy,
  "lawOf" | "houseDays" | "internalDays" | "ackHours" | "zone" | "region" | "extraHolidays"
>;

export const clockTermsOf = (policy: Policy): ClockTerms => {
  const { lawOf, houseDays, internalDays, ackHours, zone, region, extraHolidays } = policy;
  return { lawOf, houseDays, internalDays, ackHours, zone, region, extraHolidays };
};

export type ClockTermName =
  | `law-${Residence}`
  | `also-${Residence}`
  | "houseDays"
  | "internalDays"
  | "ackHours"
  | "zone"
  | "region"
  | "extraHolidays";

/** The fields of the form, all as text. */
export type ClockTermsTyped = Partial<Record<ClockTermName, string>>;

export const typedTerms = (terms: ClockTerms): Record<ClockTermName, string> => ({
  ...(Object.fromEntries(
    RESIDENCES.flatMap((place) => [
      [`law-${place}`, terms.lawOf[place][0]],
      [`also-${place}`, terms.lawOf[place][1] ?? ""],
    ]),
  ) as Record<`law-${Residence}` | `also-${Residence}`, string>),
  houseDays: textOf(terms.houseDays),
  internalDays: textOf(terms.internalDays),
  ackHours: textOf(terms.ackHours),
  zone: terms.zone,
  region: terms.region,
  extraHolidays: terms.extraHolidays
    .map(({ date, name }) => (name === UNNAMED ? date : `${date} ${name}`))
    .join("\n"),
});

/** The name of a holiday for which the desk entered no name. */
const UNNAMED: string = message("source.deskHoliday");

const textOf = (amount: number | null): string => (amount === null ? "" : String(amount));

const { shape } = policySchema;
const whole = (from: number, to: number) => {
  const remedy = message("problem.number.range", { n1: from, n2: to });
  return z
    .string({ error: remedy })
    .trim()
    .regex(/^\d{1,3}$/, remedy)
    .transform(Number)
    .refine((value) => value >= from && value <= to, remedy);
};
/** A whole number from 1; `null` where the field is empty. */
const wholeOrNone = (to: 240 | 365) =>
  z.union([z.literal("").transform(() => null), whole(1, to)], {
    error: message("problem.number.rangeOrEmpty", { n1: 1, n2: to }),
  });
const holidays = z
  .string()
  .default("")
  .transform((text, context) => {
    const lines = text.split("\n").map((line) => line.trim());
    const days = lines.filter(Boolean).map((line) => {
      const [date = "", ...name] = line.split(/\s+/);
      return { date, name: name.join(" ") || UNNAMED };
    });
    const parsed = shape.extraHolidays.safeParse(days);
    if (parsed.success) return parsed.data;
    context.addIssue({
      code: "custom",
      message: message("problem.clock.holidayLines"),
    });
    return z.NEVER;
  });

const fields = z.object({
  houseDays: wholeOrNone(365),
  internalDays: wholeOrNone(365).default(null),
  ackHours: wholeOrNone(240),
  zone: shape.zone,
  region: z
    .string({ error: message("problem.clock.holidayRegion") })
    .trim()
    .min(2, message("problem.clock.holidayRegion")),
  extraHolidays: holidays,
});

const lawsIssue = message("problem.choice.law");

/** The terms from a form. Each issue has the path of its field. */
export const clockTermsSchema = z
  .record(z.string(), z.string())
  .transform((typed, context): ClockTerms => {
    const parsed = fields.safeParse(typed);
    const lawOf = shape.lawOf.safeParse(
      Object.fromEntries(
        RESIDENCES.map((place) => [
          place,
          [...new Set([typed[`law-${place}`], typed[`also-${place}`]].filter(Boolean))],
        ]),
      ),
    );
    for (const { path, message } of parsed.error?.issues ?? []) {
      context.addIssue({ code: "custom", path: [path[0] ?? "zone"], message });
    }
    for (const { path } of lawOf.error?.issues ?? []) {
      context.addIssue({ code: "custom", path: [`law-${String(path[0])}`], message: lawsIssue });
    }
    if (!parsed.success || !lawOf.success) return z.NEVER;
    return { ...parsed.data, lawOf: lawOf.data };
  });
