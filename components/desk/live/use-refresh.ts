"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import { keepTyped, type Lost } from "./preserve-input";

export type Showing = {
  /** Brings the page up to date in place: scroll, focus and what was typed stay. */
  readonly show: () => void;
  readonly pending: boolean;
  /** What was typed in forms that are there no longer. */
  readonly lost: readonly Lost[];
};

export function useShow(): Showing {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [lost, setLost] = useState<readonly Lost[]>([]);
  const back = useRef<(() => Lost[]) | null>(null);
  useEffect(() => {
    if (pending || !back.current) return;
    const more = back.current();
    back.current = null;
    if (more.length > 0) setLost((before) => [...before, ...more]);
  }, [pending]);
  const show = useCallback(() => {
    back.current = keepTyped();
    start(() => router.refresh());
  }, [router]);
  return { show, pending, lost };
}

/** Whether the web process that answered is of the build that drew this page: another one would load it anew. */
export const sameBuild = (build: string): boolean =>
  document.querySelector<HTMLElement>("[data-build]")?.dataset.build === build;
