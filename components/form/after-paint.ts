/** The longest wait after the page was loaded, for a machine that is never idle. */
const MAX_WAIT_MS = 2000;

/** Calls `act` once the page is loaded, painted and idle. Returns a function that cancels the call. */
export function afterPaint(act: () => void): () => void {
  let cancelled = false;
  const go = () => {
    if (!cancelled) act();
  };
  // Safari has no `requestIdleCallback`, so there the next task after the paint is used.
  const whenIdle = () =>
    "requestIdleCallback" in window
      ? requestIdleCallback(go, { timeout: MAX_WAIT_MS })
      : setTimeout(go, 1);
  const whenLoaded = () => requestAnimationFrame(whenIdle);
  if (document.readyState === "complete") whenLoaded();
  else window.addEventListener("load", whenLoaded, { once: true });
  return () => {
    cancelled = true;
    window.removeEventListener("load", whenLoaded);
  };
}
