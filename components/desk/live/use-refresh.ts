"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";

type PageRefresh = {
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

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const CONTROLS = "main input:not([type=hidden]), main textarea, main select";
const controls = () => [...document.querySelectorAll<Control>(CONTROLS)];

/** Whether someone is working on this page, so that its content must not change by itself. */
export function isBusy(): boolean {
  const focused = document.activeElement;
  if (focused?.matches("main :is(input, textarea, select), main [contenteditable]")) return true;
  return (
    document.querySelector(
      "main details[open] form, main form[aria-busy=true], main .problem, dialog:popover-open",
    ) !== null || controls().some(isTyped)
  );
}

function isTyped(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    const initial = Math.max(
      0,
      options.findIndex(({ defaultSelected }) => defaultSelected),
    );
    return control.selectedIndex !== initial;
  }
  if (control instanceof HTMLInputElement) {
    if (control.type === "file") return (control.files?.length ?? 0) > 0;
    if (["checkbox", "radio"].includes(control.type))
      return control.checked !== control.defaultChecked;
  }
  return control.value !== control.defaultValue;
}

export type Lost = { readonly label: string; readonly text: string };

/**
 * Records what was typed, the focus and the scroll position before the page is refreshed. The returned function
 * restores them where a form was mounted again, and returns the texts whose form no longer exists.
 */
function captureInput(): () => Lost[] {
  const focusedId = document.activeElement?.id;
  const typed = controls().filter(isTyped).map(remember);
  const middle = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
  const top = middle?.getBoundingClientRect().top ?? 0;
  return () => {
    const lost = typed.flatMap(({ control, label, restore, text }) => {
      if (control.isConnected) return [];
      const now = control.id ? document.getElementById(control.id) : null;
      if (!isControl(now)) return text ? [{ label, text }] : [];
      restore(now);
      const panel = now.closest("details");
      if (panel) panel.open = true;
      return [];
    });
    if (focusedId && document.activeElement === document.body) {
      document.getElementById(focusedId)?.focus({ preventScroll: true });
    }
    // Not every browser has scroll anchoring.
    const moved = middle?.isConnected ? middle.getBoundingClientRect().top - top : 0;
    if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: "instant" });
    return lost;
  };
}

function remember(control: Control) {
  const { value } = control;
  const files = control instanceof HTMLInputElement ? control.files : null;
  const checked = control instanceof HTMLInputElement && control.checked;
  const ticked =
    control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type);
  const label = labelOf(control);
  return {
    control,
    label,
    text: control.matches("textarea, input[type=text], input[type=email]") ? value : "",
    restore: (now: Control) => {
      if (ticked && now instanceof HTMLInputElement) now.checked = checked;
      else if (files && now instanceof HTMLInputElement) now.files = files;
      else now.value = value;
    },
  };
}

/** The label without the word "optional". */
function labelOf({ labels, name }: Control): string {
  const label = labels?.[0]?.cloneNode(true) as Element | undefined;
  label?.querySelector(".optional")?.remove();
  return label?.textContent ?? name;
}

const isControl = (element: Element | null): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;
