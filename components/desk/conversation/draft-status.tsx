"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { Button } from "@/components/ui/button";

export interface ReplyDraftProps {
  /** The address that saves the draft. */
  readonly address: string;
  readonly kind: "message" | "note";
  /** When the page was rendered. */
  readonly since: string;
  readonly text: string;
  /** When the draft was saved, in words; empty if there is no draft. */
  readonly said: string;
}

/** The encoding of the form when these buttons send it: the text without the files. */
const PLAIN = "application/x-www-form-urlencoded";

/**
 * Saves the text of the surrounding form as a draft. Nobody else sees the draft, and it lasts until it is sent or
 * discarded.
 */
export function ReplyDraft({ address, kind, since, text, said }: ReplyDraftProps) {
  const t = useTranslate();
  const container = useRef<HTMLDivElement>(null);
  const [status, setStatus] = useState(said);
  const [announced, setAnnounced] = useState("");
  const watch = useRef<ReturnType<typeof watchDraft>>(null);
  const page = useRef({ since, text });
  useEffect(() => {
    page.current = { since, text };
    watch.current?.drawn(page.current);
  }, [since, text]);
  useEffect(() => {
    const field = fieldIn(container.current);
    if (!field) return;
    const onSaved = (words: string, isSaved: boolean) => {
      setStatus(words);
      // The text is announced once, and again only after a failure.
      setAnnounced((before) => (isSaved && before ? before : words));
    };
    const watching = watchDraft(field, { address, kind, ...page.current, told: onSaved });
    watch.current = watching;
    return () => {
      watch.current = null;
      watching.stop();
    };
  }, [address, kind]);
  const discard = () => {
    const field = fieldIn(container.current);
    if (!field) return;
    field.value = "";
    field.focus();
    void watch.current?.keep();
  };
  const plain = { type: "submit", formAction: address, formEncType: PLAIN } as const;
  return (
    <div ref={container} className="flex flex-wrap items-center gap-3" data-print="no">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="since" value={since} />
      <span aria-live="polite" className="sr-words">
        {announced}
      </span>
      {status ? (
        <>
          <span className="text-ink-soft">{status}</span>
          <Button
            {...plain}
            name="forget"
            value="yes"
            onClick={(event) => {
              event.preventDefault();
              discard();
            }}
          >
            {t("browser.draft.discard")}
          </Button>
        </>
      ) : null}
      <noscript>
        <Button {...plain}>{t("browser.draft.keep")}</Button>
      </noscript>
    </div>
  );
}

const fieldIn = (container: Element | null): HTMLTextAreaElement | null =>
  container?.closest("form")?.querySelector("textarea[name=text]") ?? null;

const SAVE_DELAY_MS = 1000;

type Watched = {
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
function watchDraft(field: HTMLTextAreaElement, watched: Watched) {
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
