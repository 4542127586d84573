const SAVE_DELAY_MS = 1000;

export type Watched = {
  readonly address: string;
  readonly kind: string;
  /** When the page was rendered. */
  readonly since: string;
  /** The draft that is already saved. */
  readonly text: string;
  /** Called after each attempt with the text to show, and with whether the draft was saved. */
  readonly told: (said: string, saved: boolean) => void;
};

/** Saves what is typed in `field` on the server, one second after the last key and when the page is left. */
export function watchDraft(field: HTMLTextAreaElement, watched: Watched) {
  const { address, kind, told } = watched;
  let { since } = watched;
  let saved: string | null = watched.text;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const save = async () => {
    clearTimeout(timer);
    const text = field.value;
    if (text === saved) return;
    saved = text;
    const response = await fetch(address, {
      method: "POST",
      body: new URLSearchParams({ kind, since, text }),
      headers: { accept: "application/json" },
      // The request must complete even if the page is closed.
      keepalive: true,
    }).catch(() => null);
    const { said = "" } = await bodyOf(response);
    if (stopped || text !== saved) return;
    if (!response?.ok) saved = null;
    told(said, response?.ok ?? false);
  };
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_DELAY_MS);
  };
  const saveIfHidden = () => {
    if (document.visibilityState === "hidden") void save();
  };
  field.addEventListener("input", saveSoon);
  document.addEventListener("visibilitychange", saveIfHidden);
  window.addEventListener("pagehide", save);
  // Text may have been typed before this script ran.
  if (field.value !== saved) saveSoon();
  /** Called after the page was rendered again around the field, because of a change by others or in another tab. */
  const drawn = (rendered: Pick<Watched, "since" | "text">) => {
    since = rendered.since;
    if (field.value !== rendered.text) return;
    saved = rendered.text;
    if (saved === "") told("", true);
  };
  const stop = () => {
    field.removeEventListener("input", saveSoon);
    document.removeEventListener("visibilitychange", saveIfHidden);
    window.removeEventListener("pagehide", save);
    void save();
    stopped = true;
  };
  return { keep: save, drawn, stop };
}

const bodyOf = (response: Response | null): Promise<{ said?: string }> =>
  response ? response.json().catch(() => ({})) : Promise.resolve({});
