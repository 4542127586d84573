"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { type Begun, begunAt, fitting } from "./mention-typed";

/** A colleague who can be named: as the list shows them, and what to write after the @. */
export interface Callable {
  readonly name: string;
  readonly handle: string;
}

export interface MentionBoxProps {
  readonly callable: readonly Callable[] | undefined;
  /** The field. */
  readonly children: ReactNode;
}

type Open = { readonly begun: Begun; readonly fits: readonly Callable[]; readonly at: number };

/**
 * Around a field of several lines: after an @ it offers those who can be named. The field is a combobox while
 * the list is open, and a plain field otherwise; without script it is one all along.
 */
export function MentionBox({ callable, children }: MentionBoxProps) {
  return callable && callable.length > 0 ? <Box callable={callable}>{children}</Box> : children;
}

function Box({ callable, children }: { callable: readonly Callable[]; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const list = useId();
  const t = useTranslate();
  const field = () => box.current?.querySelector("textarea") ?? null;
  const optionId = (index: number) => `${list}-${index}`;
  useCombobox(box, open ? { list, active: optionId(open.at) } : null);
  const look = () => {
    const text = field();
    const begun = text && begunAt(text.value.slice(0, text.selectionEnd));
    const fits = begun ? fitting(callable, begun.typed) : [];
    setOpen(begun && fits.length > 0 ? { begun, fits, at: 0 } : null);
  };
  const choose = (chosen: Callable | undefined) => {
    const text = field();
    if (!text || !open || !chosen) return;
    text.setRangeText(`@${chosen.handle} `, open.begun.from, text.selectionEnd, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.focus();
    setOpen(null);
  };
  const press = (event: KeyboardEvent) => {
    if (!open || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = open.fits.length;
    if (step) setOpen({ ...open, at: (open.at + step + count) % count });
    else if (event.key === "Escape") setOpen(null);
    else if (event.key === "Enter" || event.key === "Tab") choose(open.fits[open.at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useHeard(box, { input: look, keydown: press, focusout: () => setOpen(null) });
  return (
    <div ref={box} className="mention-box">
      {children}
      <p className="sr-words" aria-live="polite">
        {open
          ? t("browser.mention.hint", {
              count: open.fits.length,
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
          {open.fits.map((one, index) => (
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
  readonly one: Callable;
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

type Hearing = {
  readonly input: () => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly focusout: () => void;
};

/** What happens in the field, which is not of this component, is heard around it. */
function useHeard(box: { current: HTMLElement | null }, hearing: Hearing) {
  useEffect(() => {
    const around = box.current;
    const { input, keydown, focusout } = hearing;
    around?.addEventListener("input", input);
    around?.addEventListener("keydown", keydown);
    around?.addEventListener("focusout", focusout);
    return () => {
      around?.removeEventListener("input", input);
      around?.removeEventListener("keydown", keydown);
      around?.removeEventListener("focusout", focusout);
    };
  });
}

type Combobox = { readonly list: string; readonly active: string } | null;

/** The field tells what it is while the list is open. */
function useCombobox(box: { current: HTMLElement | null }, open: Combobox) {
  const { list, active } = open ?? {};
  useEffect(() => {
    const text = box.current?.querySelector("textarea");
    if (!text || !list || !active) return;
    const told = {
      role: "combobox",
      "aria-expanded": "true",
      "aria-haspopup": "listbox",
      "aria-autocomplete": "list",
      "aria-controls": list,
      "aria-activedescendant": active,
    };
    for (const [name, value] of Object.entries(told)) text.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(told)) text.removeAttribute(name);
    };
  }, [box, list, active]);
}
