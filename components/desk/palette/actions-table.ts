import type { LabelKey } from "@/lib/words/translator";

/** Where single keys and the palette differ: the list of requests, the page of one, every other page of a desk. */
export const PLACES = ["list", "request", "other"] as const;
export type Place = (typeof PLACES)[number];

export type Deed =
  /** To an address below the desk. */
  | { readonly kind: "go"; readonly below: string }
  /** To an address that the page links to. */
  | { readonly kind: "follow"; readonly href: string }
  /** Opens what has this id, where it is a panel, and puts the focus into it. */
  | { readonly kind: "focus"; readonly id: string }
  /** Presses the button of the form with this id. */
  | { readonly kind: "press"; readonly id: string }
  | { readonly kind: "walk"; readonly step: 1 | -1 }
  /** Chooses the row at hand, or no longer. */
  | { readonly kind: "choose" }
  | { readonly kind: "show"; readonly what: "palette" | "help" }
  /** The browser does it by itself. */
  | { readonly kind: "native" };

export interface Action {
  readonly id: string;
  readonly label: LabelKey;
  /** Pressed one after the other. */
  readonly keys?: readonly string[];
  readonly where: readonly Place[];
  readonly does: Deed;
  /** Beside its key in the head of the page. */
  readonly short?: LabelKey;
  /** Other words for it. */
  readonly also?: string;
}

/** The one that no switch turns off: it holds a key down, so nobody presses it by speech or by accident. */
export const PALETTE_KEYS = "Ctrl K";

const LIST = ["list"] as const;
const REQUEST = ["request"] as const;

/**
 * What keys and palette can do besides the panels of a request, which bring their own name and key to the page. What the
 * page at hand does not offer is left out there.
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

/** The key of an action that this table holds; nothing where it has none. */
export const keyOf = (panelId: string): string | undefined =>
  ACTIONS.find(({ does }) => "id" in does && does.id === panelId)?.keys?.join(" ");

const begins = (keys: readonly string[], typed: readonly string[]): boolean =>
  typed.every((key, at) => keys[at] === key);

/** What a key can mean: an action of the table, or a panel of the page. */
export type Keyed = Pick<Action, "id" | "keys" | "does">;

export interface Heard {
  readonly action?: Keyed;
  /** What a longer row of keys has begun with. */
  readonly begun: readonly string[];
}

/** What a key means after those that were pressed just before it. */
export function heard(actions: readonly Keyed[], begun: readonly string[], key: string): Heard {
  for (const typed of [[...begun, key], [key]]) {
    const fits = actions.filter(({ keys }) => keys && begins(keys, typed));
    const action = fits.find(({ keys }) => keys?.length === typed.length);
    if (action) return { action, begun: [] };
    if (fits.length > 0) return { begun: typed };
  }
  return { begun: [] };
}
