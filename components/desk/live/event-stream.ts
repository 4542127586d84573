/** The stream says each ten seconds that it is there: silent for longer, it is asked for by hand. */
const SILENT_MS = 25_000;
const ASK_MS = 15_000;

export type Watch = {
  /** Of the stream, with what it is about. */
  readonly address: string;
  /** Something may be new. */
  readonly hear: () => void;
  /** The page came into view, or went out of it. */
  readonly seen?: (visible: boolean) => void;
};

/**
 * Hears of changes as long as the page is in view: a browser opens few connections to one site, and pages
 * that nobody looks at would use them up. Where nothing comes through, it asks every 15 seconds.
 */
export function watch({ address, hear, seen }: Watch): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let heardAt = 0;
  const alive = () => {
    heardAt = Date.now();
  };
  const news = () => {
    alive();
    hear();
  };
  const open = () => {
    source?.close();
    source = new EventSource(address);
    source.addEventListener("beat", alive);
    source.addEventListener("hello", news);
    source.addEventListener("change", news);
    source.addEventListener("error", ({ target }) => {
      // Refused for good: whoever looks is told why.
      if (target instanceof EventSource && target.readyState === EventSource.CLOSED) hear();
    });
  };
  const ask = () => {
    if (Date.now() - heardAt < SILENT_MS) return;
    hear();
    open();
  };
  const stop = () => {
    source?.close();
    clearInterval(timer);
  };
  const turn = () => {
    stop();
    const visible = document.visibilityState === "visible";
    seen?.(visible);
    if (!visible) return;
    open();
    timer = setInterval(ask, ASK_MS);
  };
  const leave = () => seen?.(false);
  const back = ({ persisted }: PageTransitionEvent) => {
    if (persisted) turn();
  };
  document.addEventListener("visibilitychange", turn);
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", back);
  turn();
  return () => {
    stop();
    leave();
    document.removeEventListener("visibilitychange", turn);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("pageshow", back);
  };
}
