const PAUSE = 1000;

export type Watched = {
  readonly address: string;
  readonly kind: string;
  /** When the page was drawn. */
  readonly since: string;
  /** What is kept already. */
  readonly text: string;
  /** What the desk said to it: words to show, and whether it is kept. */
  readonly told: (said: string, kept: boolean) => void;
};

/** Keeps what is typed in `field` on the desk, shortly after the last key and as one leaves. */
export function watchDraft(field: HTMLTextAreaElement, watched: Watched) {
  const { address, kind, told } = watched;
  let { since } = watched;
  let kept: string | null = watched.text;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const keep = async () => {
    clearTimeout(timer);
    const text = field.value;
    if (text === kept) return;
    kept = text;
    const answer = await fetch(address, {
      method: "POST",
      body: new URLSearchParams({ kind, since, text }),
      headers: { accept: "application/json" },
      // It outlives the page.
      keepalive: true,
    }).catch(() => null);
    const { said = "" } = await wordsIn(answer);
    if (over || text !== kept) return;
    if (!answer?.ok) kept = null;
    told(said, answer?.ok ?? false);
  };
  const typing = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  };
  const hidden = () => {
    if (document.visibilityState === "hidden") void keep();
  };
  field.addEventListener("input", typing);
  document.addEventListener("visibilitychange", hidden);
  window.addEventListener("pagehide", keep);
  // Typed before the script was there.
  if (field.value !== kept) typing();
  /** The page was drawn anew around the field, because others or another tab did something. */
  const drawn = (anew: Pick<Watched, "since" | "text">) => {
    since = anew.since;
    if (field.value !== anew.text) return;
    kept = anew.text;
    if (kept === "") told("", true);
  };
  const stop = () => {
    field.removeEventListener("input", typing);
    document.removeEventListener("visibilitychange", hidden);
    window.removeEventListener("pagehide", keep);
    void keep();
    over = true;
  };
  return { keep, drawn, stop };
}

const wordsIn = (answer: Response | null): Promise<{ said?: string }> =>
  answer ? answer.json().catch(() => ({})) : Promise.resolve({});
