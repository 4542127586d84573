import { computeDeadline, type Deadline, type DeadlineInput } from "@/lib/domain/deadline";
import type { LawId } from "@/lib/domain/laws";
import { houseDaysOf, type Residence } from "@/lib/domain/policy";
import type { Right } from "@/lib/domain/right";
import type { Desk } from "@/lib/platform/context";
import type { Prisma } from "@/lib/platform/db";
import { calendarFor } from "@/lib/platform/holidays";

type Clocked = { right: Right; law: LawId; residence: Residence; receivedAt: Date };

/**
 * The clock of a request: its law from the day of receipt, in the desk's zone and on its calendar,
 * capped by the desk's own promise.
 */
export function clockOf(
  desk: Desk,
  { right, law, residence, receivedAt }: Clocked,
  extension?: DeadlineInput["extension"],
): Deadline {
  const { policy } = desk;
  // The longest total of any law is a year away at most, and holidays may roll it on.
  const year = receivedAt.getUTCFullYear();
  return computeDeadline({
    law,
    right,
    receivedAt: receivedAt.toISOString(),
    zone: policy.zone,
    calendar: calendarFor({
      region: policy.region,
      weekend: [6, 7],
      years: [year - 1, year, year + 1],
      extraDays: policy.extraHolidays,
    }),
    houseDays: houseDaysOf(policy, right, residence),
    ackHours: policy.ackHours ?? undefined,
    extension,
  });
}

/** The columns of a request that follow from its clock. */
export const clockColumns = (deadline: Deadline) => ({
  dueOn: deadline.targetOn,
  dueAt: deadline.targetEndAt ? new Date(deadline.targetEndAt) : null,
  ackDueAt: deadline.ackDueAt ? new Date(deadline.ackDueAt) : null,
  deadline: deadline as unknown as Prisma.InputJsonObject,
});
