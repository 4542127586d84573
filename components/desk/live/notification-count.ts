import type { NotificationsUpdate } from "./live-state";

/**
 * The notifications that the last poll of this page found. The rail shows them, regardless of which component polled.
 */
let latest: NotificationsUpdate | null = null;
const listeners = new Set<() => void>();

export function noteNotifications(look: unknown): void {
  const { notifications } = (look ?? {}) as { notifications?: NotificationsUpdate };
  if (!notifications) return;
  latest = notifications;
  for (const listener of listeners) listener();
}

export const readNotificationsLook = (): NotificationsUpdate | null => latest;

export function onNotifications(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The highest number that is counted. Counting one more would cost as much as counting all. */
export const MOST_SHOWN = 99;

export const notificationsWords = (count: number): string =>
  count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
