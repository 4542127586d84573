import type { Sentence } from "@/lib/words/staff";

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
  readonly label: Sentence;
  /** Pressed one after the other. */
  readonly keys?: readonly string[];
  readonly where: readonly Place[];
  readonly does: Deed;
  /** Beside its key in the head of the page. */
  readonly short?: Sentence;
  /** Other words for it. */
  readonly also?: string;
}

/** The one that no switch turns off: it holds a key down, so nobody presses it by speech or by accident. */
export const PALETTE_KEYS = "Ctrl K";

const LIST = ["list"] as const;
const REQUEST = ["request"] as const;

const panel = (id: string, label: Sentence, more: Pick<Action, "keys" | "also"> = {}): Action => ({
  id,
  label,
  where: REQUEST,
  ...more,
  does: { kind: "focus", id },
});

/** Everything that keys and palette can do. What the page at hand does not offer is left out there. */
export const ACTIONS: readonly Action[] = [
  {
    id: "next",
    label: "Next request",
    short: "move",
    where: LIST,
    keys: ["j"],
    does: { kind: "walk", step: 1 },
  },
  {
    id: "previous",
    label: "Previous request",
    short: "move",
    where: LIST,
    keys: ["k"],
    does: { kind: "walk", step: -1 },
  },
  {
    id: "open",
    label: "Open the request",
    short: "open",
    where: LIST,
    keys: ["Enter"],
    does: { kind: "native" },
  },
  {
    id: "choose",
    label: "Choose the request",
    short: "choose",
    where: LIST,
    keys: ["x"],
    also: "select several together bulk",
    does: { kind: "choose" },
  },
  {
    id: "together",
    label: "Do something with the chosen ones",
    where: LIST,
    also: "bulk several together assign message extend close",
    does: { kind: "focus", id: "together" },
  },
  {
    id: "take-next",
    label: "Take the next request",
    where: LIST,
    keys: ["t"],
    short: "take next",
    also: "assign due",
    does: { kind: "press", id: "take-next" },
  },
  {
    id: "next-step",
    label: "Next step",
    where: REQUEST,
    keys: ["s"],
    also: "status",
    does: { kind: "focus", id: "steps" },
  },
  {
    id: "take",
    label: "Take it",
    where: REQUEST,
    also: "assign me",
    does: { kind: "press", id: "take" },
  },
  panel("assign", "Assign", { keys: ["a"], also: "give hand over" }),
  panel("message", "Write to the person", { keys: ["r"], also: "reply message" }),
  panel("note", "Add an internal note", { keys: ["n"] }),
  panel("approve", "Look at what is proposed", { also: "second look approve four eyes" }),
  panel("fulfil", "Answer: done as asked", { keys: ["e"], also: "fulfil" }),
  panel("hold-nothing", "Answer: we hold nothing"),
  panel("refuse", "Refuse"),
  panel("ask", "Ask the person", { also: "question stop clock pause" }),
  panel("cannot-identify", "We cannot tell which data is theirs"),
  panel("verify-requester", "Verify requester", { also: "confirm address phone post" }),
  panel("send-link", "Send new link", { also: "resend verification email address" }),
  panel("verify", "Identity and authority", { also: "verify proof" }),
  panel("ask-permission", "Ask the person behind the agent"),
  panel("extend", "Extend the period", { keys: ["d"], also: "deadline due date" }),
  panel("announce-delay", "Announce a delay", { also: "late longer expected" }),
  panel("correct-law", "Correct the law"),
  panel("add-tag", "Add a tag", { also: "label" }),
  panel("add-task", "Add a task", { also: "to do sub-task" }),
  panel("link", "Link a request", { also: "related" }),
  panel("close", "Close", { keys: ["c"], also: "end" }),
  panel("snooze", "Snooze", { keys: ["z"], also: "put off later remind" }),
  panel("withdraw-file", "Withdraw a file", { also: "revoke delete download attachment" }),
  panel("reopen", "Open again"),
  panel("erase", "Erase the personal data", { also: "delete" }),
  {
    id: "take-back",
    label: "Take back what you just sent",
    where: REQUEST,
    keys: ["u"],
    also: "undo recall unsend",
    does: { kind: "press", id: "take-back" },
  },
  {
    id: "search",
    label: "Search requests",
    short: "search",
    where: LIST,
    keys: ["/"],
    does: { kind: "focus", id: "q" },
  },
  {
    id: "search-or-do",
    label: "Search or do",
    where: ["request", "other"],
    keys: ["/"],
    does: { kind: "show", what: "palette" },
  },
  {
    id: "inbox",
    label: "Go to the inbox",
    where: PLACES,
    keys: ["g", "q"],
    also: "queue requests list",
    does: { kind: "go", below: "" },
  },
  {
    id: "wants",
    label: "Go to what wants you",
    where: PLACES,
    keys: ["g", "w"],
    also: "mentions notifications attention",
    does: { kind: "go", below: "/wants" },
  },
  {
    id: "reports",
    label: "Go to the reports",
    where: PLACES,
    keys: ["g", "r"],
    also: "figures statistics volume on time backlog",
    does: { kind: "go", below: "/reports" },
  },
  {
    id: "settings",
    label: "Your settings",
    where: PLACES,
    also: "mail notifications",
    does: { kind: "go", below: "/you" },
  },
  {
    id: "help",
    label: "Keys on this page",
    short: "all keys",
    where: PLACES,
    keys: ["?"],
    also: "help shortcuts switch off",
    does: { kind: "show", what: "help" },
  },
];

export const actionsAt = (place: Place): Action[] =>
  ACTIONS.filter(({ where }) => where.includes(place));

/** The key that leads to the panel of a step; nothing where none does. */
export const keyOf = (panelId: string): string | undefined =>
  ACTIONS.find(({ does }) => "id" in does && does.id === panelId)?.keys?.join(" ");

const begins = (keys: readonly string[], typed: readonly string[]): boolean =>
  typed.every((key, at) => keys[at] === key);

export interface Heard {
  readonly action?: Action;
  /** What a longer row of keys has begun with. */
  readonly begun: readonly string[];
}

/** What a key means after those that were pressed just before it. */
export function heard(actions: readonly Action[], begun: readonly string[], key: string): Heard {
  for (const typed of [[...begun, key], [key]]) {
    const fits = actions.filter(({ keys }) => keys && begins(keys, typed));
    const action = fits.find(({ keys }) => keys?.length === typed.length);
    if (action) return { action, begun: [] };
    if (fits.length > 0) return { begun: typed };
  }
  return { begun: [] };
}
