"use client";

import { useCallback, useEffect, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { Button } from "@/components/ui/button";
import type { Translate } from "@/lib/words/translator";
import { CHOOSE_FORM, chooseInRanges, chosenNow, setAll } from "./selection";

export interface ChooseBarProps {
  /** Where the choice is sent. */
  readonly action: string;
  readonly acts: readonly { readonly value: string; readonly label: string }[];
  /** What the list shows: all that match are found by it again. */
  readonly query: Readonly<Record<string, string>>;
  /** How many rows this page has. */
  readonly rows: number;
  /** What those on all pages are called: "All that match (120)"; nothing where they are all on this one. */
  readonly matching: string | null;
}

/** What can be done with the chosen rows of the list. The boxes before them belong to this form. */
export function ChooseBar({ action, acts, query, rows, matching }: ChooseBarProps) {
  const { count, all, scripted, look } = useChosen();
  const t = useTranslate();
  return (
    <form
      id={CHOOSE_FORM}
      className="choose-bar"
      method="post"
      action={action}
      onChange={look}
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
        <Button variant="quiet" onClick={() => setAll(count < rows, look)}>
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

/** The boxes keep what is ticked by themselves, whatever is drawn anew around them: here they are counted. */
function useChosen() {
  const [seen, see] = useState<string | null>(null);
  const look = useCallback(() => see(chosenNow()), []);
  // Rows may have come and gone with what was drawn.
  useEffect(look);
  useEffect(() => chooseInRanges(look), [look]);
  const [count, all] = (seen ?? "").split(" ");
  return { count: Number(count), all: all === "all", scripted: seen !== null, look };
}
