import type { ActionEffect, Keyed } from "./actions-table";

type PageDeed = Exclude<ActionEffect, { kind: "show" } | { kind: "native" }>;

/** Everything that can be focused, except controls that help to fill in a form and are not part of it. */
const CONTROLS =
  "textarea, select:not([data-aside]), input:not([type=hidden]), button:not([type=button], [data-aside]), summary, a[href]";

const ROW_CHECKBOX = "input[name=chosen]";

/** The row that has the focus. */
const focusedRow = () => document.activeElement?.closest("tr");

const rows = () => [...document.querySelectorAll<HTMLAnchorElement>(".row-link")];

/** Whether the current page has the element that the action needs. */
export function isOffered(does: ActionEffect): boolean {
  if (does.kind === "walk") return rows().length > 0;
  if (does.kind === "choose") return document.querySelector(ROW_CHECKBOX) !== null;
  return !("id" in does) || document.getElementById(does.id) !== null;
}

/** Runs an action. `desk` is the address of the desk. */
export function carryOut(does: PageDeed, desk: string): void {
  if (does.kind === "go") window.location.assign(desk + does.below);
  else if (does.kind === "follow") window.location.assign(does.href);
  else if (does.kind === "walk") walk(does.step);
  else if (does.kind === "choose") focusedRow()?.querySelector<HTMLElement>(ROW_CHECKBOX)?.click();
  else if (does.kind === "focus") open(does.id);
  else press(does.id);
}

/** A panel of the page that keys and the palette lead to. The panel brings its own name in the reader's language. */
export type PagePanel = Keyed & { readonly label: string; readonly also?: string };

/** The panels that are on the page now. */
export const pagePanels = (): PagePanel[] =>
  [...document.querySelectorAll<HTMLElement>("[data-listed]")].map(({ id, dataset }) => ({
    id,
    label: dataset.listed ?? id,
    also: dataset.also,
    keys: dataset.keys ? [dataset.keys] : undefined,
    does: { kind: "focus", id },
  }));

const press = (id: string): void =>
  document
    .getElementById(id)
    ?.querySelector<HTMLElement>("button:not([type=button]), a[href]")
    ?.click();

function walk(step: number): void {
  const links = rows();
  const at = links.findIndex((link) => focusedRow()?.contains(link));
  const next = at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step));
  links[next]?.focus();
}

function open(id: string): void {
  const place = document.getElementById(id);
  if (place instanceof HTMLDetailsElement) place.open = true;
  const body = place?.querySelector<HTMLElement>(":scope > div") ?? place;
  const control = body?.matches(CONTROLS) ? body : body?.querySelector<HTMLElement>(CONTROLS);
  // A panel that only says why its action is not possible has no control except its summary.
  (control ?? place?.querySelector("summary"))?.focus();
  place?.scrollIntoView({ block: "nearest" });
}
