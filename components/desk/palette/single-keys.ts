/** Whether single keys do anything in this browser (WCAG 2.1.4: they can be switched off). */
export type SingleKeys = "on" | "off";

const NAME = "single-keys";
let held: SingleKeys = "on";

/** A browser that keeps nothing for us goes by what was chosen on this page. */
export function readSingleKeys(): SingleKeys {
  try {
    return window.localStorage.getItem(NAME) === "off" ? "off" : "on";
  } catch {
    return held;
  }
}

export function setSingleKeys(keys: SingleKeys): void {
  held = keys;
  try {
    window.localStorage.setItem(NAME, keys);
  } catch {}
  window.dispatchEvent(new Event(NAME));
}

/** Hears of a change on this page and in other tabs. */
export function onSingleKeys(tell: () => void): () => void {
  const events = [NAME, "storage"];
  for (const event of events) window.addEventListener(event, tell);
  return () => {
    for (const event of events) window.removeEventListener(event, tell);
  };
}
