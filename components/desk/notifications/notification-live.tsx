"use client";

import { useSyncExternalStore } from "react";
import { LiveBar } from "@/components/desk/live/live-bar";
import type { NotificationsUpdate } from "@/components/desk/live/live-state";
import {
  notificationsWords,
  onNotifications,
  readNotificationsLook,
} from "@/components/desk/live/notification-count";
import { usePolledState } from "@/components/desk/live/use-live";
import { usePageRefresh } from "@/components/desk/live/use-refresh";
import { useTranslate } from "@/components/i18n/use-translate";

const onServer = () => null;

export interface NotificationsCountProps {
  readonly drawn: number;
  /** When the page was rendered. The result of an older poll is ignored. */
  readonly at: string;
}

/** The number of requests with notifications: first as rendered, then live. */
export function NotificationsCount({ drawn, at }: NotificationsCountProps) {
  const look = useSyncExternalStore(onNotifications, readNotificationsLook, onServer);
  const count = look && look.at > at ? look.count : drawn;
  return (
    <span className="notifications-count" data-some={count > 0 || undefined}>
      {notificationsWords(count)}
    </span>
  );
}

const useNotifications = (address: string) =>
  usePolledState<{ notifications: NotificationsUpdate }>(
    `${address}?notifications`,
    `${address}/state?notifications`,
  );

/** Keeps the count up to date on a page that polls nothing else. */
export function NotificationsWatch({ address }: { readonly address: string }) {
  useNotifications(address);
  return null;
}

export interface NotificationsLiveProps {
  /** The address of the desk's stream. */
  readonly address: string;
  /** The newest notification in the list; "" if the list is empty. */
  readonly newest: string;
}

/** Says that there are new notifications. The list itself changes only when the reader asks for it. */
export function NotificationsLive({ address, newest }: NotificationsLiveProps) {
  const { look } = useNotifications(address);
  const { show, pending } = usePageRefresh();
  const t = useTranslate();
  const more = look !== null && look.notifications.newest > newest;
  return (
    <LiveBar
      said={[more ? t("browser.live.newNotification") : ""]}
      act={more && !pending ? { label: t("browser.live.show"), run: show } : null}
    />
  );
}
