"use client";

import { useId, useRef, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { Button } from "@/components/ui/button";
import { appendText } from "./append-text";

export interface TemplateChoiceProps {
  /** The address that saves the draft. Without script the text is saved there first, so that nothing is lost. */
  readonly draft: string;
  /** The address that returns a template filled in for this request. */
  readonly address: string;
  /** Grouped by language, with the language of the request first. */
  readonly groups: readonly TemplateGroup[];
  /** The page on which team members enter their own name. */
  readonly settings: string;
  /** The variables, in braces, that the template inserted with the page could not fill. */
  readonly missing: readonly string[];
}

export interface TemplateGroup {
  readonly language: string;
  readonly label: string;
  readonly templates: readonly { readonly id: string; readonly name: string }[];
}

type FilledTemplate = { readonly text: string; readonly missing: readonly string[] };

/** Inserts a template of the desk into the message of the surrounding form. */
export function TemplateChoice({ draft, address, groups, settings, missing }: TemplateChoiceProps) {
  const t = useTranslate();
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const [unfilled, setUnfilled] = useState(missing);
  const [failed, setFailed] = useState(false);
  const insert = async () => {
    const chosen = select.current;
    const field = fieldAround(chosen);
    if (!chosen || !field) return;
    if (!chosen.value) return chosen.focus();
    const filled = await fetchTemplate(`${address}?id=${encodeURIComponent(chosen.value)}`);
    setFailed(filled === null);
    if (!filled) return;
    field.value = appendText(field.value, filled.text);
    // The listener for typing saves the result as a draft.
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    chosen.value = "";
    setUnfilled(filled.missing);
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
            void insert();
          }}
        >
          {t("browser.template.insert")}
        </Button>
      </div>
      <div aria-live="polite">
        {failed ? <p className="mt-2">{t("browser.template.failed")}</p> : null}
        {unfilled.length > 0 ? (
          <p className="mt-2">
            {t("browser.template.unknown")} <code>{unfilled.join(" ")}</code>
          </p>
        ) : null}
        {unfilled.includes("{{sender}}") ? (
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

const fetchTemplate = (address: string): Promise<FilledTemplate | null> =>
  fetch(address, { headers: { accept: "application/json" } })
    .then((response) => (response.ok ? (response.json() as Promise<FilledTemplate>) : null))
    .catch(() => null);
