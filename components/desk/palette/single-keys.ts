/** Whether single keys are on in this browser. WCAG 2.1.4 requires that they can be turned off. */
export type SingleKeys = "on" | "off";

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

export function setSingleKeys(keys: SingleKeys): void {
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
