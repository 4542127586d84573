"use client";

import { useEffect } from "react";

export interface PageKeysProps {
  /** A key and the id of what it opens and puts the focus into. */
  readonly opens: Readonly<Record<string, string>>;
  /** `j` and `k` walk the rows of the list; Enter follows the link that has the focus. */
  readonly rows?: boolean;
}

const CONTROLS =
  "textarea, select, input:not([type=hidden]), button:not([type=button]), summary, a[href]";

/** Single keys, heard only where nobody is typing. */
export function PageKeys({ opens, rows = false }: PageKeysProps) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const step = { j: 1, k: -1 }[event.key];
      const target = opens[event.key];
      if (rows && step) walk(step);
      else if (target) open(target);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [opens, rows]);
  return null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

function walk(step: number) {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".row-link")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step));
  links[next]?.focus();
}

function open(id: string) {
  const place = document.getElementById(id);
  if (place instanceof HTMLDetailsElement) place.open = true;
  const body = place?.querySelector<HTMLElement>(":scope > div") ?? place;
  const control = body?.matches(CONTROLS) ? body : body?.querySelector<HTMLElement>(CONTROLS);
  control?.focus();
  place?.scrollIntoView({ block: "nearest" });
}
