"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const EVERY_MS = 1500;

/** Refreshes a visible page every 1.5 seconds while a job that it shows is running. */
export function AutoRefresh() {
  const router = useRouter();
  const [pending, start] = useTransition();
  useEffect(() => {
    if (pending) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") start(() => router.refresh());
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [pending, router]);
  return null;
}
