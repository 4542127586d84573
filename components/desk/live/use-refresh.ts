"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import { captureInput, type Lost } from "./preserve-input";

export type PageRefresh = {
  /** Refreshes the page in place and keeps the scroll position, the focus and what was typed. */
  readonly show: () => void;
  readonly pending: boolean;
  /** What was typed in forms that no longer exist. */
  readonly lost: readonly Lost[];
};

export function usePageRefresh(): PageRefresh {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [lost, setLost] = useState<readonly Lost[]>([]);
  const restore = useRef<(() => Lost[]) | null>(null);
  useEffect(() => {
    if (pending || !restore.current) return;
    const more = restore.current();
    restore.current = null;
    if (more.length > 0) setLost((before) => [...before, ...more]);
  }, [pending]);
  const show = useCallback(() => {
    restore.current = captureInput();
    start(() => router.refresh());
  }, [router]);
  return { show, pending, lost };
}

/**
 * Whether the web process that responded has the build that rendered this page. With another build, Next.js would
 * reload the page.
 */
export const sameBuild = (build: string): boolean =>
  document.querySelector<HTMLElement>("[data-build]")?.dataset.build === build;
