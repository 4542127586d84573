"use client";

import { useSay } from "@/components/speech/use-say";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { actionsAt, PALETTE_KEYS, type Place } from "./actions-table";
import { isOffered, pagePanels } from "./run-action";
import { setSingleKeys } from "./single-keys";

export interface HelpSheetProps {
  readonly place: Place;
  readonly keysOn: boolean;
  readonly onClose: () => void;
}

/** The keys of the page at hand, and the switch that turns the single ones off. */
export function HelpSheet({ place, keysOn, onClose }: HelpSheetProps) {
  const say = useSay();
  const named = actionsAt(place)
    .filter(({ does }) => isOffered(does))
    .map(({ label, ...action }) => ({ ...action, label: say(label) }));
  const shown = keysOn ? [...pagePanels(), ...named].filter(({ keys }) => keys) : [];
  return (
    <Dialog label={say("Keys on this page")} onClose={onClose}>
      <div className="dialog-head">
        <h2>{say("Keys on this page")}</h2>
        <Button
          variant="quiet"
          onClick={(event) => event.currentTarget.closest("dialog")?.hidePopover()}
        >
          {say("Close ¦ a dialog")}
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
          {keysOn ? say("Single keys: on") : say("Single keys: off")}
        </label>
        <p className="hint" id="single-keys-hint">
          {say(
            "Switched off, no letter does anything by itself. {key} stays. Kept in this browser.",
            {
              key: PALETTE_KEYS,
            },
          )}
        </p>
      </div>
      <dl className="facts mt-3">
        <Line keys={[PALETTE_KEYS]} label={say("Search or do")} />
        {shown.map(({ id, keys = [], label }) => (
          <Line key={id} keys={keys} label={label} />
        ))}
      </dl>
    </Dialog>
  );
}

function Line({ keys, label }: { readonly keys: readonly string[]; readonly label: string }) {
  const say = useSay();
  return (
    <div>
      <dt>
        {keys.map((key, at) => (
          <span key={key}>
            {at > 0 ? ` ${say("then ¦ keys")} ` : null}
            <kbd className="key">{key}</kbd>
          </span>
        ))}
      </dt>
      <dd>{label}</dd>
    </div>
  );
}
