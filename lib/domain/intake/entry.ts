import { z } from "zod";
import { type Day, dayOf } from "@/lib/domain/calendar/civil";
import { instantAt, legalDay, startOfDay } from "@/lib/domain/calendar/zone";
import { RIGHTS } from "@/lib/domain/law/right";
import { residenceSchema } from "@/lib/domain/policy/residence";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { ENTERED_CHANNELS } from "@/lib/domain/request/channel";
import { optionalText } from "@/lib/domain/request/input";
import { POSTAL_LENGTH } from "@/lib/domain/request/person";
import { isEmail, tidyEmail } from "./step-schema";
import { LIMITS } from "./submission";

/** The rights that a team member can enter. An appeal belongs to the request whose response it is against. */
export const ENTERED_RIGHTS = RIGHTS.filter((right) => right !== "appeal");

const CONTROL = /\p{Cc}/u;

/** A text of one line that may be empty. */
const line = (most: number) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .refine((typed) => !CONTROL.test(typed), message("problem.form.oneLine"))
    .refine((typed) => [...typed].length <= most, message("problem.text.tooLong", { n: most }));

const email = z
  .string()
  .default("")
  .transform(tidyEmail)
  .refine(
    (typed) => typed === "" || (isEmail(typed) && [...typed].length <= LIMITS.email),
    message("problem.entry.email"),
  );

/**
 * A request that reached the desk by email, post, telephone or in person, as a team member enters it. No field but
 * channel, day, right and one way to tell the requester apart is required.
 */
export const entrySchema = z
  .object({
    /** Created with the form, so that the same form sent twice is one request. */
    idempotencyKey: z
      .string({ error: message("problem.reload.page") })
      .min(1, message("problem.reload.page"))
      .max(200, message("problem.reload.page")),
    channel: z.enum(ENTERED_CHANNELS, { error: message("problem.entry.channel") }),
    /** The day on which the request arrived, and the time of day where it is known, in the time zone of the desk. */
    receivedOn: z.iso.date({ error: message("problem.entry.receivedOn") }),
    receivedTime: z
      .string()
      .default("")
      .transform((typed) => typed.trim())
      .refine(
        (typed) => typed === "" || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(typed),
        message("problem.entry.receivedTime"),
      ),
    right: z.enum(ENTERED_RIGHTS, { error: message("problem.entry.right") }),
    residence: residenceSchema.or(z.never({ error: message("problem.entry.residence") })),
    name: line(LIMITS.name),
    email,
    identifier: line(LIMITS.identifier),
    postal: optionalText(POSTAL_LENGTH),
    details: optionalText(LIMITS.details),
    /** The language of the emails and letters to the requester. */
    locale: z.string({ error: message("problem.entry.language") }),
    /** `me`: the team member who enters the request becomes the assignee. */
    assign: z.enum(["me", ""]).default(""),
  })
  .refine(({ name, email: address, identifier }) => [name, address, identifier].some(Boolean), {
    path: ["name"],
    error: message("problem.entry.requester"),
    // Also checked where other fields are wrong, so that all problems are shown at once.
    when: () => true,
  });

export type Entry = z.output<typeof entrySchema>;

type Arrival = Pick<Entry, "receivedOn" | "receivedTime">;
type Clock = { now: Date; zone: string };

/**
 * When the request arrived. Without a time of day, an earlier day counts from its start, which never makes a deadline
 * later; today counts as now. Throws `invalid` for a day or time that has not come yet.
 */
export function arrivalOf({ receivedOn, receivedTime }: Arrival, { now, zone }: Clock): Date {
  const day: Day = dayOf(receivedOn, "receivedOn");
  const today = legalDay(now.getTime(), zone);
  if (day > today) {
    const future = message("problem.entry.futureDay");
    throw new Problem("invalid", future, { receivedOn: future });
  }
  if (receivedTime === "") return day === today ? now : new Date(startOfDay(day, zone));
  const at = new Date(instantAt(day, receivedTime, zone));
  if (at <= now) return at;
  const future = message("problem.entry.futureTime");
  throw new Problem("invalid", future, { receivedTime: future });
}
