import type { Translate } from "@/lib/words/translator";
import type { Change, RequestLook } from "./live-state";

const MOST_TOLD = 3;

/** Who changed what, the newest last; "" where there is nothing to tell. */
export function changeWords(t: Translate, changes: readonly Change[]): string {
  const told = changes.filter(({ silent }) => !silent);
  const byActor = new Map<string, string[]>();
  for (const { actor, what } of told.slice(-MOST_TOLD)) {
    byActor.set(actor, [...(byActor.get(actor) ?? []), what]);
  }
  const said = [...byActor].map(([name, whats]) =>
    t("browser.live.changed", { name, what: whats.join(", ") }),
  );
  const before = told.length - MOST_TOLD;
  if (before > 0) {
    said.unshift(t("browser.live.earlierChanges", { count: before }));
  }
  return said.join(" ");
}

const MOST_NAMED = 3;

/** Who else is here; "" where nobody is. */
export function presentWords(t: Translate, present: RequestLook["present"]): string {
  const byAct = [...present].sort((a, b) => Number(b.writing) - Number(a.writing));
  const said = byAct
    .slice(0, MOST_NAMED)
    .map(({ name, writing }) =>
      writing ? t("browser.live.writing", { name }) : t("browser.live.viewing", { name }),
    );
  const others = present.length - said.length;
  if (others > 0) {
    said.push(t("browser.live.others", { count: others }));
  }
  return said.join(" ");
}

export const listWords = (t: Translate, changed: number): string =>
  changed >= 100
    ? t("browser.live.manyChanged")
    : t("browser.live.requestsChanged", { count: changed });
