import { RIGHTS, type Right } from "@/lib/domain/law/right";
import { isLawId, type LawId } from "@/lib/domain/laws/laws";
import { RESIDENCES, type Residence } from "@/lib/domain/policy/residence";
import { CHANNELS, type Channel } from "@/lib/domain/request/channel";
import { VIEWS, type ViewName } from "@/lib/domain/request/view";
import { LANGUAGE_CODE } from "@/lib/domain/text/language";

/** The filters of the list by due date. */
export const DUE_WINDOWS = ["overdue", "today", "week", "month", "none"] as const;
export type DueWindow = (typeof DUE_WINDOWS)[number];

/** The request at the top of the list: the one due earliest, the newest, or the oldest. */
export const SORTS = ["due", "newest", "oldest"] as const;
export type Sort = (typeof SORTS)[number];

export const TAG_LENGTH = 40;

export type Unread = "1";

/** What a list of requests shows. All of it is in the URL of the list. */
export type InboxQuery = {
  view: ViewName;
  sort: Sort;
  q?: string;
  right?: Right;
  law?: LawId;
  /** Id of a team member, or `nobody` for unassigned requests. */
  assignee?: string;
  due?: DueWindow;
  channel?: Channel;
  /** Language in which the request was made. */
  locale?: string;
  residence?: Residence;
  /** Name of one of the desk's tags. */
  tag?: string;
  /** `1`: only requests with something from the requester that no team member has seen. */
  unread?: Unread;
  /** Cursor: the end of the previous page. */
  after?: string;
};

type Params = Record<string, string | string[] | undefined>;

/** The query in a URL. Invalid parameters are ignored. A URL without any parameters means the view `start`. */
export function inboxQuery(params: Params, start: ViewName = "open"): InboxQuery {
  const text = (name: string): string => {
    const value = params[name];
    const first = Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
    // PostgreSQL cannot store NUL in text, so no stored value can match it.
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

/** The query string of a list, from the cursor `after` on; empty for the list of open requests by due date. */
export function inboxSearch(query: InboxQuery, after: string | null = null): string {
  const params = Object.entries({ ...query, after: after ?? "" }).filter(
    ([name, value]) =>
      value && !(name === "view" && value === "open") && !(name === "sort" && value === "due"),
  );
  const search = new URLSearchParams(params as [string, string][]).toString();
  return search && `?${search}`;
}

/** The query string of a link to the list `search`, where a URL without parameters opens the view `start`. */
export const linkTo = (search: string, start: ViewName): string =>
  search || (start === "open" ? "" : "?view=open");

/** Whether the list has filters in addition to view and order. */
export const isNarrowed = ({ view: _, sort: _sort, after: _after, ...rest }: InboxQuery): boolean =>
  Object.values(rest).some(Boolean);
