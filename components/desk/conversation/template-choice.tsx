"use client";

import { useId, useRef, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { Button } from "@/components/ui/button";
import { putBehind } from "./append-text";

export interface TemplateChoiceProps {
  /** Where what is typed is kept: without script that comes first, so that nothing of it is lost. */
  readonly draft: string;
  /** Says what a template says here. */
  readonly address: string;
  /** By language, that of the request first. */
  readonly groups: readonly TemplateGroup[];
  /** Where whoever writes says how they are called. */
  readonly settings: string;
  /** What the one that was put in with the page left open, in braces. */
  readonly missing: readonly string[];
}

export interface TemplateGroup {
  readonly language: string;
  readonly label: string;
  readonly templates: readonly { readonly id: string; readonly name: string }[];
}

type Put = { readonly text: string; readonly missing: readonly string[] };

/** Chooses a text of the desk and puts it into the message around it. */
export function TemplateChoice({ draft, address, groups, settings, missing }: TemplateChoiceProps) {
  const t = useTranslate();
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const [left, setLeft] = useState(missing);
  const [failed, setFailed] = useState(false);
  const put = async () => {
    const chosen = select.current;
    const field = fieldAround(chosen);
    if (!chosen || !field) return;
    if (!chosen.value) return chosen.focus();
    const filled = await fetched(`${address}?id=${encodeURIComponent(chosen.value)}`);
    setFailed(filled === null);
    if (!filled) return;
    field.value = putBehind(field.value, filled.text);
    // What listens to typing keeps it as a draft.
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    chosen.value = "";
    setLeft(filled.missing);
  };
  return (
    <div className="group" data-print="no">
      <label className="group-label" htmlFor={id}>
        {t("browser.template.label")} <span className="optional">{t("browser.form.optional")}</span>
      </label>
      <p id={`${id}-hint`} className="hint">
        {t("browser.template.hint")}
      </p>
      <div className="flex flex-wrap gap-2">
        <select
          ref={select}
          id={id}
          name="template"
          data-aside
          className="control min-w-0 flex-1"
          aria-describedby={`${id}-hint`}
          defaultValue=""
        >
          <option value="">{t("browser.template.choose")}</option>
          {groups.map(({ language, label, templates }) => (
            <optgroup key={language} label={label} lang={language}>
              {templates.map((template) => (
                <option key={template.id} value={template.id}>
                  {template.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Button
          type="submit"
          formAction={draft}
          formEncType="application/x-www-form-urlencoded"
          name="put"
          value="yes"
          data-aside
          onClick={(event) => {
            event.preventDefault();
            void put();
          }}
        >
          {t("browser.template.insert")}
        </Button>
      </div>
      <div aria-live="polite">
        {failed ? <p className="mt-2">{t("browser.template.failed")}</p> : null}
        {left.length > 0 ? (
          <p className="mt-2">
            {t("browser.template.unknown")} <code>{left.join(" ")}</code>
          </p>
        ) : null}
        {left.includes("{{sender}}") ? (
          <p className="mt-2">
            <a className="inline-flex min-h-6 items-center" href={settings}>
              {t("browser.template.addName")}
            </a>
          </p>
        ) : null}
      </div>
    </div>
  );
}

const fieldAround = (control: HTMLSelectElement | null): HTMLTextAreaElement | null =>
  control?.form?.querySelector("textarea[name=text]") ?? null;

const fetched = (address: string): Promise<Put | null> =>
  fetch(address, { headers: { accept: "application/json" } })
    .then((answer) => (answer.ok ? (answer.json() as Promise<Put>) : null))
    .catch(() => null);
