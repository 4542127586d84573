/** At the latest this long after the page was loaded, on a machine that never comes to rest. */
const PATIENCE_MS = 2000;

/** Calls `act` once the page is loaded, shown and at rest. Returns how to call it off. */
export function afterPaint(act: () => void): () => void {
  let off = false;
  const go = () => {
    if (!off) act();
  };
  // Safari knows no idle time: there the next task after the paint has to do.
  const rest = () =>
    "requestIdleCallback" in window
      ? requestIdleCallback(go, { timeout: PATIENCE_MS })
      : setTimeout(go, 1);
  const loaded = () => requestAnimationFrame(rest);
  if (document.readyState === "complete") loaded();
  else window.addEventListener("load", loaded, { once: true });
  return () => {
    off = true;
    window.removeEventListener("load", loaded);
  };
}
