"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";

/** A team member who can be mentioned: the name in the list, and the handle to write after the @. */
export interface Mentionable {
  readonly name: string;
  readonly handle: string;
}

export interface MentionBoxProps {
  readonly mentionable: readonly Mentionable[] | undefined;
  /** The text area. */
  readonly children: ReactNode;
}

type OpenList = {
  readonly begun: Begun;
  readonly matches: readonly Mentionable[];
  readonly at: number;
};

/**
 * Wraps a text area and offers the team members who can be mentioned after an @. The field is a combobox while the
 * list is open and a plain text area otherwise. Without script it stays a plain text area.
 */
export function MentionBox({ mentionable, children }: MentionBoxProps) {
  return mentionable && mentionable.length > 0 ? (
    <Box mentionable={mentionable}>{children}</Box>
  ) : (
    children
  );
}

function Box({
  mentionable,
  children,
}: {
  mentionable: readonly Mentionable[];
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenList | null>(null);
  const list = useId();
  const t = useTranslate();
  const field = () => box.current?.querySelector("textarea") ?? null;
  const optionId = (index: number) => `${list}-${index}`;
  useCombobox(box, open ? { list, active: optionId(open.at) } : null);
  const updateList = () => {
    const text = field();
    const begun = text && mentionAt(text.value.slice(0, text.selectionEnd));
    const matches = begun ? fitting(mentionable, begun.typed) : [];
    setOpen(begun && matches.length > 0 ? { begun, matches, at: 0 } : null);
  };
  const choose = (chosen: Mentionable | undefined) => {
    const text = field();
    if (!text || !open || !chosen) return;
    text.setRangeText(`@${chosen.handle} `, open.begun.from, text.selectionEnd, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.focus();
    setOpen(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = open.matches.length;
    if (step) setOpen({ ...open, at: (open.at + step + count) % count });
    else if (event.key === "Escape") setOpen(null);
    else if (event.key === "Enter" || event.key === "Tab") choose(open.matches[open.at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useFieldEvents(box, { input: updateList, keydown: onKeyDown, focusout: () => setOpen(null) });
  return (
    <div ref={box} className="mention-box">
      {children}
      <p className="sr-words" aria-live="polite">
        {open
          ? t("browser.mention.hint", {
              count: open.matches.length,
            })
          : ""}
      </p>
      {open ? (
        <div
          id={list}
          className="mention-list"
          role="listbox"
          aria-label={t("browser.mention.list")}
        >
          {open.matches.map((one, index) => (
            <Option
              key={one.handle}
              id={optionId(index)}
              one={one}
              selected={index === open.at}
              onChoose={() => choose(one)}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly one: Mentionable;
  readonly selected: boolean;
  readonly onChoose: () => void;
}

function Option({ id, one, selected, onChoose }: OptionProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) line.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      // The field keeps the focus.
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <bdi>{one.name}</bdi>
      {one.handle === one.name ? null : (
        <span className="text-ink-soft">
          {" "}
          <bdi>@{one.handle}</bdi>
        </span>
      )}
    </div>
  );
}

type FieldListeners = {
  readonly input: () => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly focusout: () => void;
};

/** Listens on the wrapper, because the field belongs to another component. */
function useFieldEvents(box: { current: HTMLElement | null }, listeners: FieldListeners) {
  useEffect(() => {
    const wrapper = box.current;
    const { input, keydown, focusout } = listeners;
    wrapper?.addEventListener("input", input);
    wrapper?.addEventListener("keydown", keydown);
    wrapper?.addEventListener("focusout", focusout);
    return () => {
      wrapper?.removeEventListener("input", input);
      wrapper?.removeEventListener("keydown", keydown);
      wrapper?.removeEventListener("focusout", focusout);
    };
  });
}

type Combobox = { readonly list: string; readonly active: string } | null;

/** Marks the field as a combobox while the list is open. */
function useCombobox(box: { current: HTMLElement | null }, open: Combobox) {
  const { list, active } = open ?? {};
  useEffect(() => {
    const text = box.current?.querySelector("textarea");
    if (!text || !list || !active) return;
    const attributes = {
      role: "combobox",
      "aria-expanded": "true",
      "aria-haspopup": "listbox",
      "aria-autocomplete": "list",
      "aria-controls": list,
      "aria-activedescendant": active,
    };
    for (const [name, value] of Object.entries(attributes)) text.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(attributes)) text.removeAttribute(name);
    };
  }, [box, list, active]);
}

/** The position of an @ and the text typed after it so far. */
interface Begun {
  readonly from: number;
  readonly typed: string;
}

const MAX_SHOWN = 8;
// A name may have up to four words. More text means that the mention has ended.
const MENTION = /(?:^|[^\p{L}\p{N}_.+-])@((?:[\p{L}\p{N}_.+-]+ ){0,3}[\p{L}\p{N}_.+-]*)$/u;

/** The mention that is being typed at the end of `before`; `null` if there is none. */
export function mentionAt(before: string): Begun | null {
  const typed = MENTION.exec(before)?.[1];
  return typed === undefined ? null : { from: before.length - typed.length - 1, typed };
}

/** The members whose name, handle or one word of the name starts with the typed text, at most eight. */
export function fitting<Named extends { readonly name: string; readonly handle: string }>(
  all: readonly Named[],
  typed: string,
): Named[] {
  const start = typed.toLowerCase();
  const matches = all.filter(({ name, handle }) =>
    [name, handle, ...name.split(/\s+/)].some((text) => text.toLowerCase().startsWith(start)),
  );
  return matches.slice(0, MAX_SHOWN);
}
