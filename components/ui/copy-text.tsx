"use client";

import { useState, useSyncExternalStore } from "react";
import { Button } from "./button";

export interface CopyTextProps {
  /** What is put on the clipboard. */
  readonly text: string;
  /** "Copy the text" */
  readonly label: string;
  /** "Copied", announced and shown next to the button. */
  readonly copied: string;
}

const never = () => () => {};
/** A page that is not served over HTTPS has no clipboard. */
const canCopy = () => "clipboard" in navigator;
const withoutScript = () => false;

/**
 * Copies a text that can also be selected on the page. The button is not rendered if the browser has no clipboard.
 */
export function CopyText({ text, label, copied }: CopyTextProps) {
  const able = useSyncExternalStore(never, canCopy, withoutScript);
  const [copiedText, setCopiedText] = useState<string | null>(null);
  if (!able) return null;
  const copy = async () => {
    // The status is cleared first, so that a second copy is announced again.
    setCopiedText(null);
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (done) setCopiedText(text);
  };
  return (
    <p className="flex flex-wrap items-center gap-3" data-print="no">
      <Button onClick={copy}>{label}</Button>
      <span aria-live="polite" className="text-ink-soft">
        {copiedText === text ? copied : ""}
      </span>
    </p>
  );
}
