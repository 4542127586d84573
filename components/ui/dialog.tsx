"use client";

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";

export interface DialogProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Open for as long as it is drawn, over a page that is out of reach meanwhile. A popover and not `showModal()`: that
 * makes everything behind it inert, which on a list of 500 rows takes the browser a tenth of a second. Whatever
 * closes it calls `hidePopover()` of the element; the browser gives the focus back.
 */
export function Dialog({ label, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const veil = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!box.current || box.current.matches(":popover-open")) return;
    veil.current?.showPopover();
    box.current.showPopover();
    box.current.querySelector<HTMLElement>(CONTROLS)?.focus();
  }, []);
  return (
    <>
      {/* Takes the click that closes it, so that nothing behind it does. */}
      <div ref={veil} popover="manual" className="veil" />
      <dialog
        ref={box}
        popover="auto"
        className="dialog"
        aria-label={label}
        aria-modal="true"
        onKeyDown={stay}
        onToggle={({ newState }) => {
          if (newState === "open") return;
          bringCaret(document.activeElement);
          onClose();
        }}
      >
        {children}
      </dialog>
    </>
  );
}

const CONTROLS = "input, select, textarea, a[href], button:not([tabindex='-1'])";

/** Tab goes round in it. */
function stay(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>(CONTROLS)];
  const [end, start] = event.shiftKey
    ? [controls[0], controls.at(-1)]
    : [controls.at(-1), controls[0]];
  if (document.activeElement !== end) return;
  event.preventDefault();
  start?.focus();
}

/** Chromium gives the focus back without the caret: what one then types goes nowhere. */
function bringCaret(field: Element | null): void {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.blur();
  field.focus({ preventScroll: true });
}
