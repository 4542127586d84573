"use client";

import { useTranslate } from "@/components/i18n/use-translate";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { actionsAt, PALETTE_KEYS, type Place } from "./actions-table";
import { isOffered, pagePanels } from "./run-action";

export interface HelpSheetProps {
  readonly place: Place;
  readonly keysOn: boolean;
  readonly onClose: () => void;
}

/** The keys of the current page, and the switch that turns single keys off. */
export function HelpSheet({ place, keysOn, onClose }: HelpSheetProps) {
  const t = useTranslate();
  const named = actionsAt(place)
    .filter(({ does }) => isOffered(does))
    .map(({ label, ...action }) => ({ ...action, label: t(label) }));
  const shown = keysOn ? [...pagePanels(), ...named].filter(({ keys }) => keys) : [];
  return (
    <Dialog label={t("browser.action.help")} onClose={onClose}>
      <div className="dialog-head">
        <h2>{t("browser.action.help")}</h2>
        <Button
          variant="quiet"
          onClick={(event) => event.currentTarget.closest("dialog")?.hidePopover()}
        >
          {t("browser.dialog.close")}
        </Button>
      </div>
      <div className="option">
        <input
          type="checkbox"
          id="single-keys"
          checked={keysOn}
          aria-describedby="single-keys-hint"
          onChange={(event) => setSingleKeys(event.currentTarget.checked ? "on" : "off")}
        />
        <label htmlFor="single-keys">
          {keysOn ? t("browser.singleKeys.on") : t("browser.singleKeys.off")}
        </label>
        <p className="hint" id="single-keys-hint">
          {t("browser.singleKeys.hint", {
            key: PALETTE_KEYS,
          })}
        </p>
      </div>
      <dl className="facts mt-3">
        <Line keys={[PALETTE_KEYS]} label={t("browser.palette.title")} />
        {shown.map(({ id, keys = [], label }) => (
          <Line key={id} keys={keys} label={label} />
        ))}
      </dl>
    </Dialog>
  );
}

function Line({ keys, label }: { readonly keys: readonly string[]; readonly label: string }) {
  const t = useTranslate();
  return (
    <div>
      <dt>
        {keys.map((key, at) => (
          <span key={key}>
            {at > 0 ? ` ${t("browser.singleKeys.then")} ` : null}
            <kbd className="key">{key}</kbd>
          </span>
        ))}
      </dt>
      <dd>{label}</dd>
    </div>
  );
}

/** Whether single keys are on in this browser. WCAG 2.1.4 requires that they can be turned off. */
type SingleKeys = "on" | "off";

const NAME = "single-keys";
let chosen: SingleKeys = "on";

/** If local storage is blocked, the choice that was made on this page counts. */
export function readSingleKeys(): SingleKeys {
  try {
    return window.localStorage.getItem(NAME) === "off" ? "off" : "on";
  } catch {
    return chosen;
  }
}

function setSingleKeys(keys: SingleKeys): void {
  chosen = keys;
  try {
    window.localStorage.setItem(NAME, keys);
  } catch {}
  window.dispatchEvent(new Event(NAME));
}

/** Calls the function after a change on this page or in another tab. */
export function onSingleKeys(listener: () => void): () => void {
  const events = [NAME, "storage"];
  for (const event of events) window.addEventListener(event, listener);
  return () => {
    for (const event of events) window.removeEventListener(event, listener);
  };
}
