import type { Deed, Keyed } from "./actions-table";

type Done = Exclude<Deed, { kind: "show" } | { kind: "native" }>;

/** But for what helps to fill in a form, and is no part of it. */
const CONTROLS =
  "textarea, select:not([data-aside]), input:not([type=hidden]), button:not([type=button], [data-aside]), summary, a[href]";

const CHOICE = "input[name=chosen]";

/** The row that has the focus. */
const rowAtHand = () => document.activeElement?.closest("tr");

const rows = () => [...document.querySelectorAll<HTMLAnchorElement>(".row-link")];

/** Whether the page at hand has what it takes. */
export function isOffered(does: Deed): boolean {
  if (does.kind === "walk") return rows().length > 0;
  if (does.kind === "choose") return document.querySelector(CHOICE) !== null;
  return !("id" in does) || document.getElementById(does.id) !== null;
}

/** `desk` is the address of the desk. */
export function carryOut(does: Done, desk: string): void {
  if (does.kind === "go") window.location.assign(desk + does.below);
  else if (does.kind === "follow") window.location.assign(does.href);
  else if (does.kind === "walk") walk(does.step);
  else if (does.kind === "choose") rowAtHand()?.querySelector<HTMLElement>(CHOICE)?.click();
  else if (does.kind === "focus") open(does.id);
  else press(does.id);
}

/** A panel of the page that keys and the palette lead to. It names itself, in the reader's language. */
export type PagePanel = Keyed & { readonly label: string; readonly also?: string };

/** These panels as the page has them now. */
export const pagePanels = (): PagePanel[] =>
  [...document.querySelectorAll<HTMLElement>("[data-listed]")].map(({ id, dataset }) => ({
    id,
    label: dataset.listed ?? id,
    also: dataset.also,
    keys: dataset.keys ? [dataset.keys] : undefined,
    does: { kind: "focus", id },
  }));

const press = (id: string): void =>
  document.getElementById(id)?.querySelector<HTMLElement>("button:not([type=button])")?.click();

function walk(step: number): void {
  const links = rows();
  const at = links.findIndex((link) => rowAtHand()?.contains(link));
  const next = at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step));
  links[next]?.focus();
}

function open(id: string): void {
  const place = document.getElementById(id);
  if (place instanceof HTMLDetailsElement) place.open = true;
  const body = place?.querySelector<HTMLElement>(":scope > div") ?? place;
  const control = body?.matches(CONTROLS) ? body : body?.querySelector<HTMLElement>(CONTROLS);
  // A panel that only says why it cannot be done has no control but its own.
  (control ?? place?.querySelector("summary"))?.focus();
  place?.scrollIntoView({ block: "nearest" });
}
