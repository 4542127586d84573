"use client";

import { useSyncExternalStore } from "react";
import { LiveBar } from "@/components/desk/live/live-bar";
import type { WantsLook } from "@/components/desk/live/live-state";
import { onWants, readWantsLook, wantsWords } from "@/components/desk/live/notification-count";
import { useLook } from "@/components/desk/live/use-live";
import { useShow } from "@/components/desk/live/use-refresh";
import { useTranslate } from "@/components/i18n/use-translate";

const onServer = () => null;

export interface WantsCountProps {
  readonly drawn: number;
  /** When the page was drawn: a look before that says nothing. */
  readonly at: string;
}

/** How many requests want the reader: as the page was drawn, and then as it is. */
export function WantsCount({ drawn, at }: WantsCountProps) {
  const look = useSyncExternalStore(onWants, readWantsLook, onServer);
  const count = look && look.at > at ? look.count : drawn;
  return (
    <span className="wants-count" data-some={count > 0 || undefined}>
      {wantsWords(count)}
    </span>
  );
}

const useWants = (address: string) =>
  useLook<{ wants: WantsLook }>(`${address}?wants`, `${address}/state?wants`);

/** Keeps the count true on a page that looks at nothing else. */
export function WantsWatch({ address }: { readonly address: string }) {
  useWants(address);
  return null;
}

export interface WantsLiveProps {
  /** Of the desk's stream. */
  readonly address: string;
  /** The newest that the list shows; "" where it is empty. */
  readonly newest: string;
}

/** Says that the list is no longer all there is. It stays as it is until somebody asks for the new one. */
export function WantsLive({ address, newest }: WantsLiveProps) {
  const { look } = useWants(address);
  const { show, pending } = useShow();
  const t = useTranslate();
  const more = look !== null && look.wants.newest > newest;
  return (
    <LiveBar
      said={[more ? t("browser.live.newNotification") : ""]}
      act={more && !pending ? { label: t("browser.live.show"), run: show } : null}
    />
  );
}
