/**
 * Days before the due date on which staff are reminded; 0 is the day itself. One more reminder follows when it has
 * passed.
 */
export const MILESTONES = [14, 7, 3, 1, 0] as const;

/** From this many days before the due date, admins are alerted about a request that no team member has acted on. */
export const ESCALATE_DAYS = 1;
/** Such a request has had no action by a team member for this many days. */
export const IDLE_DAYS = 7;
/** From this many days before the due date, an unassigned request is in the notifications of the admins. */
export const UNASSIGNED_DAYS = 3;

/** The most single reminders that a member gets from a desk within a day. The others are in the next digest. */
export const MOST_SINGLE = 20;

/**
 * The reminder that is due with `daysLeft` whole days left, or `null`. After an outage only the nearest milestone is
 * due, not those that passed meanwhile. The key contains the due date, so that a moved deadline is reminded of again.
 */
export function dueMilestone(
  dueOn: string,
  daysLeft: number,
): { key: string; overdue: boolean } | null {
  if (daysLeft < 0) return { key: `${dueOn}:overdue`, overdue: true };
  const milestone = MILESTONES.findLast((days) => daysLeft <= days);
  return milestone === undefined ? null : { key: `${dueOn}:${milestone}`, overdue: false };
}

/** The key of the alert about a request without any action. Admins get it at most once for each due date. */
export const escalationKey = (dueOn: string): string => `${dueOn}:escalated`;
