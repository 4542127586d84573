"use client";

import { useSyncExternalStore } from "react";
import { LiveBar } from "@/components/desk/live/live-bar";
import type { NotificationsLook } from "@/components/desk/live/live-state";
import {
  notificationsWords,
  onNotifications,
  readNotificationsLook,
} from "@/components/desk/live/notification-count";
import { useLook } from "@/components/desk/live/use-live";
import { useShow } from "@/components/desk/live/use-refresh";
import { useTranslate } from "@/components/i18n/use-translate";

const onServer = () => null;

export interface NotificationsCountProps {
  readonly drawn: number;
  /** When the page was drawn: a look before that says nothing. */
  readonly at: string;
}

/** How many requests want the reader: as the page was drawn, and then as it is. */
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
  useLook<{ notifications: NotificationsLook }>(
    `${address}?notifications`,
    `${address}/state?notifications`,
  );

/** Keeps the count true on a page that looks at nothing else. */
export function NotificationsWatch({ address }: { readonly address: string }) {
  useNotifications(address);
  return null;
}

export interface NotificationsLiveProps {
  /** Of the desk's stream. */
  readonly address: string;
  /** The newest that the list shows; "" where it is empty. */
  readonly newest: string;
}

/** Says that the list is no longer all there is. It stays as it is until somebody asks for the new one. */
export function NotificationsLive({ address, newest }: NotificationsLiveProps) {
  const { look } = useNotifications(address);
  const { show, pending } = useShow();
  const t = useTranslate();
  const more = look !== null && look.notifications.newest > newest;
  return (
    <LiveBar
      said={[more ? t("browser.live.newNotification") : ""]}
      act={more && !pending ? { label: t("browser.live.show"), run: show } : null}
    />
  );
}
