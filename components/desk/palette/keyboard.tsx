"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { Button } from "@/components/ui/button";
import {
  type ActionEffect,
  actionsAt,
  type Keyed,
  matchKey,
  PALETTE_KEYS,
  type Place,
} from "./actions-table";
import { HelpSheet, onSingleKeys, readSingleKeys } from "./help-sheet";
import { Palette } from "./palette";
import type { RightWords } from "./recent-requests";
import { carryOut, isOffered, pagePanels } from "./run-action";

export interface DeskKeysProps {
  /** The address of the desk. */
  readonly desk: string;
  readonly place: Place;
  /** The name of each right in the reader's language. */
  readonly rights: RightWords;
}

const withoutScript = () => null;

type Shown = { readonly what: "palette" | "help"; readonly turn: number };

/** The palette button, the palette, the help sheet and the keys of a page. */
export function DeskKeys({ desk, place, rights }: DeskKeysProps) {
  const t = useTranslate();
  const [shown, show] = useState<Shown | null>(null);
  const button = useRef<HTMLParagraphElement>(null);
  const keys = useSyncExternalStore(onSingleKeys, readSingleKeys, withoutScript);
  const open = useCallback((what: Shown["what"]) => {
    show((before) => ({ what, turn: (before?.turn ?? 0) + 1 }));
  }, []);
  const act = useCallback(
    (does: ActionEffect) => {
      if (does.kind === "show") open(does.what);
      else if (does.kind !== "native") carryOut(does, desk);
    },
    [desk, open],
  );
  useKeys(place, keys === "on", act);
  useEffect(() => {
    const frame = button.current?.closest<HTMLElement>(".desk");
    if (frame && keys) frame.dataset.keys = keys;
  }, [keys]);
  const sheet = {
    place,
    keysOn: keys === "on",
    // The close event arrives late. By then the same dialog may be open again, or the other one.
    onClose: () => show((now) => (now?.turn === shown?.turn ? null : now)),
  };
  return (
    <>
      <p className="rail-tools" ref={button}>
        <Button
          keyHint={PALETTE_KEYS}
          aria-keyshortcuts="Control+K Meta+K"
          aria-haspopup="dialog"
          onClick={() => open("palette")}
        >
          {t("browser.palette.open")}
        </Button>
      </p>
      {shown?.what === "palette" ? (
        <Palette key={shown.turn} desk={desk} rights={rights} {...sheet} onDo={act} />
      ) : null}
      {shown?.what === "help" ? <HelpSheet key={shown.turn} {...sheet} /> : null}
    </>
  );
}

/** The longest pause between the two keys of a sequence. */
const SEQUENCE_MS = 1500;
const MODIFIERS = ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"];

/** Handles single keys while nobody is typing, and the palette shortcut at any time. */
function useKeys(place: Place, on: boolean, act: (does: ActionEffect) => void): void {
  const before = useRef<{ begun: readonly string[]; at: number }>({ begun: [], at: 0 });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isPaletteKey(event)) {
        event.preventDefault();
        if (!inDialog()) act({ kind: "show", what: "palette" });
        return;
      }
      if (!on || isIgnored(event)) return;
      const { begun, at } = before.current;
      const late = event.timeStamp - at > SEQUENCE_MS;
      const now = matchKey(actionsFor(place), late ? [] : begun, event.key);
      before.current = { begun: now.begun, at: event.timeStamp };
      if (!now.action) return;
      event.preventDefault();
      // A key that is held down repeats the walk through the rows and nothing else.
      if (!event.repeat || now.action.does.kind === "walk") act(now.action.does);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [place, on, act]);
}

const actionsFor = (place: Place): Keyed[] => [
  ...actionsAt(place).filter(({ does }) => does.kind !== "native" && isOffered(does)),
  ...pagePanels(),
];

const isPaletteKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "k";

const inDialog = (): boolean => document.querySelector("dialog:popover-open") !== null;

const isIgnored = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event.isComposing ||
  event.metaKey ||
  event.ctrlKey ||
  event.altKey ||
  MODIFIERS.includes(event.key) ||
  isTyping(event.target) ||
  inDialog();

/** Nobody types in a checkbox, so keys keep their meaning while a checkbox has the focus. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  !target.matches("input[type=checkbox]") &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
