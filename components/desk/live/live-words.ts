import type { Translate } from "@/lib/words/translator";
import type { Change, RequestUpdate } from "./live-state";

const MAX_CHANGES = 3;

/** Who changed what, with the newest change last; "" if there is nothing to announce. */
export function changeWords(t: Translate, changes: readonly Change[]): string {
  const announced = changes.filter(({ silent }) => !silent);
  const byActor = new Map<string, string[]>();
  for (const { actor, what } of announced.slice(-MAX_CHANGES)) {
    byActor.set(actor, [...(byActor.get(actor) ?? []), what]);
  }
  const sentences = [...byActor].map(([name, whats]) =>
    t("browser.live.changed", { name, what: whats.join(", ") }),
  );
  const earlier = announced.length - MAX_CHANGES;
  if (earlier > 0) {
    sentences.unshift(t("browser.live.earlierChanges", { count: earlier }));
  }
  return sentences.join(" ");
}

const MAX_NAMES = 3;

/** The other members who are viewing the request; "" if there are none. */
export function presentWords(t: Translate, present: RequestUpdate["present"]): string {
  const byAct = [...present].sort((a, b) => Number(b.writing) - Number(a.writing));
  const sentences = byAct
    .slice(0, MAX_NAMES)
    .map(({ name, writing }) =>
      writing ? t("browser.live.writing", { name }) : t("browser.live.viewing", { name }),
    );
  const others = present.length - sentences.length;
  if (others > 0) {
    sentences.push(t("browser.live.others", { count: others }));
  }
  return sentences.join(" ");
}

export const listWords = (t: Translate, changed: number): string =>
  changed >= 100
    ? t("browser.live.manyChanged")
    : t("browser.live.requestsChanged", { count: changed });
