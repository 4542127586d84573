"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { Button } from "@/components/ui/button";
import { watchDraft } from "./autosave";

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
