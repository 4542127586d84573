"use client";

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";

export interface DialogProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog that is open while it is mounted, over a page that cannot be used meanwhile. It is a popover and does not
 * use `showModal()`, which makes everything behind it inert. On a list of 500 rows that takes the browser a tenth of
 * a second. To close it, call `hidePopover()` on the element; the browser then restores the focus.
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
      {/* Receives the click that closes the dialog, so that nothing behind it does. */}
      <div ref={veil} popover="manual" className="veil" />
      <dialog
        ref={box}
        popover="auto"
        className="dialog"
        aria-label={label}
        aria-modal="true"
        onKeyDown={trapTab}
        onToggle={({ newState }) => {
          if (newState === "open") return;
          restoreCaret(document.activeElement);
          onClose();
        }}
      >
        {children}
      </dialog>
    </>
  );
}

const CONTROLS = "input, select, textarea, a[href], button:not([tabindex='-1'])";

/** Keeps the Tab key inside the dialog. */
function trapTab(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>(CONTROLS)];
  const [end, start] = event.shiftKey
    ? [controls[0], controls.at(-1)]
    : [controls.at(-1), controls[0]];
  if (document.activeElement !== end) return;
  event.preventDefault();
  start?.focus();
}

/** Chromium restores the focus without the caret, and text that is then typed is lost. */
function restoreCaret(field: Element | null): void {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.blur();
  field.focus({ preventScroll: true });
}
