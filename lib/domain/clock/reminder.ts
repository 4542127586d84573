/** Days before the due date on which staff are reminded; on the day itself; then once more when it has passed. */
export const MILESTONES = [14, 7, 3, 1, 0] as const;

/** From so many days before the due date on, admins hear of a request on which nobody has acted. */
export const ESCALATE_DAYS = 1;
/** For so many days nobody has done anything with such a request. */
export const IDLE_DAYS = 7;
/** From so many days before the due date on, a request without an assignee is in the notifications of the admins. */
export const UNASSIGNED_DAYS = 3;

/** So many single reminders a member gets from a desk within a day: the others are in the next digest. */
export const MOST_SINGLE = 20;

/**
 * The one reminder that is owed with `daysLeft` whole days to go, or `null` where none is. After an outage only the
 * nearest milestone is owed, not those that passed meanwhile. The key holds the due date, so that a moved deadline is
 * reminded of again.
 */
export function dueMilestone(
  dueOn: string,
  daysLeft: number,
): { key: string; overdue: boolean } | null {
  if (daysLeft < 0) return { key: `${dueOn}:overdue`, overdue: true };
  const milestone = MILESTONES.findLast((days) => daysLeft <= days);
  return milestone === undefined ? null : { key: `${dueOn}:${milestone}`, overdue: false };
}

/** Near a due date, admins are told at most once that nobody has acted. */
export const escalationKey = (dueOn: string): string => `${dueOn}:escalated`;
