import type { NotificationsLook } from "./live-state";

/** What the last look of this page found of what wants its reader; the rail shows it wherever it was looked for. */
let latest: NotificationsLook | null = null;
const hearers = new Set<() => void>();

export function noteNotifications(look: unknown): void {
  const { notifications } = (look ?? {}) as { notifications?: NotificationsLook };
  if (!notifications) return;
  latest = notifications;
  for (const hear of hearers) hear();
}

export const readNotificationsLook = (): NotificationsLook | null => latest;

export function onNotifications(hear: () => void): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

/** As many as are counted; one more would cost as much as all. */
export const MOST_SHOWN = 99;

export const notificationsWords = (count: number): string =>
  count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
