"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { Button } from "@/components/ui/button";
import { watchDraft } from "./autosave";

export interface ReplyDraftProps {
  /** Where it is kept. */
  readonly address: string;
  readonly kind: "message" | "note";
  /** When the page was drawn. */
  readonly since: string;
  readonly text: string;
  /** When it was kept; empty where there is none. */
  readonly said: string;
}

/** Where the form goes with these buttons: what is typed, without its files. */
const PLAIN = "application/x-www-form-urlencoded";

/** What is typed in the form around it is a draft that nobody else sees, until it is sent or thrown away. */
export function ReplyDraft({ address, kind, since, text, said }: ReplyDraftProps) {
  const t = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState(said);
  const [aloud, setAloud] = useState("");
  const watch = useRef<ReturnType<typeof watchDraft>>(null);
  const page = useRef({ since, text });
  useEffect(() => {
    page.current = { since, text };
    watch.current?.drawn(page.current);
  }, [since, text]);
  useEffect(() => {
    const field = fieldIn(place.current);
    if (!field) return;
    const told = (words: string, kept: boolean) => {
      setNow(words);
      // Said once, and again only where it goes wrong.
      setAloud((before) => (kept && before ? before : words));
    };
    const watching = watchDraft(field, { address, kind, ...page.current, told });
    watch.current = watching;
    return () => {
      watch.current = null;
      watching.stop();
    };
  }, [address, kind]);
  const forget = () => {
    const field = fieldIn(place.current);
    if (!field) return;
    field.value = "";
    field.focus();
    void watch.current?.keep();
  };
  const plain = { type: "submit", formAction: address, formEncType: PLAIN } as const;
  return (
    <div ref={place} className="flex flex-wrap items-center gap-3" data-print="no">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="since" value={since} />
      <span aria-live="polite" className="sr-words">
        {aloud}
      </span>
      {now ? (
        <>
          <span className="text-ink-soft">{now}</span>
          <Button
            {...plain}
            name="forget"
            value="yes"
            onClick={(event) => {
              event.preventDefault();
              forget();
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

const fieldIn = (place: Element | null): HTMLTextAreaElement | null =>
  place?.closest("form")?.querySelector("textarea[name=text]") ?? null;
