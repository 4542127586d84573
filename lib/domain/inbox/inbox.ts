import { RIGHTS, type Right } from "@/lib/domain/law/right";
import { isLawId, type LawId } from "@/lib/domain/laws/laws";
import { RESIDENCES, type Residence } from "@/lib/domain/policy/residence";
import { VIEWS, type ViewName } from "@/lib/domain/request/view";
import { LANGUAGE_CODE } from "@/lib/domain/text/language";

/** When the answer is due, as staff look for it. */
export const DUE_WINDOWS = ["overdue", "today", "week", "month", "none"] as const;
export type DueWindow = (typeof DUE_WINDOWS)[number];

/** What comes first: the earliest day, the newest or the oldest request. */
export const SORTS = ["due", "newest", "oldest"] as const;
export type Sort = (typeof SORTS)[number];

/** How a request reached the desk. */
export const CHANNELS = ["web", "api", "cli", "staff"] as const;
export type Channel = (typeof CHANNELS)[number];

/** A tag is a word, not a text. */
export const TAG_LENGTH = 40;

export type Unread = "1";

/** What a list of requests shows; its address says all of it. */
export type InboxQuery = {
  view: ViewName;
  sort: Sort;
  q?: string;
  right?: Right;
  law?: LawId;
  /** Id of a member, or `nobody`. */
  assignee?: string;
  due?: DueWindow;
  channel?: Channel;
  /** Language that the request was made in. */
  locale?: string;
  residence?: Residence;
  /** Name of one of the desk's tags. */
  tag?: string;
  /** `1`: something from the person waits that nobody has seen. */
  unread?: Unread;
  /** Where the page before ended. */
  after?: string;
};

type Params = Record<string, string | string[] | undefined>;

/** What an address asks for; what it cannot mean is left out. Only one that asks for nothing at all means `start`. */
export function inboxQuery(params: Params, start: ViewName = "open"): InboxQuery {
  const text = (name: string): string => {
    const value = params[name];
    const first = Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
    // PostgreSQL keeps no NUL, and nothing that it keeps is called so.
    return first.replaceAll("\0", "").trim().slice(0, 300);
  };
  const known = <T extends string>(name: string, values: readonly T[]): T | undefined =>
    values.find((value) => value === text(name));
  const law = text("law");
  const locale = text("locale");
  return {
    view: known("view", VIEWS) ?? (Object.keys(params).length > 0 ? "open" : start),
    sort: known("sort", SORTS) ?? "due",
    q: text("q") || undefined,
    right: known("right", RIGHTS),
    law: isLawId(law) ? law : undefined,
    assignee: text("assignee") || undefined,
    due: known("due", DUE_WINDOWS),
    channel: known("channel", CHANNELS),
    locale: LANGUAGE_CODE.test(locale) ? locale : undefined,
    residence: known("residence", RESIDENCES),
    tag: text("tag").slice(0, TAG_LENGTH) || undefined,
    unread: text("unread") === "1" ? "1" : undefined,
    after: text("after") || undefined,
  };
}

/** The query of the same list from `after` on; nothing where it is the list that one begins with. */
export function inboxSearch(query: InboxQuery, after: string | null = null): string {
  const given = Object.entries({ ...query, after: after ?? "" }).filter(
    ([name, value]) =>
      value && !(name === "view" && value === "open") && !(name === "sort" && value === "due"),
  );
  const search = new URLSearchParams(given as [string, string][]).toString();
  return search && `?${search}`;
}

/** The query by which a link finds the list of `search`, where the bare address opens with `start`. */
export const linkTo = (search: string, start: ViewName): string =>
  search || (start === "open" ? "" : "?view=open");

/** Whether anything beside view and order narrows the list. */
export const isNarrowed = ({ view: _, sort: _sort, after: _after, ...rest }: InboxQuery): boolean =>
  Object.values(rest).some(Boolean);
