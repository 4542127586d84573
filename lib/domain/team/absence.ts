import { z } from "zod";
import { dateOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import { message } from "@/lib/domain/problem/message";

/** When a member is away, in civil days of the desk, both included; without a last one until they say otherwise. */
export type Absence = {
  awayFrom: string | null;
  awayUntil: string | null;
  standInId: string | null;
};

export const PRESENT: Absence = { awayFrom: null, awayUntil: null, standInId: null };

type Days = Pick<Absence, "awayFrom" | "awayUntil">;

/** The civil day that it is at the desk. */
export const deskDay = (zone: string, now: Date): string => dateOf(legalDay(now.getTime(), zone));

export const isAway = ({ awayFrom, awayUntil }: Days, today: string): boolean =>
  awayFrom !== null && awayFrom <= today && (awayUntil === null || today <= awayUntil);

/** Whether there is still something to say of it: it is, or it is to come. */
export const isAhead = ({ awayFrom, awayUntil }: Days, today: string): boolean =>
  awayFrom !== null && (awayUntil === null || today <= awayUntil);

type Standing = Absence & { userId: string; role: string };

/**
 * Who stands in for a member today: where the one they named is away as well, whoever stands in for that one.
 * `undefined` where nobody does, or where those who are away stand in for one another.
 */
export function standInOf<M extends Standing>(
  members: readonly M[],
  userId: string,
  today: string,
): M | undefined {
  const asked = new Set<string>();
  let at = members.find((member) => member.userId === userId);
  while (at && isAway(at, today) && !asked.has(at.userId)) {
    asked.add(at.userId);
    const { standInId } = at;
    at = members.find((member) => member.userId === standInId && member.role !== "auditor");
  }
  return at && !isAway(at, today) && at.userId !== userId ? at : undefined;
}

const day = z.iso.date({ error: message("problem.date.day") });

export const absenceSchema = z
  .object({
    from: day,
    /** Empty: until they say otherwise. */
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
