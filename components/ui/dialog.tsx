"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

export interface DialogProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Open for as long as it is drawn: the browser keeps the focus in it and gives it back. Whatever closes it
 * calls `close()` of the element, so that it does.
 */
export function Dialog({ label, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-label={label}
      onClose={() => {
        bringCaret(document.activeElement);
        onClose();
      }}
      {...{ closedby: "any" }}
    >
      {children}
    </dialog>
  );
}

/** Chromium gives the focus back without the caret: what one then types goes nowhere. */
function bringCaret(field: Element | null): void {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.blur();
  field.focus({ preventScroll: true });
}
