import type { LabelKey } from "@/lib/words/translator";

/**
 * The kinds of pages that have their own keys and palette entries: the inbox, a request, and every other page of a
 * desk.
 */
export const PLACES = ["list", "request", "other"] as const;
export type Place = (typeof PLACES)[number];

export type ActionEffect =
  /** Opens an address below that of the desk. */
  | { readonly kind: "go"; readonly below: string }
  /** Opens an address that the page links to. */
  | { readonly kind: "follow"; readonly href: string }
  /** Focuses the element with this id, and opens it first if it is a panel. */
  | { readonly kind: "focus"; readonly id: string }
  /** Presses the button of the form, or follows the link, in the element with this id. */
  | { readonly kind: "press"; readonly id: string }
  | { readonly kind: "walk"; readonly step: 1 | -1 }
  /** Selects or deselects the focused row. */
  | { readonly kind: "choose" }
  | { readonly kind: "show"; readonly what: "palette" | "help" }
  /** Handled by the browser itself. */
  | { readonly kind: "native" };

export interface Action {
  readonly id: string;
  readonly label: LabelKey;
  /** The keys to press one after the other. */
  readonly keys?: readonly string[];
  readonly where: readonly Place[];
  readonly does: ActionEffect;
  /** The label next to the key in the page header. */
  readonly short?: LabelKey;
  /** Synonyms for the search in the palette. */
  readonly also?: string;
}

/**
 * The only shortcut that cannot be turned off. It includes a modifier key, so speech input or an accidental key press
 * does not trigger it.
 */
export const PALETTE_KEYS = "Ctrl K";

const LIST = ["list"] as const;
const REQUEST = ["request"] as const;

/**
 * The actions of keys and palette, except for the panels of a request, which define their own name and key. Actions
 * that the current page does not offer are left out.
 */
export const ACTIONS: readonly Action[] = [
  {
    id: "next",
    label: "browser.action.next",
    short: "browser.short.move",
    where: LIST,
    keys: ["j"],
    does: { kind: "walk", step: 1 },
  },
  {
    id: "previous",
    label: "browser.action.previous",
    short: "browser.short.move",
    where: LIST,
    keys: ["k"],
    does: { kind: "walk", step: -1 },
  },
  {
    id: "open",
    label: "browser.action.open",
    short: "browser.short.open",
    where: LIST,
    keys: ["Enter"],
    does: { kind: "native" },
  },
  {
    id: "choose",
    label: "browser.action.choose",
    short: "browser.short.choose",
    where: LIST,
    keys: ["x"],
    also: "select several together bulk",
    does: { kind: "choose" },
  },
  {
    id: "together",
    label: "browser.action.together",
    where: LIST,
    also: "bulk several together assign message extend close",
    does: { kind: "focus", id: "together" },
  },
  {
    id: "take-next",
    label: "browser.action.takeNext",
    where: LIST,
    keys: ["t"],
    short: "browser.short.takeNext",
    also: "assign due",
    does: { kind: "press", id: "take-next" },
  },
  {
    id: "next-step",
    label: "browser.action.nextStep",
    where: REQUEST,
    keys: ["s"],
    also: "status",
    does: { kind: "focus", id: "steps" },
  },
  {
    id: "take",
    label: "browser.action.take",
    where: REQUEST,
    also: "assign me",
    does: { kind: "press", id: "take" },
  },
  {
    id: "take-back",
    label: "browser.action.takeBack",
    where: REQUEST,
    keys: ["u"],
    also: "undo recall unsend",
    does: { kind: "press", id: "take-back" },
  },
  {
    id: "search",
    label: "browser.action.search",
    short: "browser.short.search",
    where: LIST,
    keys: ["/"],
    does: { kind: "focus", id: "q" },
  },
  {
    id: "search-or-do",
    label: "browser.palette.title",
    where: ["request", "other"],
    keys: ["/"],
    does: { kind: "show", what: "palette" },
  },
  {
    id: "inbox",
    label: "browser.action.inbox",
    where: PLACES,
    keys: ["g", "q"],
    also: "queue requests list",
    does: { kind: "go", below: "" },
  },
  {
    id: "new-request",
    label: "browser.action.newRequest",
    where: ["list", "other"],
    keys: ["c"],
    also: "create enter record add letter phone",
    does: { kind: "press", id: "new-request" },
  },
  {
    // On the page of a request, `c` closes it.
    id: "another-request",
    label: "browser.action.newRequest",
    where: REQUEST,
    also: "create enter record add letter phone",
    does: { kind: "press", id: "new-request" },
  },
  {
    id: "notifications",
    label: "browser.action.wants",
    where: PLACES,
    keys: ["g", "w"],
    also: "mentions notifications attention",
    does: { kind: "go", below: "/notifications" },
  },
  {
    id: "reports",
    label: "browser.action.reports",
    where: PLACES,
    keys: ["g", "r"],
    also: "figures statistics volume on time backlog",
    does: { kind: "go", below: "/reports" },
  },
  {
    id: "settings",
    label: "browser.action.settings",
    where: PLACES,
    also: "mail notifications",
    does: { kind: "go", below: "/account" },
  },
  {
    id: "help",
    label: "browser.action.help",
    short: "browser.short.help",
    where: PLACES,
    keys: ["?"],
    also: "help keys shortcuts switch off",
    does: { kind: "show", what: "help" },
  },
];

export const actionsAt = (place: Place): Action[] =>
  ACTIONS.filter(({ where }) => where.includes(place));

/** The keys of the action that leads to this panel; `undefined` if it has none. */
export const keyOf = (panelId: string): string | undefined =>
  ACTIONS.find(({ does }) => "id" in does && does.id === panelId)?.keys?.join(" ");

const startsWith = (keys: readonly string[], typed: readonly string[]): boolean =>
  typed.every((key, at) => keys[at] === key);

/** What a key can trigger: an action of the table, or a panel of the page. */
export type Keyed = Pick<Action, "id" | "keys" | "does">;

export interface Heard {
  readonly action?: Keyed;
  /** The keys pressed so far of a longer sequence. */
  readonly begun: readonly string[];
}

/** The meaning of a key after the keys that were pressed just before it. */
export function matchKey(actions: readonly Keyed[], begun: readonly string[], key: string): Heard {
  for (const typed of [[...begun, key], [key]]) {
    const matches = actions.filter(({ keys }) => keys && startsWith(keys, typed));
    const action = matches.find(({ keys }) => keys?.length === typed.length);
    if (action) return { action, begun: [] };
    if (matches.length > 0) return { begun: typed };
  }
  return { begun: [] };
}
