/** The stream sends a heartbeat every ten seconds. After a longer silence the page polls. */
const SILENT_MS = 25_000;
const POLL_MS = 15_000;

export type Watch = {
  /** The address of the stream, including its topic. */
  readonly address: string;
  /** Called when something may be new. */
  readonly hear: () => void;
  /** Called when the page becomes visible or hidden. */
  readonly seen?: (visible: boolean) => void;
};

/**
 * Listens for changes while the page is visible. A browser opens few connections to one site, and hidden pages would
 * use them up. If nothing comes through the stream, it polls every 15 seconds.
 */
export function watch({ address, hear, seen }: Watch): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let lastSignalAt = 0;
  const noteSignal = () => {
    lastSignalAt = Date.now();
  };
  const onNews = () => {
    noteSignal();
    hear();
  };
  const open = () => {
    source?.close();
    source = new EventSource(address);
    source.addEventListener("beat", noteSignal);
    source.addEventListener("hello", onNews);
    source.addEventListener("change", onNews);
    source.addEventListener("error", ({ target }) => {
      // The stream was refused for good, so a poll finds out why and the page can say it.
      if (target instanceof EventSource && target.readyState === EventSource.CLOSED) hear();
    });
  };
  const poll = () => {
    if (Date.now() - lastSignalAt < SILENT_MS) return;
    hear();
    open();
  };
  const stop = () => {
    source?.close();
    clearInterval(timer);
  };
  const restart = () => {
    stop();
    const visible = document.visibilityState === "visible";
    seen?.(visible);
    if (!visible) return;
    open();
    timer = setInterval(poll, POLL_MS);
  };
  const onLeave = () => seen?.(false);
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) restart();
  };
  document.addEventListener("visibilitychange", restart);
  window.addEventListener("pagehide", onLeave);
  window.addEventListener("pageshow", onPageShow);
  restart();
  return () => {
    stop();
    onLeave();
    document.removeEventListener("visibilitychange", restart);
    window.removeEventListener("pagehide", onLeave);
    window.removeEventListener("pageshow", onPageShow);
  };
}
