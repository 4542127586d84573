/** Days before the due day on which staff are reminded; on the day itself; then daily while overdue. */
export const MILESTONES = [14, 7, 3, 1, 0] as const;

/**
 * The one reminder that is owed with `daysLeft` whole days to go, or `null` where none is. After an
 * outage only the nearest milestone is owed, not those that passed meanwhile. The key holds the due
 * day, so that a moved deadline reminds anew.
 */
export function dueMilestone(
  dueOn: string,
  daysLeft: number,
): { key: string; overdue: boolean } | null {
  if (daysLeft < 0) return { key: `${dueOn}:overdue:${-daysLeft}`, overdue: true };
  const milestone = MILESTONES.findLast((days) => daysLeft <= days);
  return milestone === undefined ? null : { key: `${dueOn}:${milestone}`, overdue: false };
}
