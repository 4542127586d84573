"use client";

import { useCallback, useEffect, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { Button } from "@/components/ui/button";
import type { Translate } from "@/lib/words/translator";
import { chooseInRanges, chosenNow, SELECTION_FORM, setAll } from "./selection";

export interface SelectionBarProps {
  /** The address that the selection is sent to. */
  readonly action: string;
  readonly acts: readonly { readonly value: string; readonly label: string }[];
  /** The query of the list. The server uses it to find all matching requests again. */
  readonly query: Readonly<Record<string, string>>;
  /** How many rows this page has. */
  readonly rows: number;
  /** The label for the requests on all pages, such as "All that match (120)"; `null` if they are all on this page. */
  readonly matching: string | null;
}

/** The bulk actions for the selected rows. The checkboxes of the rows belong to this form. */
export function SelectionBar({ action, acts, query, rows, matching }: SelectionBarProps) {
  const { count, all, scripted, update } = useSelection();
  const t = useTranslate();
  return (
    <form
      id={SELECTION_FORM}
      className="choose-bar"
      method="post"
      action={action}
      onChange={update}
      data-idle={(scripted && count === 0 && !all) || undefined}
    >
      {Object.entries(query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p aria-live="polite" className="choose-count">
        {scripted
          ? all
            ? t("browser.selection.matching", { matching: matching ?? "" })
            : countWords(t, count)
          : null}
      </p>
      {scripted ? (
        <Button variant="quiet" onClick={() => setAll(count < rows, update)}>
          {count < rows ? t("browser.selection.all", { rows }) : t("browser.selection.none")}
        </Button>
      ) : null}
      {matching ? (
        <label className="choose choose-all">
          <input type="checkbox" id="choose-all" name="all" value="yes" autoComplete="off" />
          {matching}
        </label>
      ) : null}
      <label className="choose-act">
        {t("browser.selection.action")}{" "}
        <select className="control" id="act" name="act">
          {acts.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t("browser.selection.submit")}</Button>
    </form>
  );
}

const countWords = (t: Translate, count: number): string =>
  count === 0 ? "" : t("browser.selection.count", { count });

/** Counts the selected checkboxes. The checkboxes keep their own state when the page is rendered again. */
function useSelection() {
  const [counted, setCounted] = useState<string | null>(null);
  const update = useCallback(() => setCounted(chosenNow()), []);
  // The last render may have added or removed rows.
  useEffect(update);
  useEffect(() => chooseInRanges(update), [update]);
  const [count, all] = (counted ?? "").split(" ");
  return { count: Number(count), all: all === "all", scripted: counted !== null, update };
}
