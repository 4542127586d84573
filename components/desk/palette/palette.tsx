"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { KeyHint } from "@/components/ui/key-hint";
import type { Translate } from "@/lib/words/translator";
import { type ActionEffect, actionsAt, type Place } from "./actions-table";
import { type Choice, choicesFor, isChoice } from "./palette-choices";
import { keptRecent, type RightWords, recentChoices } from "./recent-requests";
import { isOffered, pagePanels } from "./run-action";

export interface PaletteProps {
  /** The address of the desk. */
  readonly desk: string;
  readonly place: Place;
  /** The name of each right. */
  readonly rights: RightWords;
  /** Whether single keys are on, and are shown. */
  readonly keysOn: boolean;
  readonly onDo: (does: ActionEffect) => void;
  readonly onClose: () => void;
}

/** Finds every action of the page and every page of the desk by a few letters of the name. */
export function Palette({ desk, place, rights, keysOn, onDo, onClose }: PaletteProps) {
  const id = useId();
  const t = useTranslate();
  const [all] = useState(() => [
    ...pagePanels(),
    ...pageActions(t, place),
    ...recentChoices(t, keptRecent(desk), { rights, path: window.location.pathname }),
    ...railLinks(),
  ]);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const choices = choicesFor(t, typed, all);
  const choose = (choice: Choice | undefined, field: HTMLElement) => {
    if (!choice) return;
    // The dialog closes first, so that the focus is back on the page before the action uses it.
    field.closest("dialog")?.hidePopover();
    onDo(choice.does);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing || !(step || event.key === "Enter")) return;
    event.preventDefault();
    if (!step) return choose(choices[at], event.currentTarget);
    const next = (at + step + choices.length) % choices.length;
    setAt(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <Dialog label={t("browser.palette.title")} onClose={onClose}>
      <div className="dialog-head">
        <input
          className="control"
          role="combobox"
          aria-label={t("browser.palette.input")}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={`${id}-${at}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t("browser.palette.input")}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Button
          variant="quiet"
          onClick={(event) => event.currentTarget.closest("dialog")?.hidePopover()}
        >
          {t("browser.dialog.close")}
        </Button>
      </div>
      <Choices id={id} choices={choices} at={at} keysOn={keysOn} onChoose={choose} />
    </Dialog>
  );
}

interface ChoicesProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly at: number;
  readonly keysOn: boolean;
  readonly onChoose: (choice: Choice, field: HTMLElement) => void;
}

function Choices({ id, choices, at, keysOn, onChoose }: ChoicesProps) {
  const t = useTranslate();
  return (
    <div className="choices" role="listbox" id={id} aria-label={t("browser.palette.results")}>
      {choices.map((choice, index) => (
        <button
          key={choice.id}
          type="button"
          className="choice"
          role="option"
          id={`${id}-${index}`}
          aria-selected={index === at}
          tabIndex={-1}
          onClick={(event) => onChoose(choice, event.currentTarget)}
        >
          <bdi>{choice.label}</bdi>
          <span className="text-ink-soft">
            {choice.about}
            {keysOn ? choice.keys?.map((key) => <KeyHint key={key} keys={key} />) : null}
          </span>
        </button>
      ))}
    </div>
  );
}

/** The actions of the page, by their name in the reader's language and by their synonyms. */
const pageActions = (t: Translate, place: Place): Choice[] =>
  actionsAt(place)
    .filter((action) => isChoice(action) && isOffered(action.does))
    .map(({ label, also = "", ...action }) => ({ ...action, label: t(label), also }));

/** The views and pages that the rail currently links to. A link with an id is an action of the table. */
const railLinks = (): Choice[] =>
  [
    ...document.querySelectorAll<HTMLAnchorElement>(
      "li:not([id]) > .rail-link:not([aria-current])",
    ),
  ].map((link) => ({
    id: link.href,
    label: link.querySelector("bdi")?.textContent ?? link.href,
    about:
      link.closest(".rail-group")?.querySelector("h2")?.textContent ??
      link.closest("nav")?.getAttribute("aria-label") ??
      undefined,
    does: { kind: "follow", href: link.href },
  }));
