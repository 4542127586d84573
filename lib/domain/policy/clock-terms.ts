import { z } from "zod";
import { type Policy, policySchema } from "./policy-schema";
import { RESIDENCES, type Residence } from "./residence";

/** The part of a policy that the dates of requests rest on, as an admin may change it. */
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

/** The terms as a form holds them: a text for each field. */
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
  extraHolidays: terms.extraHolidays.map(({ date, name }) => `${date} ${name}`).join("\n"),
});

const textOf = (amount: number | null): string => (amount === null ? "" : String(amount));

const { shape } = policySchema;
const whole = (from: number, to: number) => {
  const remedy = `Give a whole number from ${from} to ${to}.`;
  return z
    .string({ error: remedy })
    .trim()
    .regex(/^\d{1,3}$/, remedy)
    .transform(Number)
    .refine((value) => value >= from && value <= to, remedy);
};
/** A whole number; none where the field is empty. */
const wholeOrNone = (to: 240 | 365) =>
  z.union([z.literal("").transform(() => null), whole(1, to)], {
    error: `Give a whole number from 1 to ${to}, or leave it empty.`,
  });
const holidays = z
  .string()
  .default("")
  .transform((text, context) => {
    const lines = text.split("\n").map((line) => line.trim());
    const days = lines.filter(Boolean).map((line) => {
      const [date = "", ...name] = line.split(/\s+/);
      return { date, name: name.join(" ") || "Day of the desk" };
    });
    const parsed = shape.extraHolidays.safeParse(days);
    if (parsed.success) return parsed.data;
    context.addIssue({
      code: "custom",
      message: "Write one day a line, its date first, like 2026-12-24 Christmas Eve.",
    });
    return z.NEVER;
  });

const fields = z.object({
  houseDays: wholeOrNone(365),
  internalDays: wholeOrNone(365).default(null),
  ackHours: wholeOrNone(240),
  zone: shape.zone,
  region: z
    .string({ error: "Give whose public holidays count, like DE-BE." })
    .trim()
    .min(2, "Give whose public holidays count, like DE-BE."),
  extraHolidays: holidays,
});

const lawsIssue = "Choose a law from the list.";

/** The terms from a form. Issues are at the names of its fields. */
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
