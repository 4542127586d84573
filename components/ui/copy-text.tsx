"use client";

import { useState, useSyncExternalStore } from "react";
import { Button } from "./button";

export interface CopyTextProps {
  /** What is put on the clipboard. */
  readonly text: string;
  /** "Copy the text" */
  readonly label: string;
  /** "Copied", said aloud and shown beside the button. */
  readonly copied: string;
}

const never = () => () => {};
/** A page that is not served over HTTPS has no clipboard. */
const canCopy = () => "clipboard" in navigator;
const withoutScript = () => false;

/** Copies a text that is also on the page to be selected; not there where nothing can be copied. */
export function CopyText({ text, label, copied }: CopyTextProps) {
  const able = useSyncExternalStore(never, canCopy, withoutScript);
  const [held, setHeld] = useState<string | null>(null);
  if (!able) return null;
  const copy = async () => {
    // It is emptied first, so that a second copy is said again.
    setHeld(null);
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (done) setHeld(text);
  };
  return (
    <p className="flex flex-wrap items-center gap-3" data-print="no">
      <Button onClick={copy}>{label}</Button>
      <span aria-live="polite" className="text-ink-soft">
        {held === text ? copied : ""}
      </span>
    </p>
  );
}
