"use client";

import { useTranslate } from "@/components/i18n/use-translate";
import { LiveBar } from "./live-bar";
import type { InboxUpdate } from "./live-state";
import { listWords } from "./live-words";
import { usePolledState } from "./use-live";
import { usePageRefresh } from "./use-refresh";

export interface InboxLiveProps {
  readonly address: string;
  /** When the list was read. */
  readonly since: string;
}

/** Says how many requests of the list have changed. The list itself changes only when the reader asks for it. */
export function InboxLive({ address, since }: InboxLiveProps) {
  const { look, lost, again } = usePolledState<InboxUpdate>(
    address,
    `${address}/state?since=${encodeURIComponent(since)}`,
  );
  const { show, pending } = usePageRefresh();
  const t = useTranslate();
  const changed = look?.since === since ? look.changed : 0;
  const showChanges = async () => {
    if (!(await again())) return;
    document.getElementById("main")?.focus({ preventScroll: true });
    show();
  };
  return (
    <LiveBar
      said={[lost ? t("browser.live.signedOut") : "", changed > 0 ? listWords(t, changed) : ""]}
      act={
        changed > 0 && !pending ? { label: t("browser.live.showChanges"), run: showChanges } : null
      }
    />
  );
}
