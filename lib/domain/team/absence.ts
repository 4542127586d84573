import { z } from "zod";
import { dateOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import { message } from "@/lib/domain/problem/message";

/**
 * First and last day out of office, both included, in days of the desk's time zone. No last day: until further notice.
 */
export type Absence = {
  awayFrom: string | null;
  awayUntil: string | null;
  delegateId: string | null;
};

export const PRESENT: Absence = { awayFrom: null, awayUntil: null, delegateId: null };

type Days = Pick<Absence, "awayFrom" | "awayUntil">;

/** Today as a civil day in the desk's time zone, e.g. `2026-12-17`. */
export const deskDay = (zone: string, now: Date): string => dateOf(legalDay(now.getTime(), zone));

export const isAway = ({ awayFrom, awayUntil }: Days, today: string): boolean =>
  awayFrom !== null && awayFrom <= today && (awayUntil === null || today <= awayUntil);

/** Whether the absence is current or still to come. */
export const isAhead = ({ awayFrom, awayUntil }: Days, today: string): boolean =>
  awayFrom !== null && (awayUntil === null || today <= awayUntil);

type AbsentMember = Absence & { userId: string; role: string };

/**
 * The delegate of a member for today. Where the delegate is away too, the delegate's own delegate, and so on.
 * `undefined` where there is none, where the next one is an auditor, or where the delegations form a circle.
 */
export function delegateOf<M extends AbsentMember>(
  members: readonly M[],
  userId: string,
  today: string,
): M | undefined {
  const visited = new Set<string>();
  let at = members.find((member) => member.userId === userId);
  while (at && isAway(at, today) && !visited.has(at.userId)) {
    visited.add(at.userId);
    const { delegateId } = at;
    at = members.find((member) => member.userId === delegateId && member.role !== "auditor");
  }
  return at && !isAway(at, today) && at.userId !== userId ? at : undefined;
}

const day = z.iso.date({ error: message("problem.date.day") });

export const absenceSchema = z
  .object({
    from: day,
    /** Empty: until further notice. */
    until: day.or(z.literal("")).default(""),
    /** Id of a member of the desk; empty for nobody. */
    standIn: z
      .string()
      .regex(/^[\w@.+-]{0,100}$/, message("problem.absence.delegate"))
      .default(""),
  })
  .refine(({ from, until }) => until === "" || from <= until, {
    path: ["until"],
    error: message("problem.absence.endBeforeStart"),
  });
export type AbsenceInput = z.infer<typeof absenceSchema>;
